import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Limits } from '../../github/limits.ts'
import type { PackagesApi } from '../../github/packages.ts'
import type { Policy } from '../../prune/policy.ts'
import type { RegistryClient } from '../../registry/client.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Report } from '../report/report.ts'

/** What the stage works with. */
export interface PruneWorld {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly host: Host
  readonly report: Report
  readonly policy: Policy
  /** Its `within` gives the one that keeps the limits of the run, whatever is asked for; without it there are none. */
  readonly api: PackagesApi
  /** Host of the registry whose packages the API knows. */
  readonly registryName: string
  readonly registry: RegistryClient
}

/** `prune-budget` and `prune-deadline` are those of a run: all packages share them, and so do look and apply. */
export function oneBudget(api: PackagesApi, limits: Limits): PackagesApi {
  const limited = api.within(limits)
  return Object.create(api, { within: { value: () => limited } }) as PackagesApi
}
