import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { access, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { blobPath } from '../oci/layout.ts'
import { type TarEntry, tarEntries } from '../oci/tar-entries.ts'

/**
 * Puts the blobs of a layout's tar into a layout folder; those that are there are not written again. `index.json` of
 * the tar is left out: the caller knows what was built.
 *
 * @throws Error for a blob whose bytes are not those of its name
 */
export async function unpackLayout(stream: AsyncIterable<Uint8Array>, dir: string): Promise<void> {
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  for await (const entry of tarEntries(stream)) {
    const hex = /^(?:\.\/)?blobs\/sha256\/([0-9a-f]{64})$/.exec(entry.name)?.[1]
    if (hex !== undefined) await keepBlob(entry, hex, dir)
  }
}

async function keepBlob(entry: TarEntry, hex: string, dir: string): Promise<void> {
  const path = blobPath(dir, `sha256:${hex}`)
  const there = await access(path).then(
    () => true,
    () => false,
  )
  if (there) return
  const temporary = `${path}.${process.pid}`
  const hash = createHash('sha256')
  try {
    await pipeline(
      entry.content,
      async function* (chunks) {
        for await (const chunk of chunks) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(temporary),
    )
    if (hash.digest('hex') !== hex) throw new Error(`the build sent other bytes under sha256:${hex}`)
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}
