import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface NpmRegistry {
  readonly url: string
  /** What was published: version → the tag that stands for it. */
  readonly published: Map<string, string>
  close(): Promise<void>
}

interface Sent {
  readonly 'dist-tags': Readonly<Record<string, string>>
  readonly versions: Readonly<Record<string, unknown>>
}

/** The part of npm's registry that `npm view` and `npm publish` ask; one package. */
export async function npmRegistry(): Promise<NpmRegistry> {
  const published = new Map<string, string>()
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.method === 'PUT') {
      const sent = JSON.parse(Buffer.concat(chunks).toString()) as Sent
      const [[tag = '', version = ''] = []] = Object.entries(sent['dist-tags'])
      if (published.has(version)) return send(403, { error: 'cannot publish over a version' })
      published.set(version, tag)
      return send(201, {})
    }
    if (published.size === 0) return send(404, { error: 'Not found' })
    const name = 'image-pipeline'
    const versions = Object.fromEntries([...published.keys()].map((version) => [version, { name, version, dist: {} }]))
    const tags = Object.fromEntries([...published].map(([version, tag]) => [tag, version]))
    return send(200, { name, 'dist-tags': { latest: [...published.keys()][0], ...tags }, versions })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    published,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
