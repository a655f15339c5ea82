import { readFile, stat } from 'node:fs/promises'
import { messageOf, UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'
import { type Digest, isDigest, isOf } from '../oci/digest.ts'
import { BrokenImage, readDocument, readRecord } from '../oci/document.ts'
import { blobPath, type Layout, platformsOf, readManifestBytes } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'
import { imagesOf } from './images-of.ts'
import { keysLike } from './open-history.ts'

/** One platform's image, and by what a report of it can be known. */
export interface Subject {
  /** e.g. `linux/arm64` */
  readonly platform: string
  readonly manifest: Descriptor
  /** Digest of the config. */
  readonly imageId: Digest
  readonly diffIds: readonly string[]
  readonly layers: readonly Descriptor[]
}

export interface SubjectsWish {
  /** Platforms that must be among them. */
  readonly wanted?: readonly string[]
  /** Others are not looked at, and may be missing: of an image that is not published from here. */
  readonly only?: ReadonlySet<string>
}

/**
 * The images of a layout, in the order of its index, each whole.
 *
 * @throws UserError when one is missing, there is none at all, a blob is missing or has another size, or the index
 * holds what nobody could scan
 */
export async function subjectsOf(layout: Layout, wish: SubjectsWish = {}): Promise<readonly Subject[]> {
  const { wanted = [], only } = wish
  const found = await (only ? platformsOf : imagesOf)(layout).catch((error: unknown) => {
    if (error instanceof UserError && !(error instanceof BrokenImage)) throw error
    throw damaged(`the index in ${layout.dir}`, messageOf(error))
  })
  const images = [...found].filter(([platform]) => !only || only.has(platform))
  const missing = wanted.filter((platform) => !found.has(platform))
  const there = images.map(([platform]) => platform).join(', ') || 'no image at all'
  if (missing.length > 0 || images.length === 0)
    throw new UserError(`the layout ${layout.dir} has no image for ${missing.join(', ') || 'any platform'}`, {
      cure: `It has ${there}: build the platforms that are to be scanned, or name those that are there.`,
    })
  return Promise.all(images.map(([platform, manifest]) => subjectOf(layout, platform, manifest)))
}

async function subjectOf(layout: Layout, platform: string, manifest: Descriptor): Promise<Subject> {
  const broken = (problem: string) => damaged(`the image for ${platform} in ${layout.dir}`, problem)
  const bytes = await readManifestBytes(layout, manifest).catch((error: unknown) => {
    throw broken(messageOf(error))
  })
  const { config } = readDocument(bytes)
  if (!config) throw broken('its manifest names no config')
  const manifestRecord = readRecord(bytes, 'the manifest')
  const { layers = [] } = manifestRecord
  if (!isList(layers)) throw broken('its layers are none')
  // A layer that Trivy has analysed before it does not open again: that it is there is for us to see.
  for (const { digest, size } of [config, ...layers]) {
    const blob = await stat(blobPath(layout.dir, digest)).catch(() => undefined)
    if (blob?.size !== size)
      throw broken(`the blob ${digest} ${blob ? `has ${blob.size} bytes, not ${size}` : 'is missing'}`)
  }
  const text = await readFile(blobPath(layout.dir, config.digest))
  if (!isOf(config.digest, text)) throw broken(`the blob ${config.digest} holds other bytes`)
  const configRecord = readRecord(text, 'the config')
  // Whoever runs the image may take the one, and Trivy and we the other.
  const double = doubled(manifestRecord, ['config', 'layers']) ?? doubled(configRecord, ['rootfs', 'history', 'config'])
  if (double !== undefined) throw broken(`it says ${double} in a second way`)
  const diffIds = strings(isRecord(configRecord.rootfs) ? configRecord.rootfs.diff_ids : undefined)
  if (diffIds.length !== layers.length)
    throw broken(`it has ${layers.length} layers, and its config knows ${diffIds.length}`)
  return { platform, manifest, imageId: config.digest, diffIds, layers }
}

/** A key that programs in Go read as one of these, and we do not. */
function doubled(record: Readonly<Record<string, unknown>>, names: readonly string[]): string | undefined {
  return names.flatMap((name) => keysLike(record, name).filter((key) => key !== name))[0]
}

function damaged(what: string, problem: string): UserError {
  return new UserError(`${what} is damaged: ${problem}`, { cure: 'It was not scanned. Build it again.' })
}

function isList(layers: unknown): layers is readonly Descriptor[] {
  const isLayer = (each: unknown) =>
    isRecord(each) && typeof each.mediaType === 'string' && typeof each.digest === 'string' && isDigest(each.digest)
  return Array.isArray(layers) && layers.every(isLayer)
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}
