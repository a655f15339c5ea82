import { join } from 'node:path'
import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import type { Digest } from '../../oci/digest.ts'
import { isDigest } from '../../oci/digest.ts'
import { blobPath, type Layout, platformsOf, readIndex, readManifest } from '../../oci/layout.ts'
import { type Descriptor, isAttestation, isIndexType } from '../../oci/manifest.ts'
import { openLayout } from '../../oci/open-layout.ts'
import { parseReference, type Reference, referenceName } from '../../oci/reference.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { downloadImage } from '../../registry/download-image.ts'
import { readJson } from './read-json.ts'

/** The image that a platform was built on. */
export interface FoundBase {
  /** As the Dockerfile has it, e.g. `docker.io/library/python:3.11-slim`. */
  readonly reference: Reference
  readonly digest: Digest
  readonly diffIds: readonly Digest[]
}

/** What provenance names is many; more than this is no build of ours. */
const mostMaterials = 20

/**
 * The base of each platform: of the images that BuildKit's provenance names, the one with the most layers at the bottom
 * of ours. A base that cannot be found or read is left out: nothing fails for it.
 *
 * @param contexts `build-contexts`: a base that came from a layout folder is read there
 */
export async function findBases(
  layout: Layout,
  contexts: readonly string[],
  dir: string,
  registry: RegistryClient,
  host: Host,
): Promise<ReadonlyMap<string, FoundBase>> {
  const found = new Map<string, FoundBase>()
  const platforms = await platformsOf(layout)
  await Promise.all(
    [...platforms].map(async ([platform, image], at) => {
      try {
        const materials = await materialsOf(layout, image)
        const bases = await Promise.all(
          materials.map((material, index) =>
            readBase(material, platform, contexts, join(dir, `${at}-${index}`), registry).catch((error: unknown) => {
              if (error instanceof InterruptedError) throw error
              host.log.debug(`the base ${referenceName(material.reference)}: ${messageOf(error)}`)
              return undefined
            }),
          ),
        )
        const base = lowest(bases, await diffIdsOf(layout, image))
        if (base) found.set(platform, base)
      } catch (error) {
        if (error instanceof InterruptedError) throw error
        host.log.debug(`the base of ${platform} could not be found: ${messageOf(error)}`)
      }
    }),
  )
  return found
}

interface Material {
  readonly reference: Reference
  readonly digest: Digest
}

/** Images that BuildKit read for this platform, as its provenance (SLSA 0.2 or 1) tells. */
async function materialsOf(layout: Layout, image: Descriptor): Promise<readonly Material[]> {
  if (!isIndexType(layout.root.mediaType)) return []
  const { manifests } = await readIndex(layout, layout.root)
  const attested = manifests.filter(
    (child) => isAttestation(child) && child.annotations?.['vnd.docker.reference.digest'] === image.digest,
  )
  const materials: Material[] = []
  for (const attestation of attested) {
    const { layers } = await readManifest(layout, attestation)
    for (const layer of layers) {
      if (!/slsa\.dev\/provenance/.test(layer.annotations?.['in-toto.io/predicate-type'] ?? '')) continue
      const { predicate } = await readJson(blobPath(layout.dir, layer.digest))
      materials.push(...materialsIn(predicate))
    }
  }
  return materials.slice(0, mostMaterials)
}

export function materialsIn(predicate: unknown): readonly Material[] {
  if (!isRecord(predicate)) return []
  const definition = isRecord(predicate.buildDefinition) ? predicate.buildDefinition.resolvedDependencies : undefined
  const entries: unknown = predicate.materials ?? definition
  if (!Array.isArray(entries)) return []
  return entries.flatMap((entry) => {
    if (!isRecord(entry) || typeof entry.uri !== 'string' || !isRecord(entry.digest)) return []
    const digest = `sha256:${entry.digest.sha256}`
    const [, name = '', tag] = /^pkg:(?:docker|oci)\/([^@?]+)(?:@([^?]+))?/.exec(entry.uri) ?? []
    if (name === '' || !isDigest(digest)) return []
    try {
      const text = decodeURIComponent(name)
      return [{ reference: parseReference(tag ? `${text}:${decodeURIComponent(tag)}` : text), digest }]
    } catch {
      return []
    }
  })
}

async function readBase(
  { reference, digest }: Material,
  platform: string,
  contexts: readonly string[],
  dir: string,
  registry: RegistryClient,
): Promise<FoundBase | undefined> {
  const folder = folderOf(reference, contexts)
  const layout = folder
    ? await openLayout(folder, { digest })
    : await downloadImage(registry, { ...reference, digest }, dir, { platforms: new Set([platform]), layers: false })
  const image = (await platformsOf(layout)).get(platform)
  return image && { reference, digest, diffIds: await diffIdsOf(layout, image) }
}

/** `python:3.11-slim=oci-layout:///folder@sha256:…`: the folder where the context of this name lies. */
function folderOf(reference: Reference, contexts: readonly string[]): string | undefined {
  for (const context of contexts) {
    const [, name = '', folder] = /^([^=]+)=oci-layout:\/\/(.+?)(?:@sha256:[0-9a-f]+)?$/.exec(context) ?? []
    if (folder && sameName(name, reference)) return folder
  }
  return undefined
}

function sameName(name: string, reference: Reference): boolean {
  try {
    return referenceName(parseReference(name)) === referenceName(reference)
  } catch {
    return false
  }
}

async function diffIdsOf(layout: Layout, image: Descriptor): Promise<readonly Digest[]> {
  const { config } = await readManifest(layout, image)
  const { rootfs } = await readJson(blobPath(layout.dir, config.digest))
  const ids: unknown = isRecord(rootfs) ? rootfs.diff_ids : undefined
  return Array.isArray(ids) ? ids.filter((id): id is Digest => typeof id === 'string' && isDigest(id)) : []
}

function lowest(bases: readonly (FoundBase | undefined)[], diffIds: readonly Digest[]): FoundBase | undefined {
  return bases
    .flatMap((base) =>
      base && base.diffIds.length > 0 && base.diffIds.every((id, at) => id === diffIds[at]) ? [base] : [],
    )
    .sort((one, other) => other.diffIds.length - one.diffIds.length)[0]
}
