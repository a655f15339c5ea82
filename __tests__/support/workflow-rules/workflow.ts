import { isNode, LineCounter, parseDocument } from 'yaml'

export interface Workflow {
  /** Where it stands, for people: `docs/gates.md:105`. */
  readonly path: string
  readonly text: string
  readonly content: Mapping
  readonly jobs: readonly Job[]
  /** The whole line of the text on which a value begins. */
  readonly lineAt: (at: Path) => string
  readonly steps: readonly Step[]
}

export type Mapping = Readonly<Record<string, unknown>>

/** Keys and indices from the top to a value. */
export type Path = readonly (string | number)[]

export interface Job {
  readonly at: Path
  readonly content: Mapping
}

export interface Step {
  readonly job: Job
  readonly at: Path
  readonly content: Mapping
}

/** Reads a workflow for the rules; one that is no YAML, or has no jobs, is a mistake of the test's. */
export function readWorkflow(path: string, text: string): Workflow {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [mistake] = document.errors
  if (mistake !== undefined) throw new Error(`${path}: ${mistake.message}`)
  const content = mapping(document.toJS())
  if (Object.keys(mapping(content.jobs)).length === 0) throw new Error(`${path}: no jobs`)
  const jobs = Object.entries(mapping(content.jobs)).map(([id, job]) => ({ at: ['jobs', id], content: mapping(job) }))
  const lineAt = (at: Path) => {
    const node = document.getIn(at, true)
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
    return text.split('\n')[lines.linePos(offset).line - 1] ?? ''
  }
  return { path, text, content, jobs, lineAt, steps: jobs.flatMap(stepsOf) }
}

function stepsOf(job: Job): readonly Step[] {
  const steps = Array.isArray(job.content.steps) ? (job.content.steps as readonly unknown[]) : []
  return steps.map((step, index) => ({ job, at: [...job.at, 'steps', index], content: mapping(step) }))
}

/** A mapping as it is, anything else as an empty one. */
export function mapping(value: unknown): Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : {}
}

/** Names of the events that start it. */
export function events({ content }: Workflow): readonly string[] {
  const { on } = content
  if (typeof on === 'string') return [on]
  return Array.isArray(on) ? (on as readonly string[]) : Object.keys(mapping(on))
}

/** `actions/checkout` of `actions/checkout@…`; '' for a step that runs a command. */
export function actionOf({ content }: Step): string {
  return String(content.uses ?? '').replace(/@.*/, '')
}

/** Whether a job may write what other people then get. */
export function publishes({ content }: Job): boolean {
  const permissions = mapping(content.permissions)
  return ['contents', 'packages', 'attestations', 'id-token'].some((name) => permissions[name] === 'write')
}
