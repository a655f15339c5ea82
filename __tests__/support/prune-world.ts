import type { Account } from '../../src/github/api.ts'
import { type PackagesApi, packagesApi } from '../../src/github/packages.ts'
import type { PackageName } from '../../src/prune/snapshot.ts'
import { type RegistryClient, registryClient } from '../../src/registry/client.ts'
import { type FakeHost, fakeHost } from './fake-host.ts'
import { type Clock, virtualClock } from './ghcr/clock.ts'
import { type Emulator, type EmulatorOptions, emulator } from './ghcr/emulator.ts'
import { localFetch } from './ghcr/local-fetch.ts'
import { memoryStore } from './ghcr/memory-store.ts'
import type { Store } from './ghcr/store.ts'
import { branches, openPulls } from './prune-wish.ts'

/** A pruner's world: the emulator in this process, a host on its clock, and the real clients between them. */
export interface PruneWorld {
  readonly ghcr: Emulator
  readonly store: Store
  readonly clock: Clock
  readonly package: PackageName
  /** `owner/name` of the package, and of the repository that its rules ask for. */
  readonly repository: string
  /** A client is for one run, as a host is: one may be interrupted. */
  run(): PruneRun
}

export interface PruneRun {
  readonly host: FakeHost
  readonly api: PackagesApi
  readonly registry: RegistryClient
  readonly repository: string
}

export interface PruneWorldOptions extends EmulatorOptions {
  readonly start?: Date
  /** Kept manifests; none where it is left out. */
  readonly cacheDir?: string
}

const repository = 'acme/app'

export function pruneWorld({ start, cacheDir, ...options }: PruneWorldOptions = {}): PruneWorld {
  const clock = options.clock ?? virtualClock(start ?? new Date('2026-01-31T00:00:00Z'))
  const store = memoryStore(clock.now)
  const rules = { repositories: { [repository]: { pulls: openPulls, branches } }, ...options, clock }
  const ghcr = emulator(store, rules, () => 'https://ghcr.test')
  return {
    ghcr,
    store,
    clock,
    package: { registry: 'ghcr.test', owner: 'acme', name: 'app' },
    repository,
    run: () => ({ ...clients(clock, localFetch(ghcr), 'https://ghcr.test/api/v3', cacheDir), repository }),
  }
}

/** What a run works with. */
export function clients(
  clock: Clock,
  reach: (url: string, init?: RequestInit) => Promise<Response>,
  apiUrl: string,
  // No folder can be made there.
  cacheDir = '/dev/null/cache',
): Omit<PruneRun, 'repository'> {
  const host: FakeHost = {
    ...fakeHost({ cacheDir, fetch: reach }),
    now: clock.now,
    sleep: (milliseconds) => clock.sleep(milliseconds),
  }
  const account: Account = { apiUrl, token: 'ghs_x' }
  const registry = registryClient(host, async (name) => ({ registry: name, username: 'x', password: 'ghs_x' }), {
    width: 30,
  })
  return { host, api: packagesApi(account, host), registry }
}
