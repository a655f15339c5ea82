/** What a stage tells the world when it is done: pure data, made by its `show`. */
export interface Shown {
  /** The action's outputs, by name. */
  readonly outputs: Readonly<Record<string, string>>
  /** Variables for the job's later steps, e.g. `DOCKER_METADATA_OUTPUT_VERSION`. */
  readonly variables?: Readonly<Record<string, string>>
  /** Markdown for the summary, beginning with its own `### ` heading; '' when there is nothing to tell. */
  readonly section: string
  /** The stage's part of the JSON report. */
  readonly report: unknown
}

/** A room's outputs and what each one holds: the source of action.yml's outputs and the README's table. */
export type OutputTable = Readonly<Record<string, string>>
