import { createWriteStream } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Host } from '../../core/host.ts'
import { archiveFiles } from '../../docker/load.ts'
import type { Digest } from '../../oci/digest.ts'
import { openLayout } from '../../oci/open-layout.ts'
import { type TarFile, tarStream } from '../../oci/tar-stream.ts'
import type { ExportedFile } from './exports.ts'

export interface Exported {
  /** The kept layout. */
  readonly dir: string
  readonly digest: Digest
  /** What the archive calls the image. */
  readonly names: readonly string[]
}

/** Writes the image that was built where `outputs` wants it: for `docker load`, or as an OCI layout. */
export async function exportFiles(files: readonly ExportedFile[], image: Exported, host: Host): Promise<void> {
  const layout = await openLayout(image.dir, { digest: image.digest })
  const all = await archiveFiles(layout, image.names)
  for (const { type, dest, folder } of files) {
    const path = isAbsolute(dest) ? dest : join(host.cwd, dest)
    // Docker's own list of layers is no part of an OCI layout.
    const content = type === 'oci' ? all.filter(({ name }) => name !== 'manifest.json') : all
    await mkdir(dirname(path), { recursive: true })
    await (folder ? writeFolder(path, content) : writeTar(path, content, host.signal))
    host.log.info(`written: ${dest}`)
  }
}

/** Never half: it gets its name when it is whole. */
async function writeTar(path: string, files: readonly TarFile[], signal: AbortSignal): Promise<void> {
  const part = `${path}.part`
  try {
    await rm(part, { force: true })
    await pipeline(Readable.from(tarStream(files)), createWriteStream(part, { flags: 'wx' }), { signal })
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

/** `index.json` last: without it a folder is no layout. */
async function writeFolder(path: string, files: readonly TarFile[]): Promise<void> {
  const last = (file: TarFile) => file.name === 'index.json'
  for (const { name, content } of [...files.filter((file) => !last(file)), ...files.filter(last)]) {
    const to = join(path, name)
    await mkdir(dirname(to), { recursive: true })
    await (content instanceof Uint8Array ? writeFile(to, content) : copyFile(content.path, to))
  }
}
