import { isRecord } from '../core/is-record.ts'
import type { Digest } from '../oci/digest.ts'
import { BrokenImage, readDocument, readRecord } from '../oci/document.ts'
import { isAttestation, isIndexType, isManifestType } from '../oci/manifest.ts'

/** What an image says of itself that tells which of two is newer. */
export interface Age {
  /** `org.opencontainers.image.version`; undefined where it says none. */
  readonly version: string | undefined
  /** `org.opencontainers.image.created`, else the config's `created`; undefined where it says none. */
  readonly created: Date | undefined
}

/** Where an image's parts are read from: the layout, or a repository. */
export interface Reader {
  manifest(digest: Digest): Promise<Uint8Array>
  config(digest: Digest): Promise<Uint8Array>
}

/** Indexes inside one another, the last manifest too. Nobody nests more than two. */
const deepest = 4

/**
 * Annotations of the index first, then of its first platform, then that platform's labels.
 *
 * @throws BrokenImage when a part is missing or has a shape that no image has
 */
export async function ageOf(reader: Reader, root: { mediaType: string; digest: Digest }): Promise<Age> {
  const said: Readonly<Record<string, unknown>>[] = []
  let built: unknown
  let depth = 0
  for (let at: typeof root | undefined = root; at !== undefined; ) {
    depth += 1
    if (depth > deepest) throw new BrokenImage(`its indexes lie more than ${deepest} deep`)
    const { annotations, manifests, config } = readDocument(await reader.manifest(at.digest))
    said.push(annotations)
    if (isIndexType(at.mediaType)) {
      at = manifests.find((child) => isManifestType(child.mediaType) && !isAttestation(child))
      continue
    }
    at = undefined
    if (!config || !/\.(?:image\.config|container\.image)\.v1\+json$/.test(config.mediaType)) continue
    const image = readRecord(await reader.config(config.digest), 'the config')
    if (isRecord(image.config) && isRecord(image.config.Labels)) said.push(image.config.Labels)
    built = image.created
  }
  const word = (key: string) => said.map((words) => words[`org.opencontainers.image.${key}`]).find(isWord)
  return { version: word('version'), created: date(word('created')) ?? date(built) }
}

/** It stands in messages: nobody's version is as long as a page. */
function isWord(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 256
}

/** 1970 is what reproducible builds write for "no date". */
function date(text: unknown): Date | undefined {
  const instant = typeof text === 'string' ? Date.parse(text) : Number.NaN
  return instant > 0 ? new Date(instant) : undefined
}
