import { bytesText } from '../../core/bytes-text.ts'
import type { RunRecord } from '../record.ts'
import { labelOf } from '../series.ts'
import type { Rule } from './rule.ts'

/** Something that became worse. Bytes of a size, seconds of a time, how many ids of what is new. */
export interface Alert {
  /** As it was written, e.g. `size=+5%`. */
  readonly rule: string
  /** '' for what belongs to none. */
  readonly platform: string
  readonly before: number
  readonly after: number
  /** One line of plain text; ids in it are strangers'. */
  readonly text: string
}

/** Runs whose median a build's time is held against. */
const medianOf = 5

/** Seconds; a build that took one and now takes two is no news. */
const leastSlower = 5

const mostIds = 5

/** @param series earlier runs of the same image and branch, the oldest first */
export function alertsOf(rules: readonly Rule[], run: RunRecord, series: readonly RunRecord[]): readonly Alert[] {
  const sized = series.findLast(({ platforms }) => Object.keys(platforms).length > 0)
  return rules.flatMap((rule) => {
    if (rule.kind === 'size') return sized ? sizeAlerts(rule, run, sized) : []
    return rule.kind === 'build-time' ? timeAlerts(rule, run, series) : newAlerts(rule, run, series)
  })
}

function sizeAlerts(rule: Rule & { readonly kind: 'size' }, run: RunRecord, earlier: RunRecord): readonly Alert[] {
  return Object.entries(run.platforms).flatMap(([platform, { compressed: after }]) => {
    const before = earlier.platforms[platform]?.compressed
    if (before === undefined) return []
    const limit = 'bytes' in rule ? before + rule.bytes : before * (1 + rule.percent / 100)
    if (after <= limit) return []
    const percent = before === 0 ? '' : ` (+${(((after - before) / before) * 100).toFixed(1)} %)`
    const text = `${platform} grew from ${bytesText(before)} to ${bytesText(after)}${percent} since ${labelOf(earlier)}`
    return [{ rule: rule.text, platform, before, after, text }]
  })
}

function timeAlerts(
  rule: Rule & { readonly kind: 'build-time' },
  run: RunRecord,
  series: readonly RunRecord[],
): readonly Alert[] {
  const times = series.flatMap(({ build }) => build?.seconds ?? []).slice(-medianOf)
  const before = median(times)
  const after = run.build?.seconds
  if (before === undefined || after === undefined) return []
  if (after <= before * rule.factor || after - before < leastSlower) return []
  const steps = run.build?.steps
  const cached = steps ? `, ${steps.cached} of ${steps.total} steps from the cache` : ''
  const of = times.length === 1 ? 'before' : `in the median of the last ${times.length}`
  const text = `the build took ${after.toFixed(1)} s${cached}, against ${before.toFixed(1)} s ${of}`
  return [{ rule: rule.text, platform: '', before, after, text }]
}

function newAlerts(
  rule: Rule & { readonly kind: 'new' },
  run: RunRecord,
  series: readonly RunRecord[],
): readonly Alert[] {
  const earlier = series.findLast(({ weaknesses }) => weaknesses !== undefined)
  const known = earlier?.weaknesses?.[rule.severity]
  const now = run.weaknesses?.[rule.severity]
  if (!earlier || !known || !now) return []
  // Behind the last id that there was room for nobody knows what the earlier run had.
  const last = known.more > 0 ? known.ids.at(-1) : undefined
  const added = now.ids.filter((id) => !known.ids.includes(id) && (last === undefined || id < last))
  if (added.length === 0) return []
  const more = added.length > mostIds ? ` and ${added.length - mostIds} more` : ''
  const text = `new ${rule.severity} since ${labelOf(earlier)}: ${added.slice(0, mostIds).join(', ')}${more}`
  return [{ rule: rule.text, platform: '', before: 0, after: added.length, text }]
}

function median(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other)
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
