/**
 * The work, while `other` must go well too: whichever breaks down first stops its neighbour, both have ended before
 * anything is told, and the first failure is what is thrown.
 */
export async function beside<T>(
  work: Promise<T>,
  other: Promise<unknown>,
  stop: { readonly work: () => void; readonly other: () => void },
): Promise<T> {
  let first: { readonly error: unknown } | undefined
  const failing = (end: () => void) => (error: unknown) => {
    // What was stopped fails too, and has nothing to stop.
    if (first) return
    first = { error }
    end()
  }
  const [done] = await Promise.allSettled([
    work.catch((error: unknown) => {
      failing(stop.other)(error)
      throw error
    }),
    other.catch(failing(stop.work)),
  ])
  if (first) throw first.error
  if (done.status === 'rejected') throw done.reason
  return done.value
}
