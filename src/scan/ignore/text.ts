import { parseDay } from './day.ts'
import type { IgnoreEntry, IgnoreFile, WrongEntry } from './entry.ts'

/** `CVE-2026-1 exp:2027-01-01 # why`, one a line. */
export function parseIgnoreText(text: string): IgnoreFile {
  const entries: IgnoreEntry[] = []
  const wrong: WrongEntry[] = []
  text.split(/\r?\n/).forEach((whole, at) => {
    const line = at + 1
    const trimmed = whole.trim()
    if (trimmed === '' || trimmed.startsWith('#')) return
    const [before = '', ...comment] = trimmed.split(/\s#/)
    const [id = '', ...words] = before.split(/\s+/).filter(Boolean)
    const problem = problemOf(id, words)
    if (problem) {
      wrong.push({ line, ...problem })
      return
    }
    const day = words.findLast((word) => word.startsWith('exp:'))
    const expiresAt = day === undefined ? undefined : parseDay(day.slice('exp:'.length))
    entries.push({
      id,
      kinds: kindsOf(id),
      paths: [],
      purls: [],
      ...(expiresAt ? { expiresAt } : {}),
      statement: comment.join(' #').trim(),
      line,
    })
  })
  return { entries, wrong }
}

function problemOf(id: string, words: readonly string[]): Omit<WrongEntry, 'line'> | undefined {
  if (id.includes('#')) return { problem: `the id ${id} has a # in it`, cure: 'Put a space before the comment.' }
  const second = words.find((word) => /^(CVE|GHSA)-/.test(word))
  if (second) return { problem: `${second} stands behind another id, where nobody reads it`, cure: 'One id a line.' }
  const day = words.find((word) => /^exp/i.test(word) && /[:=]/.test(word))
  if (day !== undefined && (!day.startsWith('exp:') || parseDay(day.slice('exp:'.length)) === undefined))
    return { problem: `${day} is no expiry date`, cure: 'Write it like exp:2027-01-31.' }
  return undefined
}

/** Trivy takes such an id for any kind; by its form it can mean only some. */
function kindsOf(id: string): IgnoreEntry['kinds'] {
  if (/^(CVE|GHSA|TEMP|DLA|DSA|RHSA|ELSA|ALAS|USN|GO|PYSEC|RUSTSEC|EOL|SYSTEM)[-0-9]/.test(id))
    return ['vulnerability', 'end-of-life', 'unknown-system']
  if (/^(AVD-)?[A-Z]+-?\d{3,4}$/.test(id)) return ['misconfiguration']
  if (/^[a-z0-9]+(-[a-z0-9]+)+$/.test(id)) return ['secret']
  return ['vulnerability', 'misconfiguration', 'license', 'secret']
}
