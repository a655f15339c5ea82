import { BrokenImage, readDocument, readRecord } from '../oci/document.ts'
import { imagesIn } from '../oci/images.ts'
import { isIndexType } from '../oci/manifest.ts'
import { platformName } from '../oci/platform.ts'
import type { FoundManifest, RegistryClient, Repository } from '../registry/client.ts'
import type { Parts } from '../registry/copy/read-parts.ts'

/** One image of an index, as its manifest tells it. */
export interface PlatformSize {
  /** e.g. `linux/arm64`; `unknown` where nobody tells. A stranger's words. */
  readonly platform: string
  /** Bytes that are pulled: config and layers, as analyze counts them. */
  readonly compressed: number
  readonly layers: number
}

/** Bytes of a config that are read at most; those that people publish have some kilobytes. */
const largestConfig = 8 * 1024 * 1024

/** @throws BrokenImage */
export async function platformsIn(
  { manifests }: Parts,
  repository: Repository,
  client: RegistryClient,
): Promise<readonly PlatformSize[]> {
  const byDigest = new Map(manifests.map((manifest) => [manifest.digest, manifest]))
  const indexes = manifests.filter(({ mediaType }) => isIndexType(mediaType))
  if (indexes.length === 0)
    return Promise.all(
      manifests.map(async (manifest) => sizeOf(await platformOf(manifest, repository, client), manifest)),
    )
  const images = indexes.flatMap(({ bytes }) => imagesIn(readDocument(bytes).manifests))
  return images.flatMap(({ manifest, platform }) => {
    const found = byDigest.get(manifest.digest)
    return found && !isIndexType(found.mediaType) ? [sizeOf(platform, found)] : []
  })
}

function sizeOf(platform: string, { bytes }: FoundManifest): PlatformSize {
  const { config, layers } = readDocument(bytes)
  return {
    platform,
    compressed: layers.reduce((sum, { size }) => sum + size, config?.size ?? 0),
    layers: layers.length,
  }
}

/** Without an index the config alone tells. */
async function platformOf({ bytes }: FoundManifest, repository: Repository, client: RegistryClient): Promise<string> {
  const { config } = readDocument(bytes)
  if (!config) return 'unknown'
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of client.getBlob(repository, config.digest)) {
    size += chunk.length
    if (size > largestConfig) throw new BrokenImage(`its config has more than ${largestConfig} bytes`)
    chunks.push(chunk)
  }
  const { os, architecture, variant } = readRecord(Buffer.concat(chunks), 'the config')
  if (typeof os !== 'string' || typeof architecture !== 'string') return 'unknown'
  return platformName({ os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }) || 'unknown'
}
