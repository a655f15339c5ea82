import { InterruptedError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { sleepUntil } from '../core/retry.ts'

/**
 * One pace for all requests of a run to GitHub's REST API: its points a minute, so many side by side, none at all while
 * we are limited, and a part of the hour's requests left to other jobs.
 * https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export interface Pace {
  /**
   * Asks when it is its turn, first come, first served.
   *
   * @param may is told when the request could go, in milliseconds of the clock, before any waiting and again right
   *   before it goes; what it throws ends the wait
   */
  turn<T>(points: number, may: (at: number) => void, ask: () => Promise<T>): Promise<T>
  /** Ends when so many points could be spent at once, or as many as there ever are; how many could be. */
  room(points: number, may: (at: number) => void): Promise<number>
  /** What an answer's headers say of the hour's limit. */
  heard(headers: Headers): void
  /** An answer was a refusal for asking too much: nothing is asked until it is over, and less afterwards. */
  refused(headers: Headers): void
  /** Milliseconds that so many points will take from now on, if nothing refuses. */
  forecast(points: number): number
}

export interface PaceOptions {
  /** Points a minute; GitHub grants 900 for its REST API. */
  readonly points?: number
  /** Requests side by side; GitHub allows 100 of all jobs together. */
  readonly width?: number
}

const minute = 60_000

/** Clean time after which a step back is taken back, in milliseconds. */
const calm = 5 * minute

/** Steps back after which it cannot get slower: 79 points a minute, one request at a time. */
const slowest = 6

export function pace(host: Host, { points: allowed = 900, width = 10 }: PaceOptions = {}): Pace {
  /** Points count from the request until a minute after its answer: whenever the server counted, it was in between. */
  const spent = new Set<{ readonly points: number; until: number }>()
  const running = new Set<symbol>()
  const limits = limitsOf(host)
  let queue: Promise<unknown> = Promise.resolve()
  let told = 0
  let answered: () => void = () => {}
  let nextAnswer = new Promise<void>(() => {})
  const awaitNext = () => {
    const tell = answered
    nextAnswer = new Promise((resolve) => {
      answered = resolve
    })
    tell()
  }
  awaitNext()

  const now = () => host.now().getTime()
  const capacity = () => Math.floor(allowed * (2 / 3) ** limits.level())
  const lanes = () => Math.max(1, Math.floor(width / 2 ** limits.level()))

  /** When so many points are free, in milliseconds of the clock; Infinity while that hangs on a request under way. */
  const freeAt = (points: number): number => {
    const wanted = Math.min(points, capacity())
    for (const entry of spent) if (entry.until <= now()) spent.delete(entry)
    let used = [...spent].reduce((sum, entry) => sum + entry.points, 0)
    if (used + wanted <= capacity()) return now()
    for (const entry of [...spent].sort((one, other) => one.until - other.until)) {
      used -= entry.points
      if (used + wanted <= capacity()) return entry.until
    }
    return Number.POSITIVE_INFINITY
  }

  /** A long wait is no hanging. */
  const tell = (at: number) => {
    if (at - now() < minute || at <= told || at > limits.until(running.size)) return
    told = at
    host.log.info(`GitHub's API limits us: it goes on at ${new Date(at).toISOString()}`)
  }

  /** Waits at the head of the queue. */
  const ready = async (points: number, may: (at: number) => void): Promise<void> => {
    for (;;) {
      if (host.signal.aborted) throw new InterruptedError()
      const free = freeAt(points)
      const at = Math.max(now(), limits.until(running.size), Number.isFinite(free) ? free : 0)
      may(at)
      tell(at)
      if (at > now()) await sleepUntil(host, at - now(), host.signal)
      else if (!Number.isFinite(free) || running.size >= lanes()) await nextAnswer
      else return
    }
  }
  const inLine = <T>(points: number, may: (at: number) => void, then: () => T): Promise<T> => {
    const turn = queue.then(() => ready(points, may)).then(then)
    queue = turn.catch(() => {})
    return turn
  }
  const free = () => capacity() - [...spent].reduce((sum, { until, points }) => sum + (until > now() ? points : 0), 0)

  return {
    room: (points, may) => inLine(points, may, () => Math.max(Math.min(points, capacity()), free())),
    async turn(points, may, ask) {
      const entry = { points, until: Number.POSITIVE_INFINITY }
      const lane = Symbol('lane')
      await inLine(points, may, () => {
        spent.add(entry)
        running.add(lane)
      })
      try {
        return await ask()
      } finally {
        entry.until = now() + minute
        running.delete(lane)
        awaitNext()
      }
    },
    heard: limits.heard,
    refused: limits.refused,
    forecast(points) {
      const waits = Math.max(0, limits.until(0) - now())
      return waits + Math.max(0, (points - Math.max(0, free())) / capacity()) * minute
    },
  }
}

/** What the server has said: how long we are shut out, what is left of the hour, how often it had to refuse. */
function limitsOf(host: Host) {
  let shut = 0
  let level = 0
  let lastRefusal = 0
  let inARow = 0
  let hour: { readonly limit: number; readonly reset: number; remaining: number } | undefined
  const now = () => host.now().getTime()

  /** Requests of the hour that are other jobs'. */
  const reserve = (limit: number) => Math.max(50, Math.floor(limit / 20))

  return {
    level(): number {
      for (; level > 0 && now() - lastRefusal >= calm; lastRefusal += calm) level -= 1
      return level
    },
    /** When the next request may go, with so many under way. */
    until(running: number): number {
      if (hour && hour.reset <= now()) hour = undefined
      const low = hour !== undefined && hour.remaining - running <= reserve(hour.limit)
      return Math.max(shut, low && hour ? hour.reset : 0)
    },
    heard(headers: Headers): void {
      const limit = whole(headers.get('x-ratelimit-limit'))
      const remaining = whole(headers.get('x-ratelimit-remaining'))
      const reset = whole(headers.get('x-ratelimit-reset'))
      if (limit === undefined || remaining === undefined || reset === undefined) return
      const ends = endOf(reset)
      if (hour?.reset === ends) hour.remaining = Math.min(hour.remaining, remaining)
      else if (!hour || ends > hour.reset) hour = { limit, remaining, reset: ends }
    },
    refused(headers: Headers): void {
      const asked = secondsOf(headers.get('retry-after'), host)
      const reset = whole(headers.get('x-ratelimit-reset'))
      const used = whole(headers.get('x-ratelimit-remaining')) === 0 && reset !== undefined
      // Those that were under way with the one that was refused are the same refusal.
      const again = now() >= shut
      if (again) inARow = now() - lastRefusal > 10 * minute ? 1 : inARow + 1
      const wait = asked ?? (used && reset !== undefined ? endOf(reset) - now() : minute * 2 ** (inARow - 1))
      shut = Math.max(shut, now() + Math.max(0, wait))
      if (!again || (used && asked === undefined)) return
      lastRefusal = now()
      level = Math.min(level + 1, slowest)
    },
  }
}

/** Reset names a second; it is over when that second is. */
function endOf(reset: number): number {
  return (reset + 1) * 1000
}

function whole(header: string | null): number | undefined {
  return header !== null && /^\d{1,12}$/.test(header.trim()) ? Number(header) : undefined
}

function secondsOf(header: string | null, host: Host): number | undefined {
  if (header === null) return undefined
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000
  const date = Date.parse(header)
  return Number.isNaN(date) ? undefined : Math.max(0, date - host.now().getTime())
}
