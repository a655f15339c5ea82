import type { Pass } from '../../trivy/report.ts'
import { type Finding, identity } from './finding.ts'
import { merge } from './merge.ts'
import { readPass } from './read-pass.ts'
import { worstFirst } from './worst-first.ts'

/** What changed since another image. What is ignored there or here counts as there: it was neither added nor mended. */
export interface Comparison {
  readonly reference: string
  /** That both images have. */
  readonly platforms: readonly string[]
  /** That only this image has: nothing can be said of them. */
  readonly without: readonly string[]
  /** The worst first, as in `gone`. */
  readonly added: readonly Finding[]
  readonly gone: readonly Finding[]
  readonly still: number
}

/** @param now every finding of this image, suppressed ones included */
export function compareFindings(
  now: readonly Finding[],
  platforms: readonly string[],
  { reference, passes }: { readonly reference: string; readonly passes: readonly Pass[] },
): Comparison {
  const before = new Map(passes.map((pass) => [pass.platform, readPass(pass)]))
  const both = platforms.filter((platform) => before.has(platform))
  const known = new Map(both.map((platform) => [platform, new Set((before.get(platform) ?? []).map(identity))]))
  const here = new Map(both.map((platform) => [platform, new Set<string>()]))
  for (const finding of now) for (const { platform } of finding.sightings) here.get(platform)?.add(identity(finding))

  const open = now.filter(
    ({ suppressed, sightings }) => !suppressed && sightings.some(({ platform }) => known.has(platform)),
  )
  const isNew = (finding: Finding) =>
    finding.sightings.some(({ platform }) => known.get(platform)?.has(identity(finding)) === false)
  const gone = both.flatMap((platform) =>
    (before.get(platform) ?? []).filter((one) => !one.suppressed && !here.get(platform)?.has(identity(one))),
  )
  const added = open.filter(isNew)
  return {
    reference,
    platforms: both,
    without: platforms.filter((platform) => !before.has(platform)),
    added,
    gone: worstFirst(merge(gone).map((finding) => ({ ...finding, gated: false }))),
    still: open.length - added.length,
  }
}
