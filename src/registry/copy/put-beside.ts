import { UserError } from '../../core/errors.ts'
import type { Digest } from '../../oci/digest.ts'
import { readDocument } from '../../oci/document.ts'
import { repositoryName } from '../../oci/reference.ts'
import type { Referrer } from '../../oci/referrer.ts'
import type { FoundManifest, RegistryClient, Repository } from '../client.ts'
import type { Beside, Named } from './read-beside.ts'

/**
 * Puts what belongs to an image beside its copy, whose manifests and blobs are there: each subject's referrers in one
 * change of its list, then the tags that are made of digests. What others put there before stays.
 *
 * @throws UserError when such a tag holds what the source does not have
 */
export async function putBeside(client: RegistryClient, to: Repository, { referrers, tags }: Beside): Promise<void> {
  const bySubject = new Map<Digest, Referrer[]>()
  for (const { subject, descriptor, parts } of referrers) {
    const bytes = rootOf(parts.manifests).bytes
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), { descriptor, bytes }])
  }
  for (const [subject, list] of bySubject) await client.attach(to, subject, list)
  for (const named of tags) await putNamed(client, to, named)
}

/** cosign 2 keeps all signatures of a manifest as layers of one image: of two such images the one with more of them stays. */
async function putNamed(client: RegistryClient, to: Repository, { tag, parts }: Named): Promise<void> {
  const { digest, mediaType, bytes } = rootOf(parts.manifests)
  const there = await client.getManifest(to, tag)
  if (there?.digest === digest) return
  const [ours, theirs] = [layersOf(bytes), there ? layersOf(there.bytes) : new Set<Digest>()]
  if (there && [...ours].every((layer) => theirs.has(layer))) return
  if ([...theirs].some((layer) => !ours.has(layer)))
    throw new UserError(`${repositoryName(to)}:${tag} holds signatures that the source does not have`, {
      cure: 'Remove that tag, or promote from where these signatures are too: one of the two would be lost.',
    })
  await client.putManifest(to, tag, { mediaType, bytes })
}

function layersOf(bytes: Uint8Array): ReadonlySet<Digest> {
  return new Set(readDocument(bytes).layers.map(({ digest }) => digest))
}

/** Parts end with what they are parts of. */
function rootOf(manifests: readonly FoundManifest[]): FoundManifest {
  const root = manifests.at(-1)
  if (!root) throw new Error('there are parts of nothing')
  return root
}
