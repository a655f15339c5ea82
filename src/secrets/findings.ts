import type { Annotation, Severity } from '../core/shown.ts'

/** A secret in the history. What it is, is nowhere: neither the value nor the line. */
export interface HistoryFinding {
  /** Full id of the commit that brought it. */
  readonly commit: string
  /** From the root of the repository. */
  readonly file: string
  /** gitleaks's name of the rule, e.g. `github-pat`. */
  readonly rule: string
  /** gitleaks's own words about the rule. */
  readonly description: string
  /** Lines and columns of the file as the commit left it, from 1; 0 where the file as a whole is meant. */
  readonly line: number
  readonly endLine: number
  readonly column: number
  readonly endColumn: number
  /** The file from the folder we run in, where it is still there. */
  readonly place?: string
}

/** What the history half found. */
export interface HistoryFindings {
  /** Which commits: `of this push (abc1234..def5678)`. */
  readonly range: string
  readonly commits: number
  readonly findings: readonly HistoryFinding[]
  /** Findings that the baseline or the ignore file lets pass. */
  readonly allowed: number
  /** What could not be searched, and the cure; undefined where everything was. */
  readonly gap: string | undefined
  /** What the user should put right in their own files. */
  readonly remarks?: readonly Annotation[]
}

/** A secret in the image that the user's ignore file lets pass. */
export interface LetPass {
  readonly path: string
  readonly rule: string
  /** The user's own reason; '' where none is given. */
  readonly reason: string
  /** The ignore file. */
  readonly source: string
  readonly platforms: readonly string[]
}

/** A secret in a layer of the image, or in its config. */
export interface ImageFinding {
  /** In the image; '' for its config. */
  readonly path: string
  readonly line: number
  readonly rule: string
  /** Trivy's words about the rule. */
  readonly title: string
  readonly severity: Severity
  /** Diff ids of the layers that hold it, on any platform; none for the config. */
  readonly layers: readonly string[]
  /** The instruction that made the layer, e.g. `COPY`, without its words: they may hold the secret. */
  readonly instruction: string
  readonly platforms: readonly string[]
}
