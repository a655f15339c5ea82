import { InterruptedError, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Timed } from '../core/stage.ts'

/** The clock of each stage: whoever asks for one gets the same, so that all parts of a stage share its time. */
export function stageClocks(
  host: Host,
  limits: ReadonlyMap<Timed, number>,
  tell: (stage: Timed, milliseconds: number, began: number) => void,
): (stage: Timed) => StageClock {
  const clocks = new Map<Timed, StageClock>()
  return (stage) => {
    const clock =
      clocks.get(stage) ?? stageClock(host, stage, limits.get(stage), (spent, began) => tell(stage, spent, began))
    clocks.set(stage, clock)
    return clock
  }
}

/** One stage's share of the run: its own host, which ends its children and requests when the stage takes too long. */
export interface StageClock {
  readonly host: Host
  /** Runs a part of the stage; the parts share the stage's time. @throws UserError when it is over */
  within<T>(work: (host: Host) => Promise<T>): Promise<T>
  /** Ends what the stage still does: its result is not wanted any more. */
  stop(): void
}

/** Node takes longer ones for 1 ms. */
const longestTimer = 2 ** 31 - 1

/** `limit` in milliseconds; without it only the run's own interruption ends the stage. `tell` hears of milliseconds that were spent, and since when. */
function stageClock(
  host: Host,
  stage: Timed,
  limit: number | undefined,
  tell: (milliseconds: number, began: number) => void,
): StageClock {
  const over = new AbortController()
  let late = false
  const end = () => {
    late = true
    over.abort()
  }
  let left = limit ?? Number.POSITIVE_INFINITY
  // Parts may run side by side: an instant counts once.
  let running = 0
  let since = 0
  let timer: NodeJS.Timeout | undefined
  const begin = () => {
    running += 1
    if (running > 1) return
    since = Date.now()
    if (limit !== undefined) timer = setTimeout(end, Math.min(left, longestTimer))
  }
  const finish = () => {
    running -= 1
    if (running > 0) return
    clearTimeout(timer)
    left -= Date.now() - since
    tell(Date.now() - since, since)
  }
  const own = endedBy(host, over.signal)
  return {
    host: own,
    stop: () => over.abort(),
    async within(work) {
      if (host.signal.aborted) throw new InterruptedError()
      begin()
      try {
        return await work(own)
      } catch (error) {
        if (!late || host.signal.aborted) throw error
        const words = error instanceof UserError ? `: ${error.message}` : ''
        throw new UserError(`${stage} took longer than its timeout of ${(limit ?? 0) / 1000} s${words}`, {
          cure: `Raise it in timeout (${stage}=…), or find out above what was slow.`,
          cause: error,
        })
      } finally {
        finish()
      }
    },
  }
}

/** The host, whose children and requests another signal ends too. */
export function endedBy(host: Host, over: AbortSignal): Host {
  return {
    ...host,
    signal: AbortSignal.any([host.signal, over]),
    exec: (command) => host.exec({ ...command, signal: both(command.signal, over) }),
    // Not the run's interruption: a tag that is on its way may arrive.
    fetch: (url, init) => host.fetch(url, { ...init, signal: both(init?.signal, over) }),
  }
}

function both(one: AbortSignal | null | undefined, other: AbortSignal): AbortSignal {
  return one ? AbortSignal.any([one, other]) : other
}
