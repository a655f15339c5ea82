import { InterruptedError, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { isTransientStatus, networkFailure, type RetryPolicy, retryAfter, retrying, Transient } from '../core/retry.ts'
import type { Account } from './api.ts'
import { type Limits, limiter, type Spent, Stopped } from './limits.ts'
import type { Pace } from './pace.ts'
import { isLimit, wordsOf } from './refusal.ts'

export type { Limits } from './limits.ts'

/** One request below the API's address. */
export interface RestAsk {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** e.g. `/users/o/packages/container/app/versions?per_page=100` */
  readonly path: string
  /** Begins the sentence of an error. */
  readonly what: string
  /** Statuses that are answers. */
  readonly answers: readonly number[]
  /** Called right before each try; what it throws is thrown on, and nothing is asked. */
  readonly before?: () => void
}

export interface RestAnswer {
  readonly status: number
  /** What was sent, parsed; undefined where it is no JSON. */
  readonly body: unknown
  /** The message of an answer that is no success, one line. */
  readonly words: string
  /** Addresses of the `Link` header, by `rel`. */
  readonly links: Readonly<Record<string, string>>
}

export interface Rest {
  /** @throws UserError for any other status and when the tries are used up, Stopped, InterruptedError */
  send(ask: RestAsk): Promise<RestAnswer>
  within(limits: Limits): Rest
  /** Ends when so many points can be spent at once, or as many as ever can; how many can. */
  room(points: number): Promise<number>
  forecast(writes: number, reads: number): number
  readonly requests: number
  /** How far this machine's clock was ahead of GitHub's at the last answer, in milliseconds; 0 where it was behind. */
  readonly ahead: number
  /** Requests that its budget still has. */
  readonly left: number
}

/** What GitHub counts for a request. */
const pointsOf = { GET: 1, POST: 5, DELETE: 5 } as const

const policy: RetryPolicy = { attempts: 7, firstWait: 500, longestWait: 15_000, totalWait: 120_000 }

/** Refusals of one request in a row, each with its wait. */
const patientFor = 8

/** Milliseconds until an answer has come whole. */
const patience = 60_000

/** Milliseconds that a write which is under way gets when the run is interrupted, so that its end is known. */
const lastWords = 4000

export function rest(account: Account, host: Host, pace: Pace): Rest {
  let ahead = 0
  return over({}, { requests: 0 })

  function over(limits: Limits, total: Spent): Rest {
    const own: Spent = { requests: 0 }
    const may = limiter(limits, own, host)
    return {
      async send(ask) {
        const before = (at: number) => {
          may(at)
          if (at <= host.now().getTime()) ask.before?.()
        }
        const turn = () =>
          pace.turn(pointsOf[ask.method], before, async () => {
            own.requests += 1
            total.requests += 1
            return heard(await request(account, host, ask), ask)
          })
        // The pace itself waits until a refusal is over, so that no try is lost by it.
        const attempt = async () => {
          for (let refusals = 0; refusals < patientFor; refusals += 1) {
            const answer = await turn()
            if (answer !== 'limited') return answer
          }
          throw new Stopped('limit', `GitHub's API refused the same request ${patientFor} times for asking too much`)
        }
        return retrying(host, policy, ask.what, attempt)
      },
      within: (more) => over(more, total),
      room: (points) => pace.room(points, may),
      get left() {
        return limits.budget === undefined ? Number.POSITIVE_INFINITY : limits.budget - own.requests
      },
      forecast: (writes, reads) => pace.forecast(writes * pointsOf.DELETE + reads),
      get requests() {
        return total.requests
      },
      get ahead() {
        return ahead
      },
    }
  }

  function heard(answer: Heard, ask: RestAsk): RestAnswer | 'limited' {
    const date = Date.parse(answer.headers.get('date') ?? '')
    if (!Number.isNaN(date)) ahead = Math.max(0, host.now().getTime() - date)
    return answerOf(answer, ask, pace, host)
  }
}

interface Heard {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

async function request({ apiUrl, token }: Account, host: Host, { method, path }: RestAsk): Promise<Heard> {
  const end = new AbortController()
  const timers = [setTimeout(() => end.abort(), patience)]
  const interrupted = () => {
    if (method === 'GET') end.abort()
    else timers.push(setTimeout(() => end.abort(), lastWords))
  }
  if (host.signal.aborted) throw new InterruptedError()
  // One of its own: many are under way at once, and Node warns of more than ten listeners.
  const over = AbortSignal.any([host.signal])
  over.addEventListener('abort', interrupted)
  try {
    const headers = {
      accept: 'application/vnd.github+json',
      'user-agent': 'image-pipeline',
      ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
    }
    // A write must not become a read on its way.
    const redirect = method === 'GET' ? 'follow' : 'manual'
    const response = await host.fetch(`${apiUrl}${path}`, { method, headers, redirect, signal: end.signal })
    return { status: response.status, headers: response.headers, text: await response.text() }
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    if (end.signal.aborted && !host.signal.aborted)
      throw new Transient(`no answer came in ${patience / 1000} s`, { lost: patience })
    throw networkFailure(error)
  } finally {
    for (const timer of timers) clearTimeout(timer)
    over.removeEventListener('abort', interrupted)
  }
}

function answerOf({ status, headers, text }: Heard, ask: RestAsk, pace: Pace, host: Host): RestAnswer | 'limited' {
  pace.heard(headers)
  const body = parsed(text)
  const words = status < 400 ? '' : wordsOf(body)
  if (isLimit(status, headers, words)) {
    pace.refused(headers)
    return 'limited'
  }
  if (ask.answers.includes(status)) return { status, body, words, links: linksOf(headers.get('link')) }
  const answered = `GitHub's API answered ${status}${words === '' ? '' : ` (${words})`}`
  if (isTransientStatus(status))
    throw new Transient(answered, { after: retryAfter(headers.get('retry-after'), host.now()) })
  if (status === 401)
    throw new UserError(`${ask.what}: ${answered}`, {
      cure: 'The token is wrong, or its time is over: give GITHUB_TOKEN, or a classic personal access token.',
    })
  throw new UserError(`${ask.what}: ${answered}`, {
    cure: 'See that the token may do that; the words of GitHub are above.',
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `<https://…?page=2>; rel="next", <…>; rel="last"` */
function linksOf(header: string | null): Readonly<Record<string, string>> {
  const links: Record<string, string> = {}
  for (const [, address = '', rel = ''] of (header ?? '').matchAll(/<([^>]*)>\s*;\s*rel="(\w+)"/g)) links[rel] = address
  return links
}
