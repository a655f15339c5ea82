import { UserError } from '../../src/core/errors.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { type Applied, apply } from '../../src/prune/apply.ts'
import { look } from '../../src/prune/look.ts'
import { plan } from '../../src/prune/plan.ts'
import type { Policy } from '../../src/prune/policy.ts'
import type { PrunePlan } from '../../src/prune/prune-plan.ts'
import type { PackageName, Snapshot } from '../../src/prune/snapshot.ts'
import type { Store } from './ghcr/store.ts'
import { judged } from './prune-judge.ts'
import { damage, isFollower, reached, short, type Truth } from './prune-truth.ts'
import type { Wish } from './prune-wish.ts'
import type { PruneRun } from './prune-world.ts'

export interface Outcome {
  readonly snapshot: Snapshot
  readonly made: PrunePlan
  readonly applied: Applied
}

/** One run, as the hall does it. */
export async function lookPlanApply(
  of: PackageName,
  policy: Policy,
  run: PruneRun,
  limits: { readonly budget?: number; readonly deadline?: Date } = {},
): Promise<Outcome> {
  const snapshot = await look({ package: of, policy }, run)
  const made = plan(policy, snapshot)
  return { snapshot, made, applied: await apply(made, snapshot, policy, run, limits) }
}

/**
 * The same of any package. Undefined where the registry has nothing of what GitHub lists, but for signatures, which are
 * known by their tags: then it is not believed, and nothing is deleted.
 */
export async function lookPlanApplyIfAny(
  truth: () => Truth,
  ...[of, policy, run, limits]: Parameters<typeof lookPlanApply>
): Promise<Outcome | undefined> {
  try {
    return await lookPlanApply(of, policy, run, limits)
  } catch (error) {
    const isAllGone = error instanceof UserError && /answers 404 for all \d+ manifests/.test(error.message)
    const { manifests, tags } = truth()
    const followers = new Set([...tags].flatMap(([tag, digest]) => (isFollower(tag) ? [digest] : [])))
    if (!isAllGone || [...manifests.keys()].some((digest) => !followers.has(digest))) throw error
    return undefined
  }
}

/** What a run has lost that must be there: whatever has a tag is whole, and what the wish keeps is there. */
export function losses(before: Truth, after: Truth, wish: Wish): readonly string[] {
  const { must, tags } = judged(before, wish)
  return [
    ...damage(before, after),
    ...[...must].filter((digest) => !after.manifests.has(digest)).map((digest) => `${short(digest)} is kept, and gone`),
    ...[...tags].filter((tag) => !after.tags.has(tag)).map((tag) => `the tag ${tag} is kept, and gone`),
  ]
}

/** What should be gone and is still there, but for what GitHub does not delete, with what that needs. */
export function leftOver(before: Truth, after: Truth, wish: Wish, store: Store, repository: string): readonly string[] {
  if (!wish.untagged) return []
  const undeletable = stuckIn(store, repository)
  const { may } = judged(before, wish)
  // One that stays and that nobody can read may need any other: one with a tag, or a part of what is kept.
  const stays = (digest: Digest) =>
    store.package(repository).tags.of(digest).length > 0 || !undeletable.includes(digest) || may.has(digest)
  const lost = [...store.package(repository).versions.values()].some(
    ({ digest, absent, deleted }) => absent && !deleted && stays(digest),
  )
  if (lost) return []
  const stuck = reached(before, [...undeletable, ...elsewhere(after)], true)
  return [...after.manifests.keys()].filter((digest) => !may.has(digest) && !stuck.has(digest)).map(short)
}

/** Where no image has a tag, signatures may be those of another package. */
function elsewhere({ tags }: Truth): readonly Digest[] {
  return [...tags.keys()].every(isFollower) ? [...tags.values()] : []
}

/** Versions that GitHub would refuse to delete. */
function stuckIn(store: Store, repository: string): readonly Digest[] {
  const held = store.package(repository)
  const alive = [...held.versions.values()].filter(({ deleted }) => !deleted)
  const tagged = alive.filter(({ digest }) => held.tags.of(digest).length > 0)
  const popular = alive.filter(({ downloads }) => held.visibility === 'public' && downloads > 5000)
  return [...popular, ...(tagged.length === 1 ? tagged : []), ...(alive.length === 1 ? alive : [])].map(
    ({ digest }) => digest,
  )
}
