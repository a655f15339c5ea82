/**
 * What is known of the commit, the event and the repository before anything is decided. Read once by `metadata/look`
 * from the event payload, the environment, git and at most one API call; handed by the hall to whoever needs it.
 */
export interface Facts {
  /** `push`, `pull_request`, …; '' outside GitHub. */
  readonly event: string
  /** Full ref, e.g. `refs/heads/main`, `refs/tags/v1.2.3`, `refs/pull/7/merge`; '' when there is none. */
  readonly ref: string
  /** Full commit id; '' when there is none. */
  readonly sha: string
  /** The event's payload as GitHub sent it; {} outside GitHub. */
  readonly payload: Readonly<Record<string, unknown>>
  readonly repository: Repository
  /** When the commit was made; undefined when nobody could tell. */
  readonly commitDate: Date | undefined
  /**
   * The one clock of a run: SOURCE_DATE_EPOCH if set, else the commit's date, else the run's instant. Label, annotation
   * and the build's SOURCE_DATE_EPOCH all say this.
   */
  readonly created: Date
  /** The instant the run began, for `{{date}}`. */
  readonly now: Date
  /** Link to this workflow run with its attempt; undefined outside GitHub. */
  readonly runUrl: string | undefined
  /** e.g. `https://github.com`, GHES otherwise. */
  readonly serverUrl: string
}

export interface Repository {
  /** `owner/name`; '' when unknown. */
  readonly fullName: string
  readonly name: string
  readonly description: string
  /** Page of the repository, e.g. `https://github.com/owner/name`; '' when unknown. */
  readonly htmlUrl: string
  /** Short name; '' when unknown. */
  readonly defaultBranch: string
  /** SPDX id; '' when unknown. */
  readonly license: string
  /** undefined when nobody could tell; then it counts as private. */
  readonly private: boolean | undefined
}
