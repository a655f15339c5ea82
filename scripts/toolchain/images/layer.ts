import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Digest, Layer } from './layout.ts'

export interface LayerOptions {
  /** Every file's time, in seconds since the epoch: unpacking several packages at once leaves folders with any. */
  readonly mtime: number
  /** tar's patterns of what stays out. */
  readonly without?: readonly string[]
  /** The instruction that would have made this layer, for the image's history. */
  readonly createdBy: string
}

/** A folder's files as a compressed layer in a layout; the same files give the same bytes. */
export async function addLayer(layout: string, folder: string, options: LayerOptions): Promise<Layer> {
  const blobs = join(layout, 'blobs/sha256')
  await mkdir(blobs, { recursive: true })
  const tar = spawn(
    'tar',
    [
      '--create',
      '--format=gnu',
      '--sort=name',
      '--numeric-owner',
      `--mtime=@${options.mtime}`,
      ...(options.without ?? []).map((pattern) => `--exclude=${pattern}`),
      `--directory=${folder}`,
      '.',
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<void>((resolve, reject) => {
    tar.on('error', reject)
    tar.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`tar of ${folder} ended with ${code}`))))
  })
  const uncompressed = meter()
  const compressed = meter()
  const making = join(blobs, `.making-${createHash('sha256').update(folder).digest('hex')}`)
  await Promise.all([
    pipeline(tar.stdout, uncompressed.stream, createGzip({ level: 6 }), compressed.stream, createWriteStream(making)),
    ended,
  ])
  const digest = compressed.digest()
  await rename(making, join(blobs, digest.slice('sha256:'.length)))
  return { digest, size: compressed.size(), diffId: uncompressed.digest(), createdBy: options.createdBy }
}

function meter() {
  const hash = createHash('sha256')
  let size = 0
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      size += chunk.length
      done(null, chunk)
    },
  })
  return { stream, size: () => size, digest: (): Digest => `sha256:${hash.digest('hex')}` }
}
