import { createHash } from 'node:crypto'
import { posix } from 'node:path'
import { isRecord } from '../../core/is-record.ts'
import { readConfig } from '../config.ts'
import { type Digest, isDigest } from '../digest.ts'
import { type Descriptor, mediaTypes } from '../manifest.ts'
import type { OpenTar } from './archive-tar.ts'
import { isMeant } from './oci-root.ts'
import type { TarPlace } from './tar-index.ts'

/** One image as `manifest.json` lists it. */
interface Saved {
  readonly config: string
  readonly tags: readonly string[]
  readonly layers: readonly string[]
}

/**
 * The image of an archive with docker's own `manifest.json`: of docker before version 25, `podman save`, skopeo, crane,
 * Bazel. It has no manifest: one is made of what is there.
 *
 * @param places gets where each layer lies
 */
export async function savedRoot(tar: OpenTar, name: string, places: Map<Digest, TarPlace>): Promise<Descriptor> {
  const images = savedImages(tar, await tar.read('manifest.json'))
  const named = name === '' ? images : images.filter(({ tags }) => tags.some((tag) => isMeant(tag, name)))
  const [image, ...others] = named
  if (!image) throw tar.wrong(name === '' ? 'holds no image' : `holds no image that is named ${name}`)
  if (others.length > 0)
    throw tar.wrong(
      `holds ${named.length} images: ${named
        .flatMap(({ tags }) => tags)
        .slice(0, 10)
        .join(', ')}`,
    )
  const bytes = await tar.read(image.config)
  const { diffIds } = readConfig(bytes)
  if (diffIds.length !== image.layers.length)
    throw tar.wrong(`has ${image.layers.length} layers, and its config names ${diffIds.length}`)
  const layers: Descriptor[] = []
  for (const [at, member] of image.layers.entries()) {
    const place = tar.place(posix.normalize(member))
    const layer = await layerOf(tar, member, place, diffIds[at])
    places.set(layer.digest, place)
    layers.push(layer)
  }
  const manifest = {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: await tar.put(mediaTypes.config, bytes),
    layers,
  }
  return tar.put(mediaTypes.manifest, Buffer.from(JSON.stringify(manifest)))
}

function savedImages(tar: OpenTar, bytes: Buffer): readonly Saved[] {
  let listed: unknown
  try {
    listed = JSON.parse(bytes.toString('utf8'))
  } catch {
    throw tar.wrong('has a manifest.json that is no JSON')
  }
  if (!Array.isArray(listed)) throw tar.wrong('has a manifest.json that is no list')
  return listed.map((one: unknown) => {
    if (!isRecord(one) || typeof one.Config !== 'string') throw tar.wrong('lists an image without a config')
    return { config: posix.normalize(one.Config), tags: strings(one.RepoTags), layers: strings(one.Layers) }
  })
}

/** A tar is named by its diff ID, as the config has it; what is packed has no name that could be relied on, and is hashed. */
async function layerOf(tar: OpenTar, member: string, place: TarPlace, diffId: Digest | undefined): Promise<Descriptor> {
  let isPacked = false
  let first = true
  const hash = createHash('sha256')
  for await (const chunk of tar.stream(place)) {
    if (first) isPacked = chunk[0] === 0x1f && chunk[1] === 0x8b
    first = false
    if (!isPacked) break
    hash.update(chunk)
  }
  const digest = isPacked ? (`sha256:${hash.digest('hex')}` as const) : (diffId ?? '')
  if (!isDigest(digest)) throw tar.wrong(`names no digest for ${member}`)
  const mediaType = `application/vnd.oci.image.layer.v1.tar${isPacked ? '+gzip' : ''}`
  return { mediaType, digest, size: place.size }
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}
