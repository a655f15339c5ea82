/** What the metadata stage decided; everything that is named or described later is named and described by this. */
export interface Tags {
  /** The main tag; '' when no rule fired. */
  readonly version: string
  /** Tag names in the order of the outputs: version, the others, `latest`. Without duplicates. */
  readonly names: readonly string[]
  /** Enabled images, lower-cased, e.g. `ghcr.io/owner/name`. */
  readonly images: readonly string[]
  /** `image:name` for every image and name, or the bare names where there is no image. */
  readonly references: readonly string[]
  /** Keys in the order of the outputs. */
  readonly labels: Readonly<Record<string, string>>
  /** Keys without their level. */
  readonly annotations: Readonly<Record<string, string>>
  /** Levels the outputs prefix annotations with; `['manifest']` unless told otherwise. */
  readonly annotationLevels: readonly string[]
  /** Whether `latest` came from a prerelease or a rule that cannot know one (told as a notice, guarded by publish). */
  readonly prerelease: boolean
  /** Published by its digest alone: that there is no tag is meant so. */
  readonly byDigest?: true
  /** What the user should know, e.g. a rule that was skipped and why. */
  readonly warnings: readonly string[]
  readonly notices: readonly string[]
}

/** What nobody knows must not wipe what the Dockerfile says: an OCI key without a value is left out. */
export function known(texts: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts).filter(([key, text]) => text !== '' || !key.startsWith('org.opencontainers.image.')),
  )
}
