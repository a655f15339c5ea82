import type { Login } from '../../src/core/login.ts'
import { registryClient } from '../../src/registry/client.ts'
import { fakeHost } from './fake-host.ts'

/** An answer as a registry gave it. */
export interface RecordedAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array | object
}

/** `METHOD URL` of a request, to its answers one after the other; the last one stays. A URL may leave its query out. */
export type Recording = Readonly<Record<string, RecordedAnswer | readonly RecordedAnswer[]>>

export interface SeenRequest {
  readonly line: string
  readonly headers: Headers
  readonly body: string
}

/** Plays a registry's recorded answers; a request that is not in the recording fails the test by name. */
export function play(recording: Recording) {
  const seen: SeenRequest[] = []
  const counts = new Map<string, number>()
  const fetch = async (url: string, init: RequestInit = {}): Promise<Response> => {
    const method = init.method ?? 'GET'
    const line = `${method} ${url}`
    const body = init.body == null ? '' : await new Response(init.body).text()
    seen.push({ line, headers: new Headers(init.headers), body })
    const key = [line, line.replace(/\?.*$/, '')].find((known) => known in recording)
    const found = key === undefined ? undefined : recording[key]
    if (key === undefined || found === undefined) throw new Error(`not in the recording: ${line}`)
    const answers: readonly RecordedAnswer[] = Array.isArray(found) ? found : [found as RecordedAnswer]
    const at = counts.get(key) ?? 0
    counts.set(key, at + 1)
    const answer = answers[Math.min(at, answers.length - 1)]
    if (!answer) throw new Error(`no answer is left for ${line}`)
    const text =
      answer.body === undefined || typeof answer.body === 'string' || answer.body instanceof Uint8Array
        ? answer.body
        : JSON.stringify(answer.body)
    const empty = [204, 304].includes(answer.status) || method === 'HEAD'
    return new Response(empty ? null : (text ?? ''), { status: answer.status, headers: { ...answer.headers } })
  }
  return {
    fetch,
    seen,
    lines: () => seen.map(({ line }) => line),
    header: (line: string, name: string) =>
      seen
        .filter((one) => one.line === line)
        .at(-1)
        ?.headers.get(name),
  }
}

/** The distribution spec's form. */
export function errors(code: string, message: string): object {
  return { errors: [{ code, message, detail: {} }] }
}

/** A client against what a registry of this kind answered. */
export function against(recording: Recording, login?: Omit<Login, 'registry'>) {
  const played = play(recording)
  const host = fakeHost({ fetch: played.fetch })
  const client = registryClient(host, async (registry) => (login ? { registry, ...login } : undefined))
  return { client, host, ...played }
}

/** A 401 with this challenge. */
export const asks = (header: string) => ({
  status: 401,
  headers: { 'www-authenticate': header },
  body: errors('UNAUTHORIZED', ''),
})
