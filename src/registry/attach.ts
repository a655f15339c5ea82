import { allEnded } from '../core/all-ended.ts'
import { UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'
import { sleepUntil } from '../core/retry.ts'
import type { Digest } from '../oci/digest.ts'
import { readList, readRecord } from '../oci/document.ts'
import { type Descriptor, mediaTypes } from '../oci/manifest.ts'
import { repositoryName } from '../oci/reference.ts'
import { type Referrer, referrersTag } from '../oci/referrer.ts'
import type { Repository } from './blobs.ts'
import { getManifest, type ManifestOptions, putManifest, storeManifest } from './manifests.ts'
import type { Transport } from './transport.ts'

export interface AttachOptions extends ManifestOptions {
  /** Referrers that the new ones stand in for. */
  readonly replaced?: readonly Digest[]
}

/** Rounds of reading and writing the list: another writer may overwrite it each time. */
const rounds = 6
/** Milliseconds; writers that met once should not meet again. */
const longestPause = 400

/**
 * Uploads what refers to a subject and sees to it that the subject's list of referrers has it: the registry keeps that
 * list where it has the referrers API, else it is an index under the tag `sha256-…`. That tag knows no compare-and-set:
 * it is read right before it is written, and again after that until it has all of ours. What another writes in the
 * instant between our reading and our writing is lost, as it would be with any client: one run an image at a time.
 *
 * @returns the tag that was written; undefined where the registry keeps the list
 * @throws UserError when the registry refuses one, or others overwrite the list again and again
 */
export async function attach(
  transport: Transport,
  repository: Repository,
  subject: Digest,
  referrers: readonly Referrer[],
  options: AttachOptions = {},
): Promise<string | undefined> {
  const stored = await allEnded(
    referrers.map(({ descriptor: { mediaType, digest }, bytes }) =>
      storeManifest(transport, repository, digest, { mediaType, bytes }, options),
    ),
  )
  // A registry that keeps the list itself says so (distribution spec 1.1).
  if (stored.every((one) => one.subject === subject)) return undefined
  try {
    await keepList(transport, repository, subject, referrers, options)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const list = `the list of what refers to ${repositoryName(repository)}@${subject} could not be kept`
    throw new UserError(`${list}: ${error.message}`, { cure: error.cure, cause: error })
  }
  return referrersTag(subject)
}

async function keepList(
  transport: Transport,
  repository: Repository,
  subject: Digest,
  referrers: readonly Referrer[],
  options: AttachOptions,
): Promise<void> {
  const tag = referrersTag(subject)
  const ours = referrers.map(({ descriptor }) => descriptor)
  const gone = new Set<string>([...(options.replaced ?? []), ...ours.map(({ digest }) => digest)])
  for (let round = 1; ; round += 1) {
    const found = await getManifest(transport, repository, tag, options)
    if (found && found.mediaType !== mediaTypes.index)
      throw new UserError(`${repositoryName(repository)}:${tag} is no index, so nothing can be listed there`, {
        cure: 'Remove that tag: it belongs to the referrers of the manifest that it is named after.',
      })
    const { entries, understood } = found ? readList(found.bytes) : { entries: [], understood: [] }
    if (holds(understood, ours, options.replaced ?? [])) return
    if (round > rounds)
      throw new UserError(`${repositoryName(repository)}:${tag} is overwritten by another writer again and again`, {
        cure: 'Let one run at a time publish this image (concurrency: in the workflow), then run again.',
      })
    if (round > 1) {
      transport.host.log.debug(`${repositoryName(repository)}:${tag} was overwritten: written again`)
      await sleepUntil(transport.host, Math.random() * longestPause, transport.signal)
    }
    // What others wrote stays as it stands, in the list and beside it.
    const theirs = entries.filter(
      (entry) => !(isRecord(entry) && typeof entry.digest === 'string' && gone.has(entry.digest)),
    )
    const manifests = [...theirs, ...ours]
    const rest = found ? readRecord(found.bytes, 'the list of referrers') : {}
    const index = { schemaVersion: 2, mediaType: mediaTypes.index, ...rest, manifests }
    const bytes = Buffer.from(JSON.stringify(index))
    await putManifest(transport, repository, tag, { mediaType: mediaTypes.index, bytes }, options)
  }
}

/** Whether all of ours are listed as what they are, and none that they replace. */
function holds(listed: readonly Descriptor[], ours: readonly Descriptor[], replaced: readonly Digest[]): boolean {
  const there = (own: Descriptor) =>
    listed.some(({ digest, artifactType }) => digest === own.digest && artifactType === own.artifactType)
  return ours.every(there) && !listed.some(({ digest }) => replaced.includes(digest))
}
