import { constants, copyFile, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Digest, digestOf, isOf } from '../oci/digest.ts'
import { readRecord } from '../oci/document.ts'
import { blobPath, type Layout } from '../oci/layout.ts'
import { type Descriptor, mediaTypes } from '../oci/manifest.ts'
import { openHistory } from './open-history.ts'
import type { Subject } from './subject.ts'
import { makeView } from './view.ts'

/** What Trivy is given of one image. */
export interface ScanView {
  /** Absolute path of a layout. */
  readonly input: string
  /** Digest of the config in it: another one than the image's where the history had to be changed. */
  readonly imageId: Digest
}

/**
 * A layout of one image alone, in which Trivy looks into every layer. Where the image's history would keep it from
 * that, manifest and config are our own, over the image's layers.
 *
 * @param folder where it is to be
 * @param other where it is to be if the layers lie on another disk than that, and perhaps on this one's
 * @throws Error where the config is not that of the digest any more
 */
export async function makeScanView(folder: string, other: string, layout: Layout, subject: Subject): Promise<ScanView> {
  const { imageId, layers } = subject
  const bytes = await readFile(blobPath(layout.dir, imageId))
  if (!isOf(imageId, bytes)) throw new Error(`the layout ${layout.dir} holds other bytes under ${imageId}`)
  const config = openHistory(readRecord(bytes, 'the config'))
  if (!config) return { input: await makeView(folder, layout, subject), imageId }

  const input = await withLayers([folder, other], layout, layers)
  const own = await write(input, mediaTypes.config, JSON.stringify(config))
  const names = layers.map(({ mediaType, digest, size }) => ({ mediaType, digest, size }))
  const manifest = { schemaVersion: 2, mediaType: mediaTypes.manifest, config: own, layers: names }
  const root = await write(input, mediaTypes.manifest, JSON.stringify(manifest))
  await writeFile(join(input, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(input, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }))
  return { input, imageId: own.digest }
}

async function write(folder: string, mediaType: string, text: string) {
  const digest = digestOf(text)
  const path = blobPath(folder, digest)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
  return { mediaType, digest, size: Buffer.byteLength(text) }
}

/**
 * The first of the folders into which the layers can be put by a second name; else copies in the last one. Trivy reads
 * no blob that is a symbolic link.
 */
async function withLayers(folders: readonly string[], layout: Layout, layers: readonly Descriptor[]): Promise<string> {
  const digests = [...new Set(layers.map(({ digest }) => digest))]
  const put = async (folder: string, into: (from: string, to: string) => Promise<void>) => {
    for (const digest of digests) {
      const to = blobPath(folder, digest)
      await mkdir(dirname(to), { recursive: true })
      await into(blobPath(layout.dir, digest), to)
    }
    return folder
  }
  for (const folder of folders)
    try {
      return await put(folder, link)
    } catch (error) {
      // Another disk, a disk without second names, or files of another user's.
      const { code = '' } = error as NodeJS.ErrnoException
      if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EACCES', 'EMLINK'].includes(code)) throw error
      await rm(folder, { recursive: true, force: true })
    }
  return put(folders.at(-1) ?? '', (from, to) => copyFile(from, to, constants.COPYFILE_FICLONE))
}
