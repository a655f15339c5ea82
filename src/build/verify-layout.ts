import { createHash } from 'node:crypto'
import { type BigIntStats, constants } from 'node:fs'
import { lstat, open, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InterruptedError } from '../core/errors.ts'
import { algorithmOf, type Digest, hexOf } from '../oci/digest.ts'
import { blobPath, type Layout, readIndex, readManifest } from '../oci/layout.ts'
import { type Descriptor, isIndexType, isManifestType } from '../oci/manifest.ts'
import { type VerifiedBlobs, verifiedBlobs } from './verified-blobs.ts'

/** A blob that is missing, or of another size. */
export class IncompleteLayout extends Error {
  constructor(dir: string) {
    super(`the build left ${dir} incomplete`)
  }
}

/** A blob of the right size with other bytes, or something that is no regular file. */
export class WrongBlobs extends Error {
  constructor(dir: string, digests: readonly Digest[]) {
    super(`the kept layout ${dir} held something else under ${digests.join(', ')}`)
  }
}

type State = 'right' | 'missing' | 'wrong'

/**
 * Holds every blob of this image against its digest. BuildKit leaves a blob alone that is there already, whatever its
 * bytes, and a registry that has the right one never asks for it: gates would judge what is not published. Blobs that an
 * earlier run has hashed and nobody has written since are not read again. What is wrong is deleted, so that the next
 * build writes it.
 *
 * @throws IncompleteLayout, WrongBlobs, InterruptedError
 */
export async function verifyLayout(layout: Layout, signal: AbortSignal): Promise<void> {
  const { dir } = layout
  const verified = await verifiedBlobs(`${dir}.verified.json`)
  const seen = new Set<Digest>()
  // Level by level: what a manifest names is believed once the manifest is right.
  for (let level: readonly Descriptor[] = [layout.root]; level.length > 0; ) {
    const fresh = [...new Map(level.map((blob) => [blob.digest, blob])).values()].filter(
      ({ digest }) => !seen.has(digest),
    )
    await checkAll(dir, fresh, verified, signal)
    for (const { digest } of fresh) seen.add(digest)
    level = (await Promise.all(fresh.map((blob) => childrenOf(layout, blob)))).flat()
  }
  await verified.keep()
}

async function childrenOf(layout: Layout, descriptor: Descriptor): Promise<readonly Descriptor[]> {
  if (!isManifestType(descriptor.mediaType)) return []
  if (isIndexType(descriptor.mediaType)) return (await readIndex(layout, descriptor)).manifests
  const { config, layers } = await readManifest(layout, descriptor)
  return [config, ...layers]
}

async function checkAll(
  dir: string,
  blobs: readonly Descriptor[],
  verified: VerifiedBlobs,
  signal: AbortSignal,
): Promise<void> {
  const states = new Map<Digest, State>()
  const queue = [...blobs]
  const worker = async () => {
    for (let blob = queue.pop(); blob; blob = queue.pop())
      states.set(blob.digest, await stateOf(dir, blob, verified, signal))
  }
  // While one blob is hashed the next is read.
  await Promise.all([worker(), worker(), worker()])
  const bad = [...states].filter(([, state]) => state !== 'right')
  if (bad.length === 0) return
  await Promise.all(bad.map(([digest]) => rm(blobPath(dir, digest), { force: true, recursive: true })))
  const wrong = bad.flatMap(([digest, state]) => (state === 'wrong' ? [digest] : []))
  throw wrong.length > 0 ? new WrongBlobs(dir, wrong) : new IncompleteLayout(dir)
}

async function stateOf(
  dir: string,
  { digest, size }: Descriptor,
  verified: VerifiedBlobs,
  signal: AbortSignal,
): Promise<State> {
  if (signal.aborted) throw new InterruptedError(signal.reason)
  const path = blobPath(dir, digest)
  if (!(await realFolders(path))) return 'wrong'
  const stats = await lstat(path, { bigint: true }).catch(() => undefined)
  if (!stats) return 'missing'
  if (!stats.isFile()) return 'wrong'
  if (Number(stats.size) !== size) return 'missing'
  if (verified.has(digest, stats)) return 'right'
  const hashed = await hash(path, algorithmOf(digest), signal)
  if (hashed.hex !== hexOf(digest)) return 'wrong'
  verified.add(digest, hashed.stats, hashed.since)
  return 'right'
}

/** `blobs` and `blobs/sha256` are no links to somewhere else; one that is goes. */
async function realFolders(path: string): Promise<boolean> {
  for (const folder of [dirname(dirname(path)), dirname(path)]) {
    const stats = await lstat(folder).catch(() => undefined)
    if (!stats || stats.isDirectory()) continue
    await rm(folder, { force: true })
    return false
  }
  return true
}

const piece = 1 << 20

/** The stats are those from before the reading: a write while it goes on leaves another ctime. */
async function hash(
  path: string,
  algorithm: string,
  signal: AbortSignal,
): Promise<{ readonly hex: string; readonly stats: BigIntStats; readonly since: number }> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
  try {
    const since = Date.now()
    const stats = await file.stat({ bigint: true })
    const digest = createHash(algorithm)
    const buffer = Buffer.allocUnsafe(Math.min(piece, Math.max(1, Number(stats.size))))
    for (;;) {
      if (signal.aborted) throw new InterruptedError(signal.reason)
      const { bytesRead } = await file.read(buffer, 0, buffer.length)
      if (bytesRead === 0) break
      digest.update(buffer.subarray(0, bytesRead))
    }
    return { hex: digest.digest('hex'), stats, since }
  } finally {
    await file.close()
  }
}
