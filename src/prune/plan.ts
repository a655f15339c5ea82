import { UserError } from '../core/errors.ts'
import { historyTag } from '../core/history-tag.ts'
import { followedBy } from './graph/followed.ts'
import { freedBy } from './graph/freed.ts'
import { type Graph, graphOf } from './graph/graph.ts'
import { type Judged, judgeTags } from './graph/judge-tags.ts'
import { verdictsOf } from './graph/verdicts.ts'
import { warningsOf } from './graph/warnings.ts'
import { wavesOf } from './graph/waves.ts'
import type { Policy } from './policy.ts'
import type { PrunePlan } from './prune-plan.ts'
import { policyWords } from './rules/policy-words.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * What would be done: pure, the same for the same snapshot whatever the order of its maps. Time and memory grow with the
 * number of versions and of what they name.
 *
 * @throws UserError for a policy that would remove everything, or the last tagged image, without having been told so
 */
export function plan(policy: Policy, snapshot: Snapshot): PrunePlan {
  const graph = graphOf(snapshot)
  const tags = judgeTags(policy, snapshot, graph)
  const verdicts = verdictsOf(policy, snapshot, graph, tags)
  if (!policy.allowEmpty) refuseEmpty(snapshot, graph, verdicts)
  const doomed = new Set(verdicts.flatMap(({ keep }, place) => (keep ? [] : [place])))
  const isImage = (place: number) => (graph.versions[place]?.tags ?? []).some((tag) => followedBy(tag) === undefined)
  const waves = wavesOf(graph, doomed, isImage).map((wave) => wave.flatMap((place) => graph.versions[place]?.id ?? []))
  const freed = freedBy(snapshot, new Set(waves.flat()))
  return {
    version: 1,
    package: snapshot.package,
    madeAt: snapshot.takenAt.toISOString(),
    policy: policyWords(policy),
    versions: graph.versions.map((version, place) => {
      const { keep = true, reason = '', cause = '' } = verdicts[place] ?? {}
      const verdict = keep ? 'keep' : 'delete'
      return {
        id: version.id,
        digest: version.digest,
        tags: version.tags,
        createdAt: dateText(version.createdAt),
        updatedAt: dateText(version.updatedAt),
        verdict,
        reason: `${verdict}: ${reason}`,
        cause,
      }
    }),
    waves,
    freedBytes: freed.bytes,
    unknownSizes: freed.unknown,
    warnings: warningsOf(policy, graph, tags, verdicts),
  }
}

function refuseEmpty({ package: { owner, name } }: Snapshot, { versions }: Graph, verdicts: readonly Judged[]): void {
  const goes = verdicts.filter(({ keep }) => !keep).length
  if (goes === 0) return
  const tagged = versions.flatMap(({ tags }, place) =>
    // A history alone is nothing that anybody runs.
    tags.some((tag) => followedBy(tag) === undefined && tag !== historyTag) ? [place] : [],
  )
  const what =
    goes === versions.length
      ? `all ${goes} versions`
      : tagged.length > 0 && !tagged.some((place) => verdicts[place]?.keep)
        ? `all ${tagged.length} tagged images`
        : undefined
  if (what === undefined) return
  throw new UserError(`prune would remove ${what} of ${owner}/${name}`, {
    cure: 'Nothing was removed. Let the rules keep something (prune-keep-last, prune-protect), or say `allow-empty: true` beside `classes` in prune-rules.',
  })
}

function dateText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}
