import type { Digest } from '../oci/digest.ts'
import { type Index, isAttestation, isIndexType, isManifestType, type Manifest } from '../oci/manifest.ts'

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

/** Annotations of the index first, then of its first platform, then that platform's labels. */
export async function ageOf(reader: Reader, root: { mediaType: string; digest: Digest }): Promise<Age> {
  const said: Readonly<Record<string, unknown>>[] = []
  let built: string | undefined
  for (let at: typeof root | undefined = root; at !== undefined; ) {
    const document: unknown = parse(await reader.manifest(at.digest))
    said.push((document as Manifest).annotations ?? {})
    if (isIndexType(at.mediaType)) {
      const { manifests = [] } = document as Partial<Index>
      at = manifests.find((child) => isManifestType(child.mediaType) && !isAttestation(child))
      continue
    }
    const { config } = document as Partial<Manifest>
    at = undefined
    if (!config || !/\.(?:image\.config|container\.image)\.v1\+json$/.test(config.mediaType)) continue
    const image = parse(await reader.config(config.digest)) as { created?: string; config?: { Labels?: object } }
    said.push((image.config?.Labels ?? {}) as Readonly<Record<string, unknown>>)
    built = image.created
  }
  const word = (key: string) =>
    said.map((words) => words[`org.opencontainers.image.${key}`]).find((value) => typeof value === 'string' && value)
  return { version: word('version') as string | undefined, created: date(word('created')) ?? date(built) }
}

function parse(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes).toString('utf8'))
}

/** 1970 is what reproducible builds write for "no date". */
function date(text: unknown): Date | undefined {
  const instant = typeof text === 'string' ? Date.parse(text) : Number.NaN
  return instant > 0 ? new Date(instant) : undefined
}
