import { code, escaped, folded, link } from '../../core/markdown.ts'
import { bullets, table } from '../../core/table.ts'
import type { BaseAdvice } from '../findings/base.ts'
import type { Comparison } from '../findings/compare.ts'
import { type Finding, platformsOfFinding } from '../findings/finding.ts'
import { platformWords } from '../gate.ts'
import type { Scanned } from '../judge.ts'
import { findingTable } from './finding-table.ts'
import { type Remark, remarkText } from './remarks.ts'

/** Findings that were taken away, each with who said so and why. */
export function suppressedPart({ suppressed, platforms }: Scanned, bytes: number): readonly string[] {
  if (suppressed.length === 0) return []
  const row = (finding: Finding) => {
    const { status = '', reason = '', source = '' } = finding.suppressed ?? {}
    const why = [escaped(status.replaceAll('_', ' '), 40), reason === '' ? '' : escaped(reason), code(source, 100)]
    const where = escaped(platformWords(platformsOfFinding(finding), platforms))
    const id = link(finding.id, finding.url, 60)
    return [code(finding.package), id, finding.severity, where, why.filter(Boolean).join('<br>')]
  }
  const head = ['package', 'id', 'severity', 'platforms', 'why']
  return folded(`${suppressed.length} suppressed`, table({ head, items: suppressed, row, room: { bytes } }))
}

export function remarkPart(remarks: readonly Remark[], bytes: number): readonly string[] {
  if (remarks.length === 0) return []
  return [...bullets(remarks, (remark) => escaped(remarkText(remark), 300), { bytes }), '']
}

/** What this image added and what it got rid of. */
export function comparisonPart(
  comparison: Comparison | undefined,
  platforms: readonly string[],
  bytes: number,
): readonly string[] {
  if (!comparison) return []
  const { reference, added, gone, still, without } = comparison
  const lonely = without.length === 0 ? '' : ` (it has no ${without.map((platform) => code(platform)).join(', ')})`
  const gated = added.filter((finding) => finding.gated).length
  const counted = `${added.length} added${gated > 0 ? ` (**${gated}** gated)` : ''}, ${gone.length} gone, ${still} still there`
  const goneLine = ({ package: name, id, url, severity }: Finding) => `${code(name)} ${link(id, url, 60)} ${severity}`
  return [
    `Since ${code(reference, 200)}${lonely}: ${counted}.`,
    '',
    ...(added.length === 0 ? [] : folded(`${added.length} added`, findingTable(added, platforms, bytes))),
    ...(gone.length === 0 ? [] : folded(`${gone.length} gone`, bullets(gone, goneLine, { bytes }))),
  ]
}

export function basePart(bases: readonly BaseAdvice[], platforms: readonly string[], bytes: number): readonly string[] {
  const line = ({ platforms: some, reference, digest, all, fromBase, gatedFromBase, newer }: BaseAdvice) => {
    const where = escaped(platformWords(some, platforms))
    const came = `${fromBase} of ${all} came with the base ${code(reference, 200)}@${code(digest.slice(0, 19), 30)}`
    const blame = `${where}: ${came}, ${gatedFromBase} of these gated`
    if (!newer) return `${blame}.`
    const brings = newer.adds === 0 ? '' : `, and brings ${newer.adds} others`
    return `${blame}; its update ${code(newer.digest.slice(0, 19), 30)} fixes ${newer.fixes} (${newer.fixesGated} gated)${brings}.`
  }
  return bases.length === 0 ? [] : [...bullets(bases, line, { bytes }), '']
}
