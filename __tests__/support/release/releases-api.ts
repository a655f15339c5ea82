import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Asset {
  readonly id: number
  readonly name: string
  readonly digest: string | null
}

interface Release {
  readonly id: number
  readonly tag_name: string
  readonly target_commitish: string
  readonly draft: boolean
  readonly immutable: boolean
  readonly upload_url: string
  readonly body: string
  readonly make_latest?: string
  readonly assets: readonly Asset[]
}

export interface ReleasesApi {
  readonly url: string
  /** Writes that were obeyed, in their order: `POST releases`, `PATCH tag v1`. */
  readonly writes: string[]
  readonly releases: Release[]
  /** The connection ends at this write (0 is the first), before or after it is obeyed; once. */
  cut: { readonly at: number; readonly obeyed: boolean } | undefined
  /** Whether a release that is published can never change; default true. */
  immutable: boolean
  close(): Promise<void>
}

/** The part of GitHub's API that releases are made with; it sets tags in a bare git repository as GitHub does. */
export async function releasesApi(bare: string, token: string): Promise<ReleasesApi> {
  let asked = 0
  let lastId = 0
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const api: ReleasesApi = {
    url,
    writes: [],
    releases: [],
    cut: undefined,
    immutable: true,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const send = (status: number, body?: unknown) =>
      response.writeHead(status, { connection: 'close' }).end(body === undefined ? '' : JSON.stringify(body))
    if (request.headers.authorization !== `Bearer ${token}`) return void send(401, { message: 'Bad credentials' })
    const path = (request.url ?? '').replace(/^\/repos\/org\/image-pipeline\//, '')
    if (request.method === 'GET') return void send(200, path.startsWith('releases?') ? api.releases : undefined)
    const cut = api.cut?.at === asked ? api.cut : undefined
    asked += 1
    if (cut !== undefined) api.cut = undefined
    if (cut?.obeyed === false) return void request.socket.destroy()
    const [status, body] = write(request.method ?? '', path, Buffer.concat(chunks))
    if (cut?.obeyed === true) return void request.socket.destroy()
    send(status, body)
  }

  function write(method: string, path: string, bytes: Buffer): readonly [number, unknown?] {
    const did = (what: string) => api.writes.push(`${method} ${what}`)
    const change = (id: number, next: (release: Release) => Release) => {
      const at = api.releases.findIndex((release) => release.id === id)
      const release = api.releases[at]
      if (release === undefined) return undefined
      api.releases[at] = next(release)
      return api.releases[at]
    }
    const upload = /^upload\/(\d+)\?name=(.+)$/.exec(path)
    if (method === 'POST' && upload) {
      const name = decodeURIComponent(upload[2] ?? '')
      const release = api.releases.find(({ id }) => id === Number(upload[1]))
      if (release?.draft !== true || release.assets.some((asset) => asset.name === name)) return [422, 'no']
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
      lastId += 1
      change(release.id, (one) => ({ ...one, assets: [...one.assets, { id: lastId, name, digest }] }))
      did(`asset ${name}`)
      return [201, {}]
    }
    const body = JSON.parse(bytes.toString() || '{}') as Record<string, string | boolean>
    if (method === 'POST' && path === 'releases') {
      lastId += 1
      const own = {
        id: lastId,
        upload_url: `${url}/repos/org/image-pipeline/upload/${lastId}{?name,label}`,
        assets: [],
      }
      const release = { ...(body as unknown as Release), ...own, immutable: false }
      api.releases.push(release)
      did('release')
      return [201, release]
    }
    const id = Number(/^releases\/(\d+)$/.exec(path)?.[1])
    if (method === 'PATCH' && id > 0) {
      const release = change(id, (one) => ({ ...one, ...body, immutable: api.immutable }))
      if (release === undefined) return [404]
      setRef(`refs/tags/${release.tag_name}`, release.target_commitish)
      did('release')
      return [200, release]
    }
    const ref = method === 'PATCH' ? /^git\/(refs\/tags\/.+)$/.exec(path)?.[1] : String(body.ref)
    if (ref?.startsWith('refs/tags/')) {
      setRef(ref, String(body.sha))
      did(`tag ${ref.slice(10)}`)
      return [200, {}]
    }
    return [404, { message: `${method} ${path}` }]
  }

  function setRef(ref: string, commit: string): void {
    execFileSync('git', ['update-ref', ref, commit], { cwd: bare })
  }

  return api
}
