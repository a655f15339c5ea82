import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as zlib from 'node:zlib'
import { messageOf } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { replaceFile } from '../core/replace-file.ts'
import { algorithmOf } from '../oci/digest.ts'
import { blobPath, type Layout } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'
import type { LayerCache } from './layer-cache.ts'
import type { Subject } from './subject.ts'

/** Milliseconds that the end of a run waits for proofs. What is not kept is only analysed again. */
const patience = 5_000

/** What Trivy now knows of one platform's layers. */
export interface Learned {
  readonly cache: LayerCache
  readonly subject: Subject
}

/**
 * Keeps what was learned of layers for the next run, once each layer is proven to be what the config calls it. Trivy
 * believes the config: an image whose config gives the name of somebody's base layer to a harmless one would make that
 * base layer look harmless ever after. The proofs run beside the stages that follow, one after the other; known pairs
 * need none.
 */
export async function keepProven(learned: readonly Learned[], layout: Layout, host: Host): Promise<void> {
  const late = new AbortController()
  let before: Promise<unknown> = Promise.resolve()
  for (const { cache, subject } of learned) {
    const { keep, folder } = cache
    if (!keep) continue
    const path = join(folder, 'proven.json')
    const known = await readKnown(path)
    const open = pairsOf(subject).filter(({ name }) => !known.has(name))
    if (open.length === 0) {
      await keep()
      continue
    }
    const proof = async () => {
      for (const { layer, diffId } of open)
        if (!(await isLayer(blobPath(layout.dir, layer.digest), layer, diffId, late.signal)))
          throw new Error(`the layer ${layer.digest} is not ${diffId}`)
      await replaceFile(path, [...known, ...open.map(({ name }) => name)])
    }
    const proving = before.then(proof).catch((error: unknown) => messageOf(error))
    before = proving
    host.atEnd({
      what: `what is known of the layers of ${subject.platform}`,
      async run() {
        const timer = setTimeout(() => late.abort(), host.signal.aborted ? 0 : patience)
        const problem = await proving
        clearTimeout(timer)
        if (problem === undefined) return keep()
        host.log.debug(`what is known of the layers of ${subject.platform} is not kept: ${problem}`)
        await rm(folder, { recursive: true, force: true })
      },
    })
  }
}

/** A layer that the config has no name for can never be proven. */
function pairsOf({ layers, diffIds }: Subject) {
  const pairs = layers.map((layer, at) => ({ layer, diffId: diffIds[at] ?? '' }))
  return pairs.map((pair) => ({ ...pair, name: `${pair.layer.digest} ${pair.diffId}` }))
}

async function readKnown(path: string): Promise<ReadonlySet<string>> {
  try {
    const names: unknown = JSON.parse(await readFile(path, 'utf8'))
    return new Set(Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [])
  } catch {
    // None, or half of one: all are proven again.
    return new Set()
  }
}

/** Whether the blob, unpacked, has the digest. */
async function isLayer(path: string, { mediaType }: Descriptor, diffId: string, signal: AbortSignal): Promise<boolean> {
  const algorithm = algorithmOf(diffId as `${string}:${string}`)
  if (algorithm !== 'sha256' && algorithm !== 'sha512') return false
  const unpack = unpacker(mediaType)
  const hash = createHash(algorithm)
  const bytes = createReadStream(path, { highWaterMark: 1 << 18 })
  await (unpack ? pipeline(bytes, unpack, hash, { signal }) : pipeline(bytes, hash, { signal }))
  return `${algorithm}:${hash.digest('hex')}` === diffId
}

/** @throws Error where this Node cannot unpack it: zstd before Node 22.15 */
function unpacker(mediaType: string) {
  if (mediaType.endsWith('gzip')) return zlib.createGunzip({ chunkSize: 1 << 18 })
  if (!mediaType.endsWith('zstd')) return undefined
  const { createZstdDecompress } = zlib as { createZstdDecompress?: () => zlib.Gunzip }
  if (!createZstdDecompress) throw new Error('this Node does not know zstd')
  return createZstdDecompress()
}
