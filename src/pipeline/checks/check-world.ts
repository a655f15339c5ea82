import type { AnalyzePlan } from '../../analyze/plan.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Timed } from '../../core/stage.ts'
import type { Docker } from '../../docker/docker.ts'
import type { Looked } from '../../lint/index.ts'
import type { ClientOptions, RegistryClient } from '../../registry/client.ts'
import type { ScanPlan } from '../../scan/index.ts'
import type { HistoryFindings } from '../../secrets/findings.ts'
import type { SecretsPlan } from '../../secrets/plan.ts'
import type { TestPlan } from '../../test/index.ts'
import type { Tools } from '../../tools/tool.ts'
import type { Database } from '../../trivy/plan.ts'
import type { Other } from '../compare/compare-with.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Report } from '../report/report.ts'
import type { StageClock } from '../stage-clock.ts'

/** What the checks of a run share. */
export interface CheckWorld {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly host: Host
  readonly report: Report
  /** A client on a stage's host. */
  readonly registry: (host: Host, options?: ClientOptions) => RegistryClient
  /** The docker command line on a stage's host. */
  readonly docker: (host: Host) => Promise<Docker>
  readonly clock: (stage: Timed) => StageClock
}

/** What was started beside the build. */
export interface Started {
  readonly analyzePlan: AnalyzePlan | undefined
  readonly scanPlan: ScanPlan | undefined
  readonly secretsPlan: SecretsPlan | undefined
  readonly testPlan: TestPlan | undefined
  readonly tools: Tools
  readonly database: Promise<Database | undefined>
  /** What is known of the Dockerfile. */
  readonly lint: Promise<Looked | undefined>
  readonly history: Promise<HistoryFindings | undefined>
  /** What `compare-with` names. */
  readonly other: Promise<Other | undefined>
}
