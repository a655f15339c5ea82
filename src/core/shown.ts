import type { Place } from './host.ts'

/** What a stage tells the world when it is done: pure data, made by its `show`. */
export interface Shown {
  /** The action's outputs, by name. */
  readonly outputs: Readonly<Record<string, string>>
  /** Variables for the job's later steps, e.g. `DOCKER_METADATA_OUTPUT_VERSION`. */
  readonly variables?: Readonly<Record<string, string>>
  /** Markdown for the summary, beginning with its own `### ` heading; '' when there is nothing to tell. */
  readonly section: string
  /** Size against budget, for the run's one line. */
  readonly size?: string
  /** The stage's part of the JSON report. */
  readonly report: unknown
  /** What a person must act on, the worst first. The runner shows ten a step: the hall takes the first of all stages. */
  readonly annotations?: readonly Annotation[]
  /** How many findings: by platform (`''` for what belongs to none, e.g. the history), by severity. */
  readonly counts?: Counts
}

export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error'
  /** One line of plain text. */
  readonly message: string
  readonly place?: Place
}

/** Severities as the stage words them: Trivy's, or `error`, `warning`, `info`. */
export type Counts = Readonly<
  Record<string, Readonly<Partial<Record<Severity | 'error' | 'warning' | 'info', number>>>>
>

/** As Trivy words them, the worst first. */
export const severities = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'UNKNOWN'] as const

export type Severity = (typeof severities)[number]

/** A room's outputs and what each one holds: the source of action.yml's outputs and the README's table. */
export type OutputTable = Readonly<Record<string, string>>
