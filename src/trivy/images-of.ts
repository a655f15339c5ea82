import { UserError } from '../core/errors.ts'
import { isDigest } from '../oci/digest.ts'
import { readRecord } from '../oci/document.ts'
import { type Layout, platformsOf, readIndex, readManifestBytes } from '../oci/layout.ts'
import { type Descriptor, isAttestation, isIndexType, isManifestType } from '../oci/manifest.ts'
import { platformName } from '../oci/platform.ts'

/**
 * The images of a layout by platform, in the order of the index: everything that somebody could pull is among them.
 *
 * @throws UserError where the index holds what would be published and is no image that can be scanned under a platform
 * of its own; Error where it cannot be read
 */
export async function imagesOf(layout: Layout): Promise<ReadonlyMap<string, Descriptor>> {
  const { root } = layout
  if (!isIndexType(root.mediaType)) return platformsOf(layout)
  const images = new Map<string, Descriptor>()
  for (const child of (await readIndex(layout, root)).manifests) {
    const problem = await problemOf(child, images, layout)
    if (problem !== undefined) throw refused(layout, child, problem)
    if (!isAttestation(child) && child.platform) images.set(platformName(child.platform), child)
  }
  return images
}

async function problemOf(
  child: Descriptor,
  images: ReadonlyMap<string, Descriptor>,
  layout: Layout,
): Promise<string | undefined> {
  const { mediaType, digest, platform } = child
  if (typeof digest !== 'string' || !isDigest(digest)) return 'has no digest'
  const name = platform && platformName(platform)
  if (isIndexType(mediaType)) return 'is an index of its own'
  if (!isManifestType(mediaType)) return `is no image, but ${mediaType}`
  if (isAttestation(child)) {
    if (name !== undefined && name !== 'unknown/unknown') return `is marked as an attestation and is for ${name}`
    return (await isReallyAttestation(child, layout))
      ? undefined
      : 'is marked as an attestation and holds something else'
  }
  if (name === undefined || name === '') return 'names no platform'
  if (name.startsWith('unknown')) return 'is for an unknown platform and is marked as no attestation'
  const same = images.get(name)
  return same && same.digest !== digest ? `is for ${name}, as ${same.digest} is` : undefined
}

/** One that was not downloaded is not published from here either. */
async function isReallyAttestation(child: Descriptor, layout: Layout): Promise<boolean> {
  const bytes = await readManifestBytes(layout, child).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return undefined
  })
  if (!bytes) return true
  const { layers } = readRecord(bytes, 'the attestation')
  const types = Array.isArray(layers) ? layers.map((layer: Partial<Descriptor> | null) => layer?.mediaType) : ['none']
  return types.every((type) => String(type).startsWith('application/vnd.in-toto'))
}

function refused({ dir }: Layout, { digest }: Descriptor, problem: string): UserError {
  return new UserError(`the index in ${dir} cannot be scanned as a whole: ${String(digest)} ${problem}`, {
    cure: 'It would be published without having been looked at. Give each platform one image of its own, and nothing beside them but attestations.',
  })
}
