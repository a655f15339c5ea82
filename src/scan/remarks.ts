import { plain } from '../core/plain.ts'
import type { Annotation } from '../core/shown.ts'
import type { Finding } from './finding.ts'
import { covers, type IgnoreEntry, isExpired, sameId } from './ignore-entry.ts'
import type { ScanPlan } from './plan.ts'

/** Something about the user's own files that they should put right. */
export interface Remark extends Annotation {
  readonly level: 'warning'
  readonly about: 'expired' | 'unused' | 'missing'
}

interface Known {
  readonly plan: ScanPlan
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Finding[]
  readonly now: Date
}

/** Files that were not read, then entries of the ignore file that are over, then those that nothing needs. */
export function remarksOf({ plan, findings, suppressed, now }: Known): readonly Remark[] {
  const missing = plan.warnings.map(
    (message): Remark => ({ level: 'warning', about: 'missing', message: plain(message, 300) }),
  )
  const { ignoreFile } = plan
  if (!ignoreFile) return missing
  const open = byId(findings)
  const taken = byId(suppressed)
  const remark = (about: Remark['about'], entry: IgnoreEntry, words: string): Remark => ({
    level: 'warning',
    about,
    message: `${plain(ignoreFile.name, 200)}:${entry.line}: ${plain(entry.id, 100)} ${words}`,
    place: { file: ignoreFile.name, line: entry.line },
  })
  const told = plan.entries.flatMap((entry): readonly Remark[] => {
    const has = (all: ReadonlyMap<string, readonly Finding[]>) =>
      (all.get(sameId(entry.id)) ?? []).some((finding) => covers(entry, finding))
    if (isExpired(entry, now)) {
      const day = entry.expiresAt?.toISOString().slice(0, 10)
      const now = has(open) ? 'what it ignored counts again' : 'nothing it ignored is left: remove it'
      return [remark('expired', entry, `expired on ${day}: ${now}`)]
    }
    if (!wasLookedFor(entry, plan) || has(taken)) return []
    return [remark('unused', entry, 'ignores nothing that the image has: remove it')]
  })
  const of = (about: Remark['about']) => told.filter((one) => one.about === about)
  return [...missing, ...of('expired'), ...of('unused')]
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
