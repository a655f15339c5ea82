import type { Counts, Severity } from '../core/shown.ts'
import type { Verdict } from '../core/verdict.ts'
import type { Pass } from '../trivy/report.ts'
import { type BaseAdvice, type BaseImage, baseAdvice, markFixed } from './findings/base.ts'
import { type Comparison, compareFindings } from './findings/compare.ts'
import type { Finding } from './findings/finding.ts'
import { merge } from './findings/merge.ts'
import { readPass } from './findings/read-pass.ts'
import { suppressor } from './findings/suppression.ts'
import { compareText, worstFirst } from './findings/worst-first.ts'
import { isGated, verdictOf } from './gate.ts'
import type { ScanPlan } from './plan.ts'
import { type Remark, remarksOf } from './telling/remarks.ts'

/** What the hall knows beside the passes. */
export interface Context {
  /** The image's name without tag, e.g. `ghcr.io/o/n`. */
  readonly image: string
  readonly now: Date
  readonly compare?: Compared
  /** By platform. */
  readonly bases?: ReadonlyMap<string, BaseImage>
}

/** Another image, looked at in the same way. */
export interface Compared {
  readonly reference: string
  readonly passes: readonly Pass[]
}

/** What the passes say, gathered and judged. */
export interface Scanned {
  readonly image: string
  readonly now: Date
  readonly plan: ScanPlan
  /** Sorted. */
  readonly platforms: readonly string[]
  /** Those that count, the gated first, then the worst first. */
  readonly findings: readonly Finding[]
  /** Those that the ignore file or VEX took away. */
  readonly suppressed: readonly Finding[]
  readonly counts: Counts
  /** Of those that fail the gate; told also where `scan-fail` keeps it from failing. */
  readonly gatedCounts: Counts
  readonly verdict: Verdict
  /** On the ignore file, and on files that were not read. */
  readonly remarks: readonly Remark[]
  readonly comparison?: Comparison
  readonly bases: readonly BaseAdvice[]
}

/** @param passes one a platform, in any order; none at all is an error, never "no findings" */
export function judge(plan: ScanPlan, passes: readonly Pass[], context: Context): Scanned {
  if (passes.length === 0) throw new Error('there is no platform to judge')
  const sorted = [...passes].sort((one, other) => compareText(one.platform, other.platform))
  const platforms = sorted.map(({ platform }) => platform)
  const { bases = new Map<string, BaseImage>(), now } = context
  const read = sorted.flatMap((pass) => {
    const base = bases.get(pass.platform)
    return markFixed(readPass(pass, base), base)
  })
  const all = worstFirst(
    merge(read.map(suppressor(plan, now))).map((finding) => ({ ...finding, gated: isGated(finding, plan) })),
  )
  const findings = all.filter(({ suppressed }) => !suppressed)
  const suppressed = all.filter((finding) => finding.suppressed)
  const gated = findings.filter((finding) => finding.gated)
  const known = { plan, findings, suppressed, now }
  return {
    image: context.image,
    now,
    plan,
    platforms,
    findings,
    suppressed,
    counts: countsOf(findings, platforms),
    gatedCounts: countsOf(gated, platforms),
    verdict: verdictOf(gated, platforms, plan.fail),
    remarks: remarksOf(known),
    ...(context.compare ? { comparison: compareFindings(all, platforms, context.compare) } : {}),
    bases: baseAdvice(findings, bases),
  }
}

function countsOf(findings: readonly Finding[], platforms: readonly string[]): Counts {
  const counts = Object.fromEntries(platforms.map((platform) => [platform, {} as Partial<Record<Severity, number>>]))
  for (const { severity, sightings } of findings)
    for (const { platform } of sightings) {
      const of = counts[platform]
      if (of) of[severity] = (of[severity] ?? 0) + 1
    }
  return counts
}
