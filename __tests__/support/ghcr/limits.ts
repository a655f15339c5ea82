import { type Answer, type Exchange, json } from './exchange.ts'
import type { Tally } from './tally.ts'

/** Limits of GitHub's REST API; the registry has its own. https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export interface LimitRules {
  /** Requests an hour; no such limit where it is left out. */
  readonly primary?: number
  /** Points a minute, in any 60 seconds: a read costs 1, a write 5. No such limit where it is left out. */
  readonly points?: number
  /** With which status the points are refused; 403 where it is left out. */
  readonly refusedWith?: 403 | 429
  /** Requests under way at once; 100 where it is left out. */
  readonly concurrent?: number
}

export interface Limits {
  /** A refusal, or undefined; the request counts from here until `end` is called. */
  begin(exchange: Exchange): Answer | undefined
  end(status: number): void
  /** The headers of an answer. */
  headers(status: number): Readonly<Record<string, string>>
}

const hour = 3_600_000
const minute = 60_000

export function rateLimits(rules: LimitRules, now: () => Date, tally: Tally): Limits {
  const spent: { readonly at: number; readonly points: number }[] = []
  let inWindow = 0
  let used = 0
  let reset = 0
  let underWay = 0
  /** Nobody may ask before. */
  let limitedUntil = 0

  const renew = (time: number) => {
    if (time < reset) return
    used = 0
    reset = time + hour
  }
  const refuse = (status: number, message: string, until: number, headers: Readonly<Record<string, string>>) => {
    tally.refusals += 1
    limitedUntil = Math.max(limitedUntil, until)
    return json(status, { message, documentation_url: 'https://docs.github.com/rest/overview/rate-limits' }, headers)
  }
  const secondary = (time: number, until: number) =>
    refuse(
      rules.refusedWith ?? 403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      until,
      { 'retry-after': String(Math.max(1, Math.ceil((until - time) / 1000))) },
    )
  const points = (method: string, time: number): Answer | undefined => {
    if (rules.points === undefined) return undefined
    for (let first = spent[0]; first && first.at + minute <= time; first = spent[0]) {
      inWindow -= first.points
      spent.shift()
    }
    const cost = /^(GET|HEAD|OPTIONS)$/.test(method) ? 1 : 5
    tally.mostPoints = Math.max(tally.mostPoints, inWindow + cost)
    if (inWindow + cost > rules.points) return secondary(time, (spent[0]?.at ?? time) + minute)
    inWindow += cost
    spent.push({ at: time, points: cost })
    return undefined
  }
  return {
    begin({ method, url }) {
      const time = now().getTime()
      underWay += 1
      if (time < limitedUntil) tally.whileLimited += 1
      if (underWay > (rules.concurrent ?? 100)) return secondary(time, time + minute)
      renew(time)
      const free = url.pathname.endsWith('/rate_limit')
      if (!free && rules.primary !== undefined && used >= rules.primary)
        return refuse(403, 'API rate limit exceeded for installation.', reset, {})
      const refused = points(method, time)
      if (refused === undefined && !free) used += 1
      return refused
    },
    end(status) {
      underWay -= 1
      if (status === 304) used -= 1
    },
    headers(status) {
      if (rules.primary === undefined) return {}
      const counted = status === 304 ? used - 1 : used
      return {
        'x-ratelimit-limit': String(rules.primary),
        'x-ratelimit-remaining': String(Math.max(0, rules.primary - counted)),
        'x-ratelimit-used': String(counted),
        // A request in the second it names must find it renewed.
        'x-ratelimit-reset': String(Math.ceil(reset / 1000)),
        'x-ratelimit-resource': 'core',
      }
    },
  }
}
