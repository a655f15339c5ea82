import { InterruptedError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'

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
}

const attempts = 3

/**
 * One answer of the API, asked for again on 429, 5xx and a broken connection.
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
      await host.sleep(waitAfter(error, attempt))
    }
  }
}

/** octokit gives a broken connection the status 500. */
function mayPass(error: unknown): boolean {
  const { status } = error as { readonly status?: number }
  return status === undefined || status === 429 || status >= 500
}

/** Milliseconds: what the answer asks for, at most 20 seconds; else 1, 2. */
function waitAfter(error: unknown, attempt: number): number {
  const { response } = error as { readonly response?: { readonly headers?: Readonly<Record<string, string>> } }
  const seconds = Number(response?.headers?.['retry-after'] ?? Number.NaN)
  return Number.isNaN(seconds) ? 1000 * 2 ** (attempt - 1) : Math.min(seconds, 20) * 1000
}
