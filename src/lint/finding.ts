import type { Edit } from './fix/edit.ts'

/** The worst first. */
export const severities = ['error', 'warning', 'info'] as const

export type Severity = (typeof severities)[number]

/** What a rule says about a place in the Dockerfile. */
export interface Finding {
  /** `IP004`, or BuildKit's name of its own rule. */
  readonly rule: string
  readonly severity: Severity
  /** Of the Dockerfile, relative to the checkout. */
  readonly file: string
  /** Of the instruction; they count from 1. */
  readonly line: number
  readonly endLine: number
  /** One line of plain text. */
  readonly reason: string
  /** What to do, in plain text; lines to take over stand in `lines`. */
  readonly fix: string
  /** Lines that are ready to be taken over. */
  readonly lines?: readonly string[]
  /** What was measured in the image. */
  readonly evidence?: Evidence
  /** Changes of the file that mend it. */
  readonly edits?: readonly Edit[]
  /** Where BuildKit explains its rule. */
  readonly url?: string
}

export interface Evidence {
  /** Uncompressed. */
  readonly bytes: number
  /** e.g. `43.1 MB in layer 4` */
  readonly text: string
  /** Counts from 1; undefined where it is no single one, or is not known for sure. */
  readonly layer?: number
}

export function worstFirst(one: Finding, other: Finding): number {
  return (
    severities.indexOf(one.severity) - severities.indexOf(other.severity) ||
    (other.evidence?.bytes ?? 0) - (one.evidence?.bytes ?? 0) ||
    one.line - other.line ||
    one.rule.localeCompare(other.rule)
  )
}
