import type { Verdict } from '../core/verdict.ts'

/** `warn` fails nothing and is told; `skip` was not looked at. */
export type Outcome = 'pass' | 'fail' | 'warn' | 'skip'

export interface Judgement {
  readonly outcome: Outcome
  /** In one line of plain text. */
  readonly reason?: string
}

export type CheckName = 'starts' | 'healthy' | 'ends' | 'answers' | 'non-root' | 'stops' | 'read-only'

export interface Check extends Judgement {
  readonly check: CheckName
  readonly seconds: number
}

/** One service on one platform. */
export interface ServiceResult {
  readonly service: string
  readonly platform: string
  readonly emulated: boolean
  readonly passed: boolean
  /** From its start; left out where it did not become healthy. */
  readonly healthyMilliseconds?: number
  readonly checks: readonly Check[]
  /** Paths of its root file system that it wrote to. */
  readonly filesWritten?: number
  /** Where a check failed. */
  readonly evidence?: readonly Evidence[]
}

/** What a container left to look at; lines of plain text, without secrets. */
export interface Evidence {
  /** Of which run: `as it is` or `read-only`. */
  readonly run: string
  /** e.g. `exited with 1, out of memory`. */
  readonly state: string
  /** Of the last health checks, the newest last. */
  readonly health: readonly string[]
  /** The last of what it printed. */
  readonly log: readonly string[]
  /** What ran in it. */
  readonly processes: readonly string[]
}

export interface StructureResult extends Judgement {
  readonly file: string
  readonly platform: string
  readonly kind: 'command' | 'existence' | 'content' | 'metadata' | 'license'
  readonly name: string
  readonly seconds: number
}

export interface Tested {
  readonly services: readonly ServiceResult[]
  readonly structure: readonly StructureResult[]
  /** undefined where nothing could be tested. */
  readonly verdict: Verdict | undefined
  /** What the user should know: a line of plain text each. */
  readonly remarks: readonly string[]
}
