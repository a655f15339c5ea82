import type { Severity } from '../../core/shown.ts'

/**
 * What a comment tells, in numbers and short lines: all that goes from a fork's run to who may post it. Every text in it is a
 * stranger's.
 */
export interface CommentData {
  readonly version: 1
  /** 16 hexadecimal digits that stand for the image over all runs of a pull request. */
  readonly key: string
  readonly image: string
  /** How the run broke down; '' where it did not. */
  readonly broken: string
  /** The image whose sizes are those before; '' where there is none. */
  readonly comparedWith: string
  readonly sizes: readonly PlatformSize[]
  readonly findings?: FindingNews
  readonly gates: readonly GateResult[]
  readonly tests?: TestResults
}

export interface PlatformSize {
  readonly platform: string
  /** Bytes that are pulled. */
  readonly bytes: number
  /** Of the image that it is compared with; left out where that one lacks the platform. */
  readonly before?: number
}

export interface FindingNews {
  readonly comparedWith: string
  readonly added: number
  readonly gone: number
  readonly still: number
  /** Of the added, the worst first. */
  readonly worst: readonly NewFinding[]
}

export interface NewFinding {
  readonly severity: Severity
  readonly id: string
  readonly package: string
  readonly installed: string
  /** '' where there is no fix. */
  readonly fixedIn: string
}

export interface GateResult {
  readonly gate: string
  readonly passed: boolean
  /** '' where it passed. */
  readonly reason: string
}

export interface TestResults {
  readonly passed: number
  readonly failed: number
  readonly failures: readonly TestFailure[]
}

export interface TestFailure {
  readonly test: string
  readonly platform: string
  readonly reason: string
}

/** Bytes: the config names the commit, and a compressed layer is not the same twice. */
const noise = 1000

/** By how much the size changed; 0 where that is not worth a word, or nothing is known of before. */
export function changeOf({ bytes, before = bytes }: PlatformSize): number {
  return Math.abs(bytes - before) < noise ? 0 : bytes - before
}

/** Whether there is anything that a person would want to be told. */
export function hasNews({ broken, sizes, findings, gates, tests }: CommentData): boolean {
  return (
    broken !== '' ||
    sizes.some((size) => changeOf(size) !== 0) ||
    (findings !== undefined && findings.added + findings.gone > 0) ||
    gates.some(({ passed }) => !passed) ||
    (tests !== undefined && tests.failed > 0)
  )
}
