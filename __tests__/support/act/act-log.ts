import { isTellers } from './teller.ts'

export interface ActLog {
  /** Every job that ran, those of called workflows too: act's name → its result, e.g. `ci/image/build-1`. */
  readonly ran: Readonly<Record<string, string>>
  /** Steps that ran to an end, in that order; one that was skipped is not among them. */
  readonly steps: readonly RanStep[]
  /** What steps wrote into their summaries, by job. */
  readonly summaries: Readonly<Record<string, string>>
  readonly annotations: readonly { readonly level: string; readonly text: string; readonly job: string }[]
  /** What people would read, a line `job | text` each. */
  readonly log: string
}

export interface RanStep {
  readonly job: string
  /** Its id, or its place in the job; in a composite action behind that of the step that uses it: `image.1`. */
  readonly id: string
  /** `Pre`, `Main` or `Post`. */
  readonly stage: string
  readonly outcome: string
  readonly outputs: Readonly<Record<string, string>>
}

/** A line of `act --json`. */
interface Entry {
  readonly msg: string
  readonly job?: string
  readonly stage?: string
  readonly stepID?: readonly string[]
  readonly stepResult?: string
  readonly jobResult?: string
  readonly command?: string
  readonly name?: string
  readonly arg?: string
  readonly content?: string
}

const levels = ['error', 'warning', 'notice']

export function readActLog(stdout: string, stderr: string): ActLog {
  const entries = stdout
    .split('\n')
    .flatMap(parse)
    .filter(({ job = '' }) => !isTellers(job))
  const of = <T>(pick: (entry: Entry, job: string) => T | undefined): readonly T[] =>
    entries.map((entry) => pick(entry, entry.job ?? '')).filter((picked) => picked !== undefined)
  const summaries: Record<string, string> = {}
  for (const { command, content = '', job = '' } of entries)
    if (command === 'summary') summaries[job] = (summaries[job] ?? '') + content
  return {
    ran: Object.fromEntries(
      of(({ jobResult }, job) => (jobResult === undefined ? undefined : ([job, jobResult] as const))),
    ),
    steps: of((entry) => stepOf(entry, entries)),
    summaries,
    annotations: of(({ command = '', arg = '' }, job) =>
      levels.includes(command) ? { level: command, text: arg, job } : undefined,
    ),
    log: [...of(({ msg }, job) => `${job} | ${msg.trimEnd()}`), stderr].join('\n'),
  }
}

function stepOf({ job = '', stage, stepID, stepResult }: Entry, entries: readonly Entry[]): RanStep | undefined {
  if (stepResult === undefined || stepID === undefined || stage === undefined) return undefined
  const id = stepID.join('.')
  const own = entries.filter((other) => other.job === job && other.stepID?.join('.') === id && other.stage === stage)
  const outputs = own.flatMap(({ command, name = '', arg = '' }) => (command === 'set-output' ? [[name, arg]] : []))
  return { job, id, stage, outcome: stepResult, outputs: Object.fromEntries(outputs) }
}

function parse(line: string): readonly Entry[] {
  if (!line.startsWith('{')) return line === '' ? [] : [{ msg: line }]
  const entry = JSON.parse(line) as Entry
  // act pads the names to one width.
  return [{ ...entry, job: (entry.job ?? '').trimEnd() }]
}
