import { allEnded } from '../../core/all-ended.ts'
import { UserError } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import type { Digest } from '../../oci/digest.ts'
import { BrokenImage, readRecord } from '../../oci/document.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import { repositoryName } from '../../oci/reference.ts'
import { referrersTag } from '../../oci/referrer.ts'
import type { FoundManifest, RegistryClient, Repository } from '../client.ts'
import { type Parts, readParts } from './read-parts.ts'

/** What refers to a manifest, as its list of referrers has it. */
export interface Referring {
  readonly subject: Digest
  readonly descriptor: Descriptor
  readonly parts: Parts
}

/** What stands beside a manifest under a tag that is made of its digest: cosign 2's way. */
export interface Named {
  readonly tag: string
  readonly parts: Parts
}

/** Signatures, attestations and whatever else belongs to an image without being a part of it. */
export interface Beside {
  readonly referrers: readonly Referring[]
  readonly tags: readonly Named[]
  /** What was there and is broken, with the reason: it is left where it is. */
  readonly broken: readonly string[]
}

/** Behind `sha256-…`: signatures, attestations, SBOMs. */
const suffixes = ['.sig', '.att', '.sbom'] as const
/** What refers to an image may be referred to itself. */
const deepest = 3
const mostReferrers = 500

/**
 * Looks for what belongs to some manifests of a repository.
 *
 * @param subjects every manifest of an image
 * @throws UserError when there is more than anybody attaches on purpose
 */
export async function readBeside(
  client: RegistryClient,
  repository: Repository,
  subjects: readonly Digest[],
): Promise<Beside> {
  const referrers: Referring[] = []
  const broken: string[] = []
  const known = new Set<Digest>(subjects)
  for (let depth = 1, asked = subjects; depth <= deepest && asked.length > 0; depth += 1) {
    const looked = await allEnded(asked.map((subject) => referringTo(client, repository, subject, known, broken)))
    const found = looked.flat()
    referrers.push(...found)
    if (referrers.length > mostReferrers)
      throw new UserError(`more than ${mostReferrers} manifests refer to this image of ${repositoryName(repository)}`, {
        cure: 'Remove those that nobody needs.',
      })
    asked = found.map(({ descriptor }) => descriptor.digest)
  }
  const tags = subjects.flatMap((subject) => suffixes.map((suffix) => `${referrersTag(subject)}${suffix}`))
  const named = await allEnded(
    tags.map(async (tag) => {
      return unlessBroken(tag, broken, async () => {
        const manifest = await client.getManifest(repository, tag)
        return manifest && { tag, parts: await readParts(client, repository, manifest) }
      })
    }),
  )
  return { referrers, tags: named.flat(), broken }
}

/** Whoever may write there can leave garbage there: it keeps nobody from promoting an image that is proven. */
async function unlessBroken<T>(
  name: string,
  broken: string[],
  read: () => Promise<T | undefined>,
): Promise<readonly T[]> {
  try {
    const found = await read()
    return found === undefined ? [] : [found]
  } catch (error) {
    if (!(error instanceof BrokenImage)) throw error
    broken.push(`${name}: ${error.message}`)
    return []
  }
}

async function referringTo(
  client: RegistryClient,
  repository: Repository,
  subject: Digest,
  known: Set<Digest>,
  broken: string[],
): Promise<readonly Referring[]> {
  const listed = (await client.referrers(repository, subject)).filter(({ digest }) => {
    const isNew = !known.has(digest)
    known.add(digest)
    return isNew
  })
  const found = await allEnded(
    listed.map((entry) =>
      unlessBroken(entry.digest, broken, async () => {
        const manifest = await client.getManifest(repository, entry.digest)
        // A list under a tag may name what is gone, or what has nothing to do with the subject.
        if (!manifest || subjectOf(manifest) !== subject) return undefined
        const parts = await readParts(client, repository, manifest)
        return { subject, descriptor: descriptorOf(entry, manifest), parts }
      }),
    ),
  )
  return found.flat()
}

/** Type, digest and size are those of what came; what the list says besides is kept. */
function descriptorOf(
  { artifactType, annotations }: Descriptor,
  { mediaType, digest, size }: FoundManifest,
): Descriptor {
  return {
    mediaType,
    digest,
    size,
    ...(artifactType === undefined ? {} : { artifactType }),
    ...(annotations === undefined ? {} : { annotations }),
  }
}

function subjectOf({ bytes }: FoundManifest): unknown {
  const { subject } = readRecord(bytes, 'the referrer')
  return isRecord(subject) ? subject.digest : undefined
}
