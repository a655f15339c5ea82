import { bytesText } from '../../core/bytes-text.ts'
import type { PrunePlan, PruneRecord } from '../prune-plan.ts'

/** What is known of one package when a run ends. */
export interface Pruned {
  readonly plan: PrunePlan
  /** undefined where nothing was to be removed: `prune-mode: plan`. */
  readonly record?: PruneRecord & { readonly left: number; readonly stopped?: string }
  /** Of what really went (`freedBy`); without it the plan's number holds where all of it went. */
  readonly freedBytes?: number
  /** Where the plan, or the record, was written. */
  readonly path?: string
  /** Where the plan lies beside a record: it has the reasons. */
  readonly planPath?: string
}

export function deletedCount({ plan, record }: Pruned): number {
  return record ? record.deleted.length : plan.versions.length - keptByPlan(plan)
}

export function keptCount(pruned: Pruned): number {
  return pruned.plan.versions.length - deletedCount(pruned)
}

/** undefined where only a part went, and nobody counted. */
export function freedBytes({ plan, record, freedBytes: counted }: Pruned): number | undefined {
  if (counted !== undefined || !record) return counted ?? plan.freedBytes
  if (record.deleted.length === 0) return 0
  return record.left === 0 && record.spared.length === 0 ? plan.freedBytes : undefined
}

/** One sentence: what was done, or would be. */
export function headline(pruned: Pruned): string {
  const { plan, record } = pruned
  const { owner, name } = plan.package
  const freed = freedBytes(pruned)
  const unknown = plan.unknownSizes > 0 ? `, not counting ${plan.unknownSizes} that were not read` : ''
  const bytes = freed === undefined ? '' : `, ${bytesText(freed)} freed${unknown}`
  const spared = record && record.spared.length > 0 ? `; ${record.spared.length} were due and stay` : ''
  const left = record && record.left > 0 ? `; ${record.left} left for the next run` : ''
  const verb = record ? 'were removed' : 'would be removed'
  return `${owner}/${name}: ${deletedCount(pruned)} of ${plan.versions.length} versions ${verb}${bytes}${spared}${left}`
}

/** What decided, and how many it keeps and removes: what removes most comes first. */
export function causes({ versions }: PrunePlan): readonly { cause: string; kept: number; deleted: number }[] {
  const counts = new Map<string, { cause: string; kept: number; deleted: number }>()
  for (const { cause = '', verdict } of versions) {
    const count = counts.get(cause) ?? { cause, kept: 0, deleted: 0 }
    counts.set(cause, count)
    if (verdict === 'keep') count.kept += 1
    else count.deleted += 1
  }
  return [...counts.values()].sort((one, other) => other.deleted - one.deleted || other.kept - one.kept)
}

function keptByPlan({ versions }: PrunePlan): number {
  return versions.reduce((sum, { verdict }) => sum + (verdict === 'keep' ? 1 : 0), 0)
}
