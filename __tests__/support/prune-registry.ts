import { type Digest, digestOf, hexOf } from '../../src/oci/digest.ts'
import { isIndexType, mediaTypes } from '../../src/oci/manifest.ts'
import type { Store } from './ghcr/store.ts'

/** How a manifest stands in its package. */
export interface Placed {
  /** Days since it was pushed; 30 where it is left out. */
  readonly age?: number
  readonly tags?: readonly string[]
  readonly downloads?: number
  /** The version is listed, but the registry has no such manifest. */
  readonly absent?: boolean
}

export interface Entry {
  readonly digest: Digest
  readonly mediaType: string
  readonly bytes: Buffer
  /** Days. */
  readonly age: number
  readonly downloads: number
  readonly absent: boolean
}

export interface MultiArch {
  readonly index: Digest
  readonly platforms: readonly Digest[]
  readonly attestations: readonly Digest[]
}

export interface MultiArchOptions extends Placed {
  readonly attested?: boolean
  /** Platforms that another image has already. */
  readonly shared?: readonly Digest[]
}

/** A package as years of pushing leave it. */
export interface PackageBuilder {
  /** By digest, parts before wholes. */
  readonly entries: ReadonlyMap<Digest, Entry>
  /** What each tag names now. */
  readonly tags: ReadonlyMap<string, Digest>
  image(placed?: Placed): Digest
  /** Any index of what is there. */
  index(children: readonly Digest[], placed?: Placed): Digest
  /** Two platforms, and for each BuildKit's attestation where it is wanted. */
  multiArch(options?: MultiArchOptions): MultiArch
  /** cosign's tag for it: `sha256-<hex>.sig`. */
  signature(of: Digest, placed?: Placed, suffix?: string): Digest
  /** Attached by `subject`, without a tag. */
  referrer(of: Digest, placed?: Placed, artifactType?: string): Digest
  /** The index under the fallback tag `sha256-<hex>`; the one that had the tag before stays without. */
  fallback(of: Digest, referrers: readonly Digest[], placed?: Placed): Digest
  /** BuildKit's registry cache: an index whose entries are layers. */
  cache(placed?: Placed): Digest
  /** An index whose parts the registry does not have. */
  ghost(placed?: Placed, present?: readonly Digest[]): Digest
  /** A digest that nobody ever pushed. */
  nobody(): Digest
  /** Moves the tag. */
  tag(name: string, digest: Digest): void
  /** Pushes it all, the oldest first. `now` is the store's. */
  into(store: Store, repository: string): void
}

const day = 24 * 3_600_000

/**
 * @param seed makes what it builds differ from what another one built
 * @param before what is in the registry already, and may be named
 */
export function packageBuilder(seed = 0, before: ReadonlyMap<Digest, Entry> = new Map()): PackageBuilder {
  const entries = new Map<Digest, Entry>()
  const tags = new Map<string, Digest>()
  let count = seed * 1_000_000_000
  const fresh = (): Digest => {
    count += 1
    return `sha256:${count.toString(16).padStart(64, 'f')}`
  }
  const tag = (name: string, digest: Digest) => void tags.set(name, digest)
  const put = (document: Readonly<Record<string, unknown>>, mediaType: string, placed: Placed): Digest => {
    const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType, ...document }))
    const digest = digestOf(bytes)
    const { age = 30, downloads = 0, absent = false } = placed
    if (!entries.has(digest)) entries.set(digest, { digest, mediaType, bytes, age, downloads, absent })
    for (const name of placed.tags ?? []) tag(name, digest)
    return digest
  }
  const blob = (mediaType: string, size: number) => ({ mediaType, digest: fresh(), size })
  /** Half of an image's bytes are those of its base. */
  const base = { mediaType: layerType, digest: `sha256:${'b'.repeat(64)}`, size: 30_000_000 }
  const descriptor = (digest: Digest) => {
    const { mediaType = mediaTypes.manifest, bytes } = entries.get(digest) ?? before.get(digest) ?? {}
    return { mediaType, digest, size: bytes?.length ?? 500 }
  }
  const manifest = (placed: Placed, more: Readonly<Record<string, unknown>> = {}, layer = layerType) => {
    const layers = layer === layerType ? [base, blob(layer, 10_000_000 + count)] : [blob(layer, 3000)]
    return put({ config: blob(mediaTypes.config, 2000), layers, ...more }, mediaTypes.manifest, placed)
  }
  const indexOf = (manifests: readonly unknown[], placed: Placed, more: Readonly<Record<string, unknown>> = {}) =>
    put({ manifests, ...more }, mediaTypes.index, placed)
  const bare = ({ tags: _, ...placed }: Placed): Placed => placed

  return {
    entries,
    tags,
    tag,
    nobody: fresh,
    image: (placed = {}) => manifest(placed),
    index: (children, placed = {}) => indexOf(children.map(descriptor), placed),
    multiArch(options = {}) {
      const { attested = true, shared = [] } = options
      const platforms = architectures.map((_, at) => shared[at] ?? manifest(bare(options)))
      const attestations = attested
        ? platforms.map(() => manifest(bare(options), {}, 'application/vnd.in-toto+json'))
        : []
      const index = indexOf(
        [
          ...platforms.map((digest, at) => ({
            ...descriptor(digest),
            platform: { os: 'linux', architecture: architectures[at] },
          })),
          ...attestations.map((digest, at) => ({
            ...descriptor(digest),
            platform: { os: 'unknown', architecture: 'unknown' },
            annotations: {
              'vnd.docker.reference.type': 'attestation-manifest',
              'vnd.docker.reference.digest': platforms[at],
            },
          })),
        ],
        options,
      )
      return { index, platforms, attestations }
    },
    signature: (of, placed = {}, suffix = '.sig') =>
      manifest(
        { ...placed, tags: [`sha256-${hexOf(of)}${suffix}`, ...(placed.tags ?? [])] },
        {},
        'application/vnd.dev.cosign.simplesigning.v1+json',
      ),
    referrer: (of, placed = {}, artifactType = 'application/vnd.dev.sigstore.bundle.v0.3+json') =>
      manifest(placed, { artifactType, subject: descriptor(of) }, artifactType),
    fallback: (of, referrers, placed = {}) =>
      indexOf(
        referrers.map((digest) => ({
          ...descriptor(digest),
          artifactType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
        })),
        { ...placed, tags: [`sha256-${hexOf(of)}`] },
      ),
    cache: (placed = {}) =>
      indexOf(
        [blob(layerType, 5_000_000), blob(layerType, 6_000_000), blob('application/vnd.buildkit.cacheconfig.v0', 900)],
        placed,
      ),
    ghost: (placed = {}, present = []) =>
      indexOf([...present.map(descriptor), { mediaType: mediaTypes.manifest, digest: fresh(), size: 500 }], placed),
    into(store, repository) {
      const held = store.package(repository)
      const now = store.now().getTime()
      // Stable: what is as old as its whole was pushed before it.
      const inOrder = [...entries.values()].sort((one, other) => other.age - one.age)
      for (const [order, entry] of inOrder.entries()) {
        const { digest, mediaType, bytes, downloads, absent } = entry
        // No two at the same instant: there is one order.
        const at = new Date(now - entry.age * day + order).toISOString()
        const version = { id: store.nextId(), digest, mediaType, size: bytes.length, createdAt: at, updatedAt: at }
        held.versions.set(digest, { ...version, downloads, ...(absent ? { absent } : {}) })
        store.keep(digest, bytes)
        for (const part of blobsIn(bytes)) held.blobs.add(part)
      }
      for (const [name, digest] of tags) {
        held.tags.set(name, digest)
        const version = held.versions.get(digest)
        if (version && !entries.has(digest)) version.updatedAt = store.now().toISOString()
      }
      held.changes += 1
    },
  }
}

const layerType = 'application/vnd.oci.image.layer.v1.tar+gzip'
const architectures = ['amd64', 'arm64'] as const

/** Config and layers; the layers of an index too, where it is a cache. */
function blobsIn(bytes: Buffer): readonly Digest[] {
  const {
    config,
    layers = [],
    manifests = [],
  } = JSON.parse(bytes.toString('utf8')) as {
    readonly [name in 'layers' | 'manifests']?: readonly { readonly digest: Digest }[]
  } & { readonly config?: { readonly digest: Digest } }
  return [...(config ? [config] : []), ...layers, ...manifests].map(({ digest }) => digest)
}

/** Manifests that an index names; its layers, where it is a cache, are none. */
export function childrenIn(bytes: Buffer): readonly Digest[] {
  const { manifests = [] } = JSON.parse(bytes.toString('utf8')) as {
    readonly manifests?: readonly { readonly mediaType: string; readonly digest: Digest }[]
  }
  return manifests
    .filter(({ mediaType }) => mediaType === mediaTypes.manifest || isIndexType(mediaType))
    .map(({ digest }) => digest)
}
