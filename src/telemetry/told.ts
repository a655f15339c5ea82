/** What telemetry tells of a run. Texts may be strangers'. */
export interface Told {
  /** e.g. the workflow's name. */
  readonly pipeline: string
  /** Of the run in its CI system, '' outside of one. */
  readonly run: { readonly id: string; readonly attempt: string; readonly url: string }
  readonly repository: { readonly fullName: string; readonly url: string }
  /** e.g. `refs/heads/main` */
  readonly ref: string
  readonly commit: string
  /** Number of the pull request; '' where there is none. */
  readonly change: string
  /** Milliseconds since 1970. */
  readonly began: number
  readonly ended: number
  readonly result: Result
  /** What went wrong, in a few words. */
  readonly reason: string
  readonly tasks: readonly Task[]
  readonly image: { readonly name: string; readonly digest: string; readonly tags: readonly string[] }
  /** By platform. */
  readonly sizes: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly build: { readonly seconds: number; readonly cached: number; readonly total: number } | undefined
  /** By stage, platform and severity. */
  readonly findings: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>
}

/** In the words of OpenTelemetry's conventions for CI/CD. */
export type Result = 'success' | 'failure' | 'error' | 'cancellation'

export interface Task {
  /** A stage, e.g. `scan`. */
  readonly name: string
  /** Milliseconds since 1970: from its first part to its last. */
  readonly began: number
  readonly ended: number
  /** Time in which any of its parts ran. */
  readonly seconds: number
  /** undefined where it is not known. */
  readonly result: 'success' | 'failure' | undefined
}
