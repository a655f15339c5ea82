import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { slots } from '../../core/slots.ts'
import type { Digest } from '../../oci/digest.ts'
import { isIndexType } from '../../oci/manifest.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { areCosign } from '../graph/followed.ts'
import type { ManifestFacts, PackageName, Version } from '../snapshot.ts'
import { cacheFile, openCache } from './manifest-cache.ts'
import { noFacts, readFacts } from './read-facts.ts'
import { pushesOf } from './read-order.ts'

export interface Readings {
  readonly manifests: ReadonlyMap<Digest, ManifestFacts>
  /** Manifests that the registry was asked for: each counts as a download there. */
  readonly asked: number
  /** Manifests that the registry gave, or said to have, in this run. */
  readonly had: number
  /** Listed, and yet the registry answered each time that it does not have them. */
  readonly absent: number
}

export interface Way {
  /** False: a few more of a package whose manifests were read already. */
  readonly cached?: boolean
  /**
   * What is to be read after all, of what was only told. `unclear`: an index names it without saying what it is, or one
   * that was pushed long after it.
   */
  readonly doubtful?: (manifests: ReadonlyMap<Digest, ManifestFacts>, unclear: ReadonlySet<Digest>) => readonly Digest[]
  /**
   * What the registry has to have now: that it is in the cache, or that an index names it, is not enough. It is asked
   * without being read, again while there are others in answer.
   */
  readonly needed?: (manifests: ReadonlyMap<Digest, ManifestFacts>) => readonly Digest[]
}

export type ManifestReader = Pick<RegistryClient, 'getManifest' | 'headManifest'>

/** Requests side by side; the registry grants 44,000 a minute. */
const width = 30

/** Reads in vain, without a single one that went well, after which the registry is not asked any more. */
const hopeless = 20

/** Milliseconds before the registry is asked again for what it says it does not have, though it is listed. */
const waits = [500, 1500] as const

/**
 * What the manifests of these versions say, with the fewest requests: from the cache, from an index that was read, from
 * the tag (cosign's), else from the registry. A manifest that cannot be had fails nothing; it is `absent` or
 * `unreadable`. A 404 may be a proxy's, or come too early: it is asked for again when all others were read.
 *
 * @throws InterruptedError
 */
export async function readManifests(
  of: PackageName,
  versions: readonly Version[],
  registry: ManifestReader,
  host: Host,
  { cached = true, doubtful, needed }: Way = {},
): Promise<Readings> {
  const manifests = new Map<Digest, ManifestFacts>()
  const listed = new Map(versions.map((version) => [version.digest, version]))
  const unclear = new Set<Digest>()
  let had = 0
  const learn = (digest: Digest, bytes: Uint8Array, mediaType?: string) => {
    const { facts, told, untold } = readFacts(digest, bytes, mediaType, attachedBy(listed.get(digest)?.tags ?? []))
    had += 1
    manifests.set(digest, { ...manifests.get(digest), ...facts })
    for (const one of told)
      if (listed.has(one.digest)) manifests.set(one.digest, joined(manifests.get(one.digest), one))
    for (const one of untold) unclear.add(one)
    for (const one of told) if (!isOfOnePush(listed.get(digest), listed.get(one.digest))) unclear.add(one.digest)
  }
  const file = cacheFile(host.cacheDir, of)
  const cache = cached ? await openCache(file, new Set(listed.keys()), (...found) => learn(...found), host) : undefined
  for (const { digest, tags } of versions)
    if (!manifests.has(digest) && areCosign(tags)) manifests.set(digest, noFacts(digest, 'told'))

  let asked = 0
  let went = 0
  let lastProblem = ''
  const repository = { registry: of.registry, repository: `${of.owner}/${of.name}` }
  const absence = (digest: Digest): ManifestFacts => {
    const known = manifests.get(digest)
    return known?.state === 'told' || known?.state === 'absent'
      ? { ...known, state: 'absent' }
      : noFacts(digest, 'absent')
  }
  const isAbsent = (digest: Digest) => manifests.get(digest)?.state === 'absent'
  const absent = () => [...manifests.keys()].filter(isAbsent)
  const seen = new Set<Digest>()
  const read = async (digest: Digest): Promise<void> => {
    if (went === 0 && asked >= hopeless + width) {
      manifests.set(digest, lastProblem === '' ? absence(digest) : noFacts(digest, 'unreadable', lastProblem))
      return
    }
    asked += 1
    try {
      const found = await registry.getManifest(repository, digest)
      seen.add(digest)
      if (!found) manifests.set(digest, absence(digest))
      else {
        went += 1
        learn(digest, found.bytes, found.mediaType)
        cache?.add(digest, found.bytes)
      }
    } catch (error) {
      failed(digest, error)
    }
  }
  /** Whether it is there; where it is an index after all, its parts too. */
  const confirm = async (digest: Digest): Promise<void> => {
    seen.add(digest)
    try {
      const found = await registry.headManifest(repository, digest)
      const known = manifests.get(digest) ?? noFacts(digest, 'told')
      if (!found) return void manifests.set(digest, { ...known, state: 'absent' })
      went += 1
      if (known.state === 'told' && isIndexType(found.mediaType)) await read(digest)
    } catch (error) {
      failed(digest, error)
    }
  }
  const failed = (digest: Digest, error: unknown) => {
    if (error instanceof InterruptedError || host.signal.aborted) throw error
    lastProblem = messageOf(error)
    manifests.set(digest, noFacts(digest, 'unreadable', lastProblem))
  }
  const lane = slots(width)
  const readAll = (digests: readonly Digest[]) => Promise.all(digests.map((digest) => lane(() => read(digest))))
  const confirmAll = (digests: readonly Digest[]) => Promise.all(digests.map((digest) => lane(() => confirm(digest))))
  const readAgain = async (digests: readonly Digest[]) => {
    for (const wait of had > 0 || asked < hopeless ? waits : []) {
      const missing = digests.filter(isAbsent)
      if (missing.length === 0) return
      await host.sleep(wait)
      await readAll(missing)
    }
  }
  const isUnseen = (digest: Digest) => !seen.has(digest) && /^(?:read|told)$/.test(manifests.get(digest)?.state ?? '')
  const unseen = () => (needed?.(manifests) ?? []).filter(isUnseen)
  try {
    await Promise.all(
      pushesOf(versions).map((push) =>
        lane(async () => {
          for (const { digest } of push) {
            if (manifests.has(digest)) continue
            await read(digest)
            host.log.progress(`manifests: ${manifests.size} of ${versions.length} known, ${asked} read`)
          }
        }),
      ),
    )
    await readAgain(absent())
    for (let some = unseen(); some.length > 0; some = unseen()) {
      await confirmAll(some)
      await readAgain(some)
    }
    // That the registry denies some is believed where it has as many others now, not where it had them once.
    const others = went > absent().length ? [] : [...manifests.keys()].filter(isUnseen)
    await confirmAll(others.slice(0, absent().length + 1))
    await readAgain(others)
    const last = doubtful?.(manifests, unclear) ?? []
    await readAll(last)
    await readAgain(last)
  } finally {
    await cache?.close()
  }
  return { manifests, asked, had: went, absent: absent().length }
}

/** Milliseconds within which an image is pushed, its platforms first: those of several jobs may take their time. */
const longestPush = 3_600_000

/** Whether a part was pushed with its index; what was there before may be more than the index says that it is. */
function isOfOnePush(index: Version | undefined, part: Version | undefined): boolean {
  if (!index || !part) return true
  const before = index.createdAt.getTime() - part.createdAt.getTime()
  return before >= 0 && before <= longestPush
}

/** The subject that a fallback tag names, where the registry has no referrers API. */
function attachedBy(tags: readonly string[]): Digest | undefined {
  const hex = tags.map((tag) => /^sha256-([0-9a-f]{64})$/.exec(tag)?.[1]).find((found) => found !== undefined)
  return hex === undefined ? undefined : `sha256:${hex}`
}

/** What was read knows more than what was told, but not what it was attached to by its index. */
function joined(known: ManifestFacts | undefined, told: ManifestFacts): ManifestFacts {
  if (!known || known.state === 'unreadable') return told
  if (known.state === 'absent') return { ...known, ...told, state: 'absent' }
  const subject = known.subject ?? told.subject
  const about = known.about ?? told.about
  return { ...known, ...(subject === undefined ? {} : { subject }), ...(about === undefined ? {} : { about }) }
}
