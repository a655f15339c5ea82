import type { Finding, FindingKind } from '../findings/finding.ts'
import { globPattern } from './glob-pattern.ts'

/** One entry of the ignore file. */
export interface IgnoreEntry {
  readonly id: string
  /** What it may take away: one kind in a YAML section, any in the text form. */
  readonly kinds: readonly (FindingKind | 'secret')[]
  /** Globs; [] is everywhere. */
  readonly paths: readonly string[]
  /** [] is every package. */
  readonly purls: readonly string[]
  /** From this instant on it no longer applies. */
  readonly expiresAt?: Date
  /** Why, in the user's words; '' where they gave none. */
  readonly statement: string
  /** In the file, from 1. */
  readonly line: number
}

/** What an ignore file says, and every line of it that Trivy would refuse or silently read as something else. */
export interface IgnoreFile {
  readonly entries: readonly IgnoreEntry[]
  readonly wrong: readonly WrongEntry[]
}

export interface WrongEntry {
  readonly line: number
  readonly problem: string
  readonly cure: string
}

/** As Trivy decides it: an entry that expires on a day does not apply on that day any more. */
export function isExpired({ expiresAt }: IgnoreEntry, now: Date): boolean {
  return expiresAt !== undefined && expiresAt < now
}

/** Whether a finding with this entry's id is what the entry means. */
export function covers(entry: IgnoreEntry, finding: Pick<Finding, 'kind' | 'id' | 'purl' | 'path'>): boolean {
  return (
    entry.kinds.includes(finding.kind) &&
    sameId(entry.id) === sameId(finding.id) &&
    (entry.purls.length === 0 || entry.purls.some((purl) => isPurlOf(purl, finding.purl))) &&
    // Packages of the system have no path of their own.
    (entry.paths.length === 0 ||
      finding.path === '' ||
      entry.paths.some((path) => globPattern(path).test(finding.path)))
  )
}

/** Trivy takes its old ids of checks too: AVD-DS-0002 is DS-0002. */
export function sameId(id: string): string {
  return id.replace(/^AVD-/, '')
}

/** `pkg:deb/debian/libssl3` means every version of it. */
function isPurlOf(wanted: string, purl: string): boolean {
  const [name = ''] = wanted.split('?')
  return purl === name || purl.startsWith(`${name}@`)
}
