import { plain } from '../../core/plain.ts'
import type { Annotation } from '../../core/shown.ts'
import { type Finding, platformsOfFinding } from '../findings/finding.ts'
import { covers, type IgnoreEntry, isExpired, sameId } from '../ignore/entry.ts'
import type { ScanPlan } from '../plan.ts'

/** What the verdict does not say: what nobody could look up, and what to put right in the user's own files. */
export interface Remark extends Annotation {
  readonly level: 'warning'
  readonly about: 'system' | 'expired' | 'unused' | 'missing'
}

interface Known {
  readonly plan: ScanPlan
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Finding[]
  readonly now: Date
}

/** Systems that are not known, files that were not read, then what of the ignore file is over or needed by nothing. */
export function remarksOf(known: Known): readonly Remark[] {
  const { plan, findings } = known
  const systems = findings.filter(({ kind }) => kind === 'unknown-system')
  const told = ignoreRemarks(known)
  const of = (about: Remark['about']) => told.filter((one) => one.about === about)
  return [
    ...systems.map((one) => warning('system', plain(`${platformsOfFinding(one).join(', ')}: ${one.title}`, 300))),
    ...plan.warnings.map((message) => warning('missing', plain(message, 300))),
    ...of('expired'),
    ...of('unused'),
    ...vexRemarks(known),
  ]
}

/** With the place that an annotation has beside its text. */
export function remarkText({ message, place }: Remark): string {
  return place ? `${plain([place.file, place.line].filter(Boolean).join(':'), 300)}: ${message}` : message
}

function warning(about: Remark['about'], message: string): Remark {
  return { level: 'warning', about, message }
}

function ignoreRemarks({ plan, findings, suppressed, now }: Known): readonly Remark[] {
  const { ignoreFile } = plan
  if (!ignoreFile) return []
  const open = byId(findings)
  const taken = byId(suppressed)
  return plan.entries.flatMap((entry): readonly Remark[] => {
    const has = (all: ReadonlyMap<string, readonly Finding[]>) =>
      (all.get(sameId(entry.id)) ?? []).some((finding) => covers(entry, finding))
    const remark = (about: Remark['about'], words: string): Remark => ({
      ...warning(about, `${plain(entry.id, 100)} ${words}`),
      place: { file: ignoreFile.name, line: entry.line },
    })
    const looked = wasLookedFor(entry, plan)
    if (isExpired(entry, now)) {
      const left = has(open) ? ': what it ignored counts again' : ': nothing it ignored is left: remove it'
      return [remark('expired', `expired on ${entry.expiresAt?.toISOString().slice(0, 10)}${looked ? left : ''}`)]
    }
    return !looked || has(taken) ? [] : [remark('unused', 'ignores nothing that the image has: remove it')]
  })
}

/** Trivy does not say which document took a finding away: one that has its id may have. */
function vexRemarks({ plan, suppressed }: Known): readonly Remark[] {
  if (!plan.scanners.includes('vuln')) return []
  const taken = suppressed.filter(({ suppressed: why }) => why?.source !== plan.ignoreFile?.name).map(({ id }) => id)
  return plan.vex
    .filter(({ text }) => !taken.some((id) => mentions(text, id)))
    .map(({ name }) => ({ ...warning('unused', 'nothing in it applies to this image'), place: { file: name } }))
}

/** CVE-2026-1 is not CVE-2026-11. */
function mentions(text: string, id: string): boolean {
  for (let at = text.indexOf(id); at >= 0; at = text.indexOf(id, at + 1))
    if (!/[A-Za-z0-9]/.test(text.charAt(at + id.length))) return true
  return false
}

/** Of what no scanner looked for, nobody knows whether it is there. */
function wasLookedFor({ kinds }: IgnoreEntry, { scanners }: ScanPlan): boolean {
  return kinds.every((kind) => {
    if (kind === 'secret') return false
    if (kind === 'misconfiguration') return scanners.includes('misconfig')
    return scanners.includes(kind === 'license' ? 'license' : 'vuln')
  })
}

function byId(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const map = new Map<string, Finding[]>()
  for (const finding of findings) {
    const id = sameId(finding.id)
    const same = map.get(id)
    if (same) same.push(finding)
    else map.set(id, [finding])
  }
  return map
}
