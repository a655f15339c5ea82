export type Say = (line: string) => void

export interface Got<T> {
  readonly value: T
  /** What was got, for people: `Docker 28.5.2`. */
  readonly note: string
}

/** Gets a part and tells in one line what it is and how long that took. */
export async function timed<T>(part: string, say: Say, get: (say: Say) => Promise<Got<T>>): Promise<T> {
  const start = performance.now()
  const { value, note } = await get(say)
  say(`${part}: ${note} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
  return value
}

/** Waits for all, failed or not, so that nothing goes on behind the caller's back; then throws the first failure. */
export async function allOf(works: readonly (Promise<unknown> | undefined)[]): Promise<void> {
  for (const result of await Promise.allSettled(works)) {
    if (result.status === 'rejected') throw result.reason
  }
}
