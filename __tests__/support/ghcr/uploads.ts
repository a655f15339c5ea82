import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { algorithmOf, type Digest, isDigest } from '../../../src/oci/digest.ts'
import { type Answer, type Exchange, refusal } from './exchange.ts'
import type { Store } from './store.ts'

export interface UploadRules {
  /** A blob may come with the first POST. */
  readonly singlePost?: boolean
  /** The largest body taken, in bytes; more is answered with 413. */
  readonly largestBody?: number
  /** Told to clients as `OCI-Chunk-Min-Length`, in bytes. */
  readonly smallestChunk?: number
}

export interface Uploads {
  begin(exchange: Exchange, repository: string, mayMount: (from: string) => boolean): Promise<Answer>
  /** PATCH, PUT, GET and DELETE of an upload that was begun. */
  go(exchange: Exchange, repository: string, id: string): Promise<Answer>
}

interface Upload {
  readonly repository: string
  readonly path: string
  size: number
}

/** Uploads as the distribution spec has them. Bytes that arrived stay, also when the connection is cut behind them. */
export function uploadService(store: Store, rules: UploadRules): Uploads {
  const uploads = new Map<string, Upload>()

  const begin: Uploads['begin'] = async (exchange, repository, mayMount) => {
    const { searchParams } = exchange.url
    const mount = searchParams.get('mount')
    const from = searchParams.get('from')
    if (mount !== null && from !== null && mayMount(from) && store.packages.get(from)?.blobs.has(mount as Digest)) {
      store.package(repository).blobs.add(mount as Digest)
      return created(repository, mount as Digest)
    }
    const id = randomUUID()
    const upload = { repository, path: store.incoming(id), size: 0 }
    uploads.set(id, upload)
    const digest = searchParams.get('digest')
    if (digest !== null && rules.singlePost) {
      const refused = await take(exchange, upload, rules)
      return refused ?? finish(id, upload, digest)
    }
    return accepted(id, upload)
  }

  const finish = async (id: string, upload: Upload, digest: string): Promise<Answer> => {
    if (!isDigest(digest)) return refusal(400, 'DIGEST_INVALID', 'provided digest is none')
    if (upload.size === 0) await (await open(upload.path, 'a')).close()
    if ((await digestOfFile(upload.path, algorithmOf(digest))) !== digest)
      return refusal(400, 'DIGEST_INVALID', 'provided digest did not match uploaded content')
    store.keep(digest, upload.path)
    uploads.delete(id)
    store.package(upload.repository).blobs.add(digest)
    return created(upload.repository, digest)
  }

  const accepted = (id: string, { repository, size }: Upload, status = 202): Answer => ({
    status,
    headers: {
      location: `/v2/${repository}/blobs/upload/${id}`,
      range: `0-${Math.max(0, size - 1)}`,
      'docker-upload-uuid': id,
      ...(rules.smallestChunk === undefined ? {} : { 'oci-chunk-min-length': String(rules.smallestChunk) }),
    },
  })

  return {
    begin,
    async go(exchange, repository, id) {
      const upload = uploads.get(id)
      if (upload?.repository !== repository) return refusal(404, 'BLOB_UPLOAD_UNKNOWN', 'blob upload unknown')
      if (exchange.method === 'GET') return accepted(id, upload, 204)
      if (exchange.method === 'DELETE') {
        uploads.delete(id)
        rmSync(upload.path, { force: true })
        return { status: 204 }
      }
      const begins = /^(?:bytes )?(\d+)-/.exec(exchange.headers['content-range'] ?? '')?.[1]
      if (begins !== undefined && Number(begins) !== upload.size) return accepted(id, upload, 416)
      const refused = await take(exchange, upload, rules)
      if (refused) return refused
      if (exchange.method === 'PATCH') return accepted(id, upload)
      return finish(id, upload, exchange.url.searchParams.get('digest') ?? '')
    },
  }
}

async function take({ body, headers }: Exchange, upload: Upload, { largestBody }: UploadRules) {
  const tooLarge = refusal(413, 'SIZE_INVALID', 'request entity too large')
  if (largestBody !== undefined && Number(headers['content-length'] ?? 0) > largestBody) return tooLarge
  const file = await open(upload.path, 'a')
  try {
    for await (const chunk of body) {
      await file.write(chunk)
      upload.size += chunk.length
    }
  } finally {
    await file.close()
  }
  return undefined
}

function created(repository: string, digest: Digest): Answer {
  const headers = { location: `/v2/${repository}/blobs/${digest}`, 'docker-content-digest': digest }
  return { status: 201, headers }
}

async function digestOfFile(path: string, algorithm: string): Promise<string> {
  const hash = createHash(algorithm)
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array)
  return `${algorithm}:${hash.digest('hex')}`
}
