import { type Digest, hexOf } from '../../src/oci/digest.ts'
import type { Store } from './ghcr/store.ts'
import { childrenIn } from './prune-registry.ts'

/** A package as one who pulls finds it at one instant: what is there, read from the bytes, without asking the pruner. */
export interface Truth {
  readonly manifests: ReadonlyMap<Digest, Known>
  readonly tags: ReadonlyMap<string, Digest>
  /** When each listed version was pushed, those too that the registry does not have. */
  readonly pushed: ReadonlyMap<Digest, Date>
  readonly takenAt: Date
}

export interface Known {
  readonly children: readonly Digest[]
  readonly subject: Digest | undefined
  /** What each entry of an index says it attests, by entry. */
  readonly attests: ReadonlyMap<Digest, Digest>
}

export function truthOf(store: Store, repository: string): Truth {
  const held = store.package(repository)
  const listed = [...held.versions.values()].filter(({ deleted }) => !deleted)
  const alive = listed.filter(({ absent }) => !absent)
  const manifests = new Map(
    alive.map(({ digest }): [Digest, Known] => {
      const bytes = store.read(digest)
      const { subject, manifests: entries = [] } = JSON.parse(bytes.toString('utf8')) as Document
      const attests = new Map<Digest, Digest>()
      for (const { digest: entry, annotations } of entries) {
        const about = annotations?.['vnd.docker.reference.digest']
        if (about !== undefined) attests.set(entry, about as Digest)
      }
      return [digest, { children: childrenIn(bytes), subject: subject?.digest, attests }]
    }),
  )
  const pushed = new Map(listed.map(({ digest, createdAt }) => [digest, new Date(createdAt)]))
  return { manifests, tags: new Map(held.tags), pushed, takenAt: store.now() }
}

interface Document {
  readonly subject?: { readonly digest: Digest }
  readonly manifests?: readonly { readonly digest: Digest; readonly annotations?: Readonly<Record<string, string>> }[]
}

/** Tags that name a digest; they are no images. */
export function isFollower(tag: string): boolean {
  return /^sha256-[0-9a-f]{64}(\.|$)/.test(tag)
}

/**
 * Everything that whoever pulls one of the roots may ask for: parts at any depth, and what was attached to any of that,
 * by subject or by tag. Only what is there. `generous` adds what one may keep with good reason: an attestation that
 * only a lost index says to be one, what a kept artifact is attached to, and what is attached to a version that is listed
 * without being there.
 */
export function reached(truth: Truth, roots: Iterable<Digest>, generous = false): ReadonlySet<Digest> {
  const attached = attachments(truth, generous)
  const seen = new Set<Digest>()
  const waiting = [...roots]
  for (let digest = waiting.pop(); digest !== undefined; digest = waiting.pop()) {
    const known = truth.manifests.get(digest)
    if (seen.has(digest) || !(known || (generous && truth.pushed.has(digest)))) continue
    seen.add(digest)
    waiting.push(...(known?.children ?? []), ...(attached.get(digest) ?? []))
    if (generous && known?.subject !== undefined) waiting.push(known.subject)
  }
  return seen
}

const wholes = new WeakMap<Truth, Map<Digest, ReadonlySet<Digest>>>()

/** What one root reaches, found once: the laws ask for it after every deletion. */
function wholeOf(truth: Truth, root: Digest): ReadonlySet<Digest> {
  const known = wholes.get(truth) ?? new Map<Digest, ReadonlySet<Digest>>()
  wholes.set(truth, known)
  const whole = known.get(root) ?? reached(truth, [root])
  known.set(root, whole)
  return whole
}

function attachments({ manifests, pushed, tags }: Truth, generous: boolean): ReadonlyMap<Digest, readonly Digest[]> {
  const attached = new Map<Digest, Digest[]>()
  const attach = (to: Digest, digest: Digest) => {
    const list = attached.get(to)
    if (list) list.push(digest)
    else attached.set(to, [digest])
  }
  const byHex = new Map([...pushed.keys()].map((digest) => [hexOf(digest), digest]))
  for (const [digest, { subject, attests }] of manifests) {
    if (subject !== undefined) attach(subject, digest)
    if (generous) for (const [entry, about] of attests) attach(about, entry)
  }
  for (const [tag, digest] of tags) {
    const to = isFollower(tag) ? byHex.get(tag.slice('sha256-'.length, 'sha256-'.length + 64)) : undefined
    if (to !== undefined) attach(to, digest)
  }
  return attached
}

/**
 * What a run has broken, in words. Whatever has a tag afterwards must be as whole as it was: its parts, its
 * signatures and attestations, and these under the names they had.
 */
export function damage(before: Truth, after: Truth): readonly string[] {
  const broken: string[] = []
  for (const [tag, root] of after.tags) {
    if (isFollower(tag)) continue
    if (before.manifests.has(root) && !after.manifests.has(root))
      broken.push(`${tag} names ${short(root)}, which is gone`)
    const parts = wholeOf(before, root)
    for (const digest of parts) if (!after.manifests.has(digest)) broken.push(`${tag} has lost ${short(digest)}`)
    for (const [name, digest] of before.tags) {
      const of = isFollower(name) ? (`sha256:${name.slice(7, 71)}` as Digest) : undefined
      if (of !== undefined && parts.has(of) && after.manifests.has(digest) && after.tags.get(name) === undefined)
        broken.push(`${tag} has lost the tag ${name}`)
    }
  }
  return broken
}

export function short(digest: Digest): string {
  return hexOf(digest).slice(0, 8)
}
