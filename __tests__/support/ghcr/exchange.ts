import type { IncomingHttpHeaders } from 'node:http'

/** A request as the handlers see it. */
export interface Exchange {
  readonly method: string
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  /** The body as it comes; ends with an error where the connection is cut. */
  readonly body: AsyncIterable<Uint8Array>
}

/** What a handler answers; faults may change it before it goes out. */
export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string | FileSlice
}

/** Part of a file: blobs are not read into memory. */
export interface FileSlice {
  readonly path: string
  readonly start: number
  /** Exclusive. */
  readonly end: number
}

export function json(status: number, value: unknown, headers: Answer['headers'] = {}): Answer {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

/** The distribution spec's form of an error. */
export function refusal(status: number, code: string, message: string, headers: Answer['headers'] = {}): Answer {
  return json(status, { errors: [{ code, message }] }, headers)
}

/** GitHub's form of an error. */
export function problem(status: number, message: string): Answer {
  return json(status, { message, documentation_url: 'https://docs.github.com/rest/packages/packages' })
}

export async function textOf(exchange: Exchange): Promise<string> {
  return (await bytesOf(exchange)).toString('utf8')
}

export async function bytesOf({ body }: Exchange): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of body) chunks.push(chunk)
  return Buffer.concat(chunks)
}

export function pathOf({ url }: Exchange): readonly string[] {
  return url.pathname.split('/').filter(Boolean).map(decodeURIComponent)
}
