/** What was asked of the emulator, counted. */
export interface Tally {
  /** GETs of manifests: each counts as a download. */
  manifestGets: number
  /** Requests to GitHub's API. */
  api: number
  /** DELETEs that were carried out. */
  deleted: number
  /** Requests that a limit refused. */
  refusals: number
  /** Requests that came although a refusal had said to wait. */
  whileLimited: number
  /** The most points within one minute. */
  mostPoints: number
}

export function freshTally(): Tally {
  return { manifestGets: 0, api: 0, deleted: 0, refusals: 0, whileLimited: 0, mostPoints: 0 }
}
