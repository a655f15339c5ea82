import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { algorithmOf, type Digest, hexOf, isDigest } from '../oci/digest.ts'
import { mediaTypeOf, readDocument } from '../oci/document.ts'
import type { Descriptor } from '../oci/manifest.ts'
import type { ImageReader } from '../registry/client.ts'
import { download, usualLimits } from '../tools/download.ts'

/** An OCI layout in a mirror: read as a registry is, and every byte held against its digest. */
export interface MirroredLayout {
  /** What its `index.json` names. */
  readonly root: Descriptor
  /** Whatever repository it is asked for; a tag means the root. */
  readonly reader: ImageReader
}

/** Bytes. */
const largestManifest = 4 * 1024 * 1024
const largestBlob = 4e9

/**
 * Opens a layout below a mirror.
 *
 * @param mirror base URL that ends with `/`
 * @param place e.g. `trivy-db`
 * @returns undefined where the mirror has none there
 * @throws UserError where the mirror cannot be reached, or what lies there is no layout of one image
 */
export async function openMirrored(mirror: string, place: string, host: Host): Promise<MirroredLayout | undefined> {
  const base = new URL(`${place}/`, mirror)
  const work = await mkdtemp(join(await host.tempDir(), 'mirror-'))
  const fetched = async (path: string, size: number): Promise<{ file: string; sha256: string } | undefined> => {
    const file = join(work, randomUUID())
    const url = new URL(path, base)
    const sha256 = await download(url, file, url.href, host, { ...usualLimits, size })
    return sha256 === undefined ? undefined : { file, sha256 }
  }
  const blob = async (digest: Digest, size: number): Promise<string | undefined> => {
    const path = `blobs/${algorithmOf(digest)}/${hexOf(digest)}`
    const found = await fetched(path, size)
    if (found === undefined) return undefined
    if (found.sha256 === hexOf(digest)) return found.file
    await rm(found.file)
    throw broken(base, `holds other bytes under ${digest}`)
  }
  const index = await fetched('index.json', largestManifest)
  const root = index && (await rootOf(base, await readFile(index.file), host))
  if (root === undefined) return undefined
  return {
    root,
    reader: {
      async getManifest(_, name) {
        const digest = isDigest(name) ? name : root.digest
        const file = await blob(digest, largestManifest)
        if (file === undefined) return undefined
        const bytes = await readFile(file)
        return {
          mediaType: digest === root.digest ? root.mediaType : mediaTypeOf(bytes),
          digest,
          size: bytes.length,
          bytes,
        }
      },
      async *getBlob(_, digest) {
        const file = await blob(digest, largestBlob)
        if (file === undefined) throw broken(base, `lacks ${digest}`)
        yield* createReadStream(file, { highWaterMark: 1 << 20 })
        await rm(file)
      },
    },
  }
}

/** Some servers answer everything with a page: then there is no layout. */
async function rootOf(base: URL, bytes: Uint8Array, host: Host): Promise<Descriptor | undefined> {
  let entries: readonly Descriptor[]
  try {
    entries = readDocument(bytes).manifests
  } catch (error) {
    host.log.warning(`${base.href} is no OCI layout (${messageOf(error)}): the mirror is taken to have none there`)
    return undefined
  }
  const [root, ...others] = entries
  if (!root || others.length > 0) throw broken(base, `holds ${entries.length} images`)
  if (!root.digest.startsWith('sha256:')) throw broken(base, `names ${root.digest}`)
  return root
}

function broken(base: URL, problem: string): UserError {
  return new UserError(`${base.href} ${problem}`, { cure: 'Fill the mirror again: image-pipeline mirror DIR.' })
}
