import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Timed } from '../../core/stage.ts'
import type { Docker } from '../../docker/docker.ts'
import type { ClientOptions, RegistryClient } from '../../registry/client.ts'
import type { ScanPlan } from '../../scan/index.ts'
import type { HistoryFindings } from '../../secrets/findings.ts'
import type { SecretsPlan } from '../../secrets/plan.ts'
import type { TestPlan } from '../../test/index.ts'
import type { Tools } from '../../tools/tool.ts'
import type { Database } from '../../trivy/plan.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Report } from '../report/report.ts'
import type { StageClock } from '../stage-clock.ts'

/** What the checks of a run share. */
export interface CheckWorld {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly host: Host
  readonly report: Report
  /** The docker command line, on a host. */
  readonly docker: (host: Host) => Promise<Docker>
  /** A client on a stage's host. */
  readonly registry: (host: Host, options?: ClientOptions) => RegistryClient
  readonly clock: (stage: Timed) => StageClock
}

/** What was started beside the build. */
export interface Started {
  readonly scanPlan: ScanPlan | undefined
  readonly secretsPlan: SecretsPlan | undefined
  readonly testPlan: TestPlan | undefined
  readonly tools: Tools
  readonly database: Promise<Database | undefined>
  readonly history: Promise<HistoryFindings | undefined>
}
