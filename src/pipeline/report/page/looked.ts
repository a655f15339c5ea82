import type { Judged } from '../../../analyze/budgets/judge.ts'
import type { AnalyzePlan } from '../../../analyze/plan.ts'
import type { PlatformLayers } from '../../../layers/read-layers.ts'
import type { Finding } from '../../../scan/findings/finding.ts'
import type { Pass } from '../../../trivy/report.ts'

/** What the HTML report shows that no other report holds: every file of every layer. */
export interface Looked {
  /** e.g. `ghcr.io/o/n` */
  readonly image: string
  readonly digest: string
  /** ISO 8601; '' where it is not known. */
  readonly created: string
  readonly run: string | undefined
  readonly layers: readonly PlatformLayers[]
  readonly judged: Judged
  readonly plan: AnalyzePlan
  /** All that the scan found, of what counts; undefined where there was none. */
  readonly findings?: readonly Finding[] | undefined
  /** Whose packages are the SBOM's; undefined where none was wanted. */
  readonly passes?: readonly Pass[] | undefined
}
