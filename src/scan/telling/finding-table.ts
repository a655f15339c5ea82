import { code, escaped, link } from '../../core/markdown.ts'
import { table } from '../../core/table.ts'
import { type Finding, platformsOfFinding } from '../findings/finding.ts'
import { type Group, grouped } from '../findings/grouped.ts'
import { platformWords } from '../gate.ts'

const head = ['package', 'installed', 'fixed in', 'severity', 'id', 'platforms', 'from']

/** Findings as rows, as many as fit; what one update of a package mends is one row where it is much. */
export function findingTable(
  findings: readonly Finding[],
  platforms: readonly string[],
  bytes: number,
): readonly string[] {
  const items = grouped(findings)
  return table({ head, items, row: (group) => row(group, platforms), room: { bytes }, count: ({ size }) => size })
}

function row({ first: finding, size }: Group, platforms: readonly string[]): readonly string[] {
  const { id, installed, severity, url, gated } = finding
  return [
    what(finding),
    code(installed, 60),
    fix(finding),
    gated ? `**${severity}**` : severity,
    size === 1 ? link(id, url, 60) : `${size} ids: ${link(id, url, 60)} …`,
    escaped(platformWords(platformsOfFinding(finding), platforms)),
    origin(finding),
  ]
}

function what({ kind, package: name, path, title }: Finding): string {
  if (kind === 'misconfiguration') return escaped(title, 100)
  if (kind === 'unknown-system') return `${code(name, 60)} (nothing could be looked up)`
  if (kind === 'end-of-life') return `${code(name, 60)} (end of life)`
  // Of a lock file or an executable it tells which; of a package of the system there is none.
  const place = path === '' || path === name ? '' : `<br>${code(path, 100)}`
  return `${code(name, 80)}${place}`
}

/** Why there is none, where a vendor said so. */
function fix({ kind, fixedIn, status }: Finding): string {
  if (kind === 'vulnerability' && fixedIn !== '') return code(fixedIn, 80)
  if (fixedIn !== '') return escaped(fixedIn, 120)
  return status === '' || status === 'affected' || kind === 'license' ? '' : escaped(status.replaceAll('_', ' '), 40)
}

function origin({ sightings }: Finding): string {
  const words = sightings.map(({ from, layer, fixedByBase }) => {
    if (from === 'base') return fixedByBase ? 'base, its update fixes it' : 'base'
    const where = layer === undefined ? '' : `layer ${layer}`
    return from === 'image' ? ['this image', where].filter(Boolean).join(', ') : where
  })
  return [...new Set(words)].filter(Boolean).join('; ')
}
