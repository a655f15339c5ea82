import { slots } from '../registry/slots.ts'

/**
 * Four pieces of work at a time. Waits for all, so that no child runs on when another one failed.
 *
 * @throws what the first of them threw, in their order and not in time's
 */
export async function allOf<T>(work: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const slot = slots(4)
  const running = work.map((one) => slot(one))
  for (const outcome of await Promise.allSettled(running)) if (outcome.status === 'rejected') throw outcome.reason
  return Promise.all(running)
}
