import { InterruptedError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { isLimit, wordsOf } from './refusal.ts'

/** Where the GitHub API is and who asks; '' asks without a token, which public repositories answer. */
export interface Account {
  /** e.g. `https://api.github.com`, `https://ghes.example/api/v3`. */
  readonly apiUrl: string
  readonly token: string
}

/** `repos/owner/name` below the API; `undefined` parameters are left out. */
export interface Question {
  /** e.g. `GET /repos/{owner}/{repo}`, in octokit's form. */
  readonly route: string
  readonly parameters: Readonly<Record<string, unknown>>
  /** Asked once: it may have been done though the answer says no, and twice would be wrong. Whoever asks looks first. */
  readonly once?: true
}

const attempts = 3

/** Seconds that a limit is waited for: a runner costs money. */
const longestLimit = 60

/**
 * One answer of the API, asked for again on 429, 5xx, a limit that is soon over, and a broken connection.
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError when the run is interrupted
 */
export async function ask(question: Question, { apiUrl, token }: Account, host: Host): Promise<unknown> {
  // The package reads the event and the proxies when it is imported, which only a run that asks shall pay for.
  const { GitHub } = await import('@actions/github/lib/utils')
  const octokit = new GitHub({
    ...(token === '' ? {} : { auth: token }),
    baseUrl: apiUrl,
    request: { fetch: (url: string, init?: RequestInit) => host.fetch(url, { ...init, signal: host.signal }) },
    log: { debug: host.log.debug, info: host.log.debug, warn: host.log.debug, error: host.log.debug },
  })
  for (let attempt = 1; ; attempt += 1) {
    try {
      return (await octokit.request(question.route, { ...question.parameters })).data
    } catch (error) {
      if (host.signal.aborted) throw new InterruptedError(error)
      if (attempt === attempts || !mayPass(error)) throw error
      // What a limit refused was not done, and may be asked again also where all else may not.
      const limit = secondsOfLimit(error, host.now())
      if (question.once && isUncertain(error)) throw error
      if (limit !== undefined && limit > longestLimit) throw error
      await host.sleep(limit === undefined ? waitAfter(error, attempt) : limit * 1000)
    }
  }
}

function mayPass(error: unknown): boolean {
  const { status } = error as Answered
  return isUncertain(error) || status === 429 || secondsOfLimit(error, new Date(0)) !== undefined
}

/** Whether it may have been done all the same; octokit gives a broken connection the status 500. */
export function isUncertain(error: unknown): boolean {
  const { status } = error as Answered
  return status === undefined || status >= 500
}

/** Seconds until a limit that GitHub tells by a 403 is over; undefined for what is none. */
function secondsOfLimit(error: unknown, now: Date): number | undefined {
  const { status, response } = error as Answered
  const headers = new Headers(
    Object.entries(response?.headers ?? {}).map(([name, value]): [string, string] => [name, String(value)]),
  )
  if (status !== 403 || !isLimit(status, headers, wordsOf(response?.data))) return undefined
  const after = Number(headers.get('retry-after') ?? Number.NaN)
  if (!Number.isNaN(after)) return after
  const reset = Number(headers.get('x-ratelimit-reset') ?? Number.NaN)
  if (headers.get('x-ratelimit-remaining') === '0' && !Number.isNaN(reset))
    return Math.max(1, reset - now.getTime() / 1000)
  // Of a secondary limit nothing is told; GitHub wants at least a minute.
  return longestLimit
}

interface Answered {
  readonly status?: number
  readonly response?: { readonly headers?: Readonly<Record<string, unknown>>; readonly data?: unknown }
}

/** Milliseconds: what the answer asks for, at most 20 seconds; else 1, 2. */
function waitAfter(error: unknown, attempt: number): number {
  const { response } = error as { readonly response?: { readonly headers?: Readonly<Record<string, string>> } }
  const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN)
  return Number.isNaN(seconds) ? 1000 * 2 ** (attempt - 1) : Math.min(seconds, 20) * 1000
}
