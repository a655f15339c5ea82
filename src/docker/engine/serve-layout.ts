import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { type Digest, isDigest } from '../../oci/digest.ts'
import { blobPath, contentsOf, type Layout, platformsOf } from '../../oci/layout.ts'

/** A registry of one image, which can only be read, for as long as it is open. */
export interface ServedLayout {
  /** `127.0.0.1:PORT/name`: with `@digest` a reference that the engine can pull. */
  readonly repository: string
  /** How many requests came: none where the engine has another loopback than ours. */
  readonly asked: number
  close(): Promise<void>
}

/**
 * Serves the manifests and blobs of the layout's platforms by digest on a loopback port, so that the engine takes the very bytes: it holds
 * each against its digest. Loopback registries are plain http for every engine.
 *
 * @param name of the repository: whoever does not know it is told nothing
 */
export async function serveLayout(layout: Layout, name: string): Promise<ServedLayout> {
  // Platforms alone: attestations of an image that was downloaded stay in its registry.
  const images = [...(await platformsOf(layout)).values()]
  const all = await Promise.all(images.map((root) => contentsOf({ dir: layout.dir, root })))
  const manifests = [...all.flatMap((one) => one.manifests), layout.root]
  const blobs = all.flatMap((one) => one.blobs)
  const known = new Map([...blobs, ...manifests].map((descriptor) => [descriptor.digest, descriptor]))
  const served = {
    manifests: new Set(manifests.map(({ digest }) => digest)),
    blobs: new Set(known.keys()),
  }
  let asked = 0
  const answer = async ({ method, url = '' }: IncomingMessage, response: ServerResponse): Promise<void> => {
    asked += 1
    if (method !== 'GET' && method !== 'HEAD') return void response.writeHead(405).end()
    if (url === '/v2/') return void response.writeHead(200, { 'content-length': 0 }).end()
    const prefix = `/v2/${name}/`
    const [kind, digest = '', ...more] = url.startsWith(prefix) ? url.slice(prefix.length).split('/') : []
    const descriptor = isDigest(digest) ? known.get(digest as Digest) : undefined
    if (
      (kind !== 'manifests' && kind !== 'blobs') ||
      more.length > 0 ||
      !descriptor ||
      !served[kind].has(descriptor.digest)
    )
      return void response.writeHead(404).end()
    response.writeHead(200, {
      'content-type': kind === 'manifests' ? descriptor.mediaType : 'application/octet-stream',
      'content-length': descriptor.size,
      'docker-content-digest': descriptor.digest,
    })
    if (method === 'HEAD') return void response.end()
    await pipeline(createReadStream(blobPath(layout.dir, descriptor.digest), { highWaterMark: 1 << 20 }), response)
  }
  const server = createServer((request, response) => {
    // The engine that hangs up, or a blob that is gone: the pull fails and says so.
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    repository: `127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
    get asked() {
      return asked
    },
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
