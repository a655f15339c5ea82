import { setTimeout as delay } from 'node:timers/promises'

/** The time as the emulator and its client see it. */
export interface Clock {
  now(): Date
  /** Milliseconds. Rejects with the signal's reason where it is aborted before. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const realClock: Clock = {
  now: () => new Date(),
  sleep: async (milliseconds, signal) => {
    await delay(milliseconds, undefined, signal ? { signal } : {})
  },
}

interface Sleeper {
  readonly until: number
  wake(): void
}

/** Turns of the event loop without a new sleeper after which everybody is taken to be asleep. */
const idleTurns = 3

/**
 * A clock on which waiting costs nothing: when all who use it sleep, it is the time of the first to wake. With
 * `working`, time that passes in earnest counts too, so that work costs what it costs and waiting is skipped. Both ends
 * must run in this process: what a socket brings is not seen.
 */
export function virtualClock(start: Date, { working = false }: { readonly working?: boolean } = {}): Clock {
  const begun = performance.now()
  const sleepers: Sleeper[] = []
  let skipped = 0
  let armed = false
  let changes = 0
  const now = () => start.getTime() + skipped + (working ? performance.now() - begun : 0)

  const watch = (seen: number, turns: number): void => {
    setImmediate(() => {
      if (seen !== changes) return watch(changes, idleTurns)
      if (turns > 1) return watch(seen, turns - 1)
      armed = false
      wakeFirst()
    })
  }
  const wakeFirst = () => {
    if (sleepers.length === 0) return
    const until = Math.min(...sleepers.map((one) => one.until))
    skipped += Math.max(0, until - now())
    for (const sleeper of sleepers.filter((one) => one.until <= until)) sleeper.wake()
  }
  return {
    now: () => new Date(now()),
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        const leave = () => {
          const at = sleepers.indexOf(sleeper)
          if (at >= 0) sleepers.splice(at, 1)
          signal?.removeEventListener('abort', abort)
          if (sleepers.length > 0) arm()
        }
        const abort = () => {
          leave()
          reject(signal?.reason)
        }
        const sleeper: Sleeper = {
          until: now() + milliseconds,
          wake() {
            leave()
            resolve()
          },
        }
        if (signal?.aborted) return reject(signal.reason)
        signal?.addEventListener('abort', abort)
        sleepers.push(sleeper)
        arm()
      }),
  }

  function arm(): void {
    changes += 1
    if (armed) return
    armed = true
    watch(changes, idleTurns)
  }
}
