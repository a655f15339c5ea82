import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { type Answer, json } from './ghcr/exchange.ts'
import { type Faults, faultList, spoiled } from './ghcr/faults.ts'

export interface StoredComment {
  readonly id: number
  readonly user: { readonly login: string }
  body: string
}

export interface StoredPull {
  readonly number: number
  readonly state: 'open' | 'closed'
  readonly head: { readonly ref: string; readonly sha: string; readonly repo: { readonly full_name: string } | null }
  readonly base: { readonly repo: { readonly full_name: string } }
}

/** GitHub's API on loopback, as far as comments of pull requests go; the repository is octo/app. */
export interface FakeGithub {
  /** `http://127.0.0.1:PORT`, as GITHUB_API_URL names it. */
  readonly url: string
  /** `METHOD path?query`, in the order in which they came. */
  readonly requests: string[]
  /** Of each pull request, the oldest first. */
  readonly comments: Map<number, StoredComment[]>
  readonly pulls: StoredPull[]
  readonly faults: Faults
  /** Requests that would have changed something. */
  writes(): readonly string[]
  /** Adds one that somebody wrote. */
  say(pull: number, login: string, body: string): StoredComment
  close(): Promise<void>
}

/** @param login whose token everybody has */
export async function fakeGithub(login = 'github-actions[bot]'): Promise<FakeGithub> {
  const requests: string[] = []
  const comments = new Map<number, StoredComment[]>()
  const pulls: StoredPull[] = []
  const faults = faultList()
  let last = 1000
  const say = (pull: number, by: string, body: string): StoredComment => {
    last += 1
    const comment = { id: last, user: { login: by }, body }
    comments.set(pull, [...(comments.get(pull) ?? []), comment])
    return comment
  }

  const answer = async (request: IncomingMessage, url: URL): Promise<Answer> => {
    const body = (await text(request)) || '{}'
    const sent = JSON.parse(body) as { readonly body?: string; readonly query?: string }
    const [, pull] = /^\/repos\/octo\/app\/issues\/(\d+)\/comments$/.exec(url.pathname) ?? []
    const [, id] = /^\/repos\/octo\/app\/issues\/comments\/(\d+)$/.exec(url.pathname) ?? []
    const { method } = request
    if (method === 'POST' && url.pathname === '/graphql') return json(200, { data: { viewer: { login } } })
    if (method === 'GET' && pull !== undefined) return json(200, page(comments.get(Number(pull)) ?? [], url))
    if (method === 'POST' && pull !== undefined) return json(201, say(Number(pull), login, sent.body ?? ''))
    if (method === 'PATCH' && id !== undefined) {
      const found = [...comments.values()].flat().find((one) => one.id === Number(id))
      if (!found) return json(404, { message: 'Not Found' })
      found.body = sent.body ?? ''
      return json(200, found)
    }
    if (method === 'GET' && url.pathname === '/repos/octo/app/pulls') return json(200, page(pulls.filter(by(url)), url))
    return json(404, { message: 'Not Found' })
  }

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    const method = request.method ?? 'GET'
    requests.push(`${method} ${url.pathname}${url.search}`)
    const struck = faults.of({ method, url, headers: request.headers, body: request })
    if (struck.some(({ cut }) => cut)) return void response.socket?.destroy()
    const told = struck.find((fault) => fault.answer)?.answer ?? spoiled(await answer(request, url), struck)
    response.writeHead(told.status, { 'content-type': 'application/json', ...told.headers }).end(told.body)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    comments,
    pulls,
    faults,
    writes: () => requests.filter((line) => !/^(?:GET|HEAD) |^POST \/graphql/.test(line)),
    say,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

/** `head=owner:branch` and `state`, as GitHub filters. */
function by(url: URL): (pull: StoredPull) => boolean {
  const [owner, branch] = (url.searchParams.get('head') ?? ':').split(/:(.*)/s)
  return ({ head, state }) =>
    state === (url.searchParams.get('state') ?? 'open') &&
    head.ref === branch &&
    head.repo?.full_name.split('/')[0] === owner
}

function page<T>(items: readonly T[], { searchParams }: URL): readonly T[] {
  const size = Number(searchParams.get('per_page') ?? 30)
  const start = (Number(searchParams.get('page') ?? 1) - 1) * size
  return items.slice(start, start + size)
}
