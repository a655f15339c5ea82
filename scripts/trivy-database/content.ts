import type { Severity } from '../../src/core/shown.ts'
import type { Bucket } from './bolt.ts'

/** One vulnerability, and what it is in. */
export interface Vulnerability {
  /** e.g. `CVE-2026-900001` */
  readonly id: string
  readonly severity: Severity
  readonly title: string
  readonly description?: string
  readonly cvss?: { readonly score: number; readonly vector: string }
  readonly references?: readonly string[]
  /** e.g. `CWE-79` */
  readonly weaknesses?: readonly string[]
  readonly affects: readonly (DebianPackage | LibraryVersions)[]
}

export interface DebianPackage {
  /** Major release, e.g. `12`. */
  readonly debian: string
  /** Source package: `openssl`, not `libssl3`. */
  readonly source: string
  /** The version that mends it; where it is left out there is none. */
  readonly fixed?: string
  /** Why there is no fix. Default: `affected`. */
  readonly status?: keyof typeof statuses
  /** e.g. `DSA-5555-1` */
  readonly advisory?: string
}

export interface LibraryVersions {
  readonly library: keyof typeof ecosystems
  /** As the registry of the language has it, e.g. `fastapi`, `org.example:thing`. */
  readonly name: string
  /** e.g. `< 2.2.5` */
  readonly vulnerable: string
  /** e.g. `2.2.5` */
  readonly patched?: string
}

/** Trivy's own numbers. https://github.com/aquasecurity/trivy-db/blob/main/pkg/types/status.go */
const statuses = {
  not_affected: 1,
  affected: 2,
  under_investigation: 4,
  will_not_fix: 5,
  fix_deferred: 6,
  end_of_life: 7,
}
const numbers: Readonly<Record<Severity, number>> = { UNKNOWN: 0, LOW: 1, MEDIUM: 2, HIGH: 3, CRITICAL: 4 }
const ecosystems = {
  pip: 'pip::GitHub Security Advisory Pip',
  npm: 'npm::GitHub Security Advisory Npm',
  go: 'go::GitHub Security Advisory Go',
  maven: 'maven::GitHub Security Advisory Maven',
} as const

/** The buckets that Trivy looks into: advisories by source and package, the vulnerabilities, where each source is from. */
export function buckets(content: readonly Vulnerability[]): Bucket {
  const advisories: Record<string, Record<string, Record<string, string>>> = {}
  const sources: Record<string, string> = {}
  for (const { id, severity, affects } of content) {
    for (const affected of affects) {
      const debian = 'debian' in affected
      const source = debian ? `debian ${affected.debian}` : ecosystems[affected.library]
      const name = debian ? affected.source : affected.name
      advisories[source] ??= {}
      advisories[source][name] ??= {}
      advisories[source][name][id] = JSON.stringify(
        debian ? debianAdvisory(affected, severity) : libraryAdvisory(affected),
      )
      sources[source] = JSON.stringify(debian ? debianTracker : { ...githubAdvisories, Name: source.split('::')[1] })
    }
  }
  const vulnerability = Object.fromEntries(content.map((each) => [each.id, JSON.stringify(detail(each))]))
  // Trivy dies of a bucket that is missing, not of one that is empty.
  return { ...advisories, vulnerability, 'data-source': sources }
}

const debianTracker = { ID: 'debian', Name: 'Debian Security Tracker', URL: 'https://security-tracker.debian.org/' }
const githubAdvisories = { ID: 'ghsa', URL: 'https://github.com/advisories' }

function debianAdvisory({ fixed, status = 'affected', advisory }: DebianPackage, severity: Severity) {
  const vendor = advisory === undefined ? {} : { VendorIDs: [advisory] }
  if (fixed !== undefined) return { FixedVersion: fixed, ...vendor }
  return { Severity: numbers[severity], Status: statuses[status], ...vendor }
}

function libraryAdvisory({ vulnerable, patched }: LibraryVersions) {
  return { VulnerableVersions: [vulnerable], ...(patched === undefined ? {} : { PatchedVersions: [patched] }) }
}

function detail({ title, description, severity, cvss, references, weaknesses }: Vulnerability) {
  const number = numbers[severity]
  return {
    Title: title,
    Description: description ?? title,
    Severity: severity,
    VendorSeverity: { nvd: number, debian: number, ghsa: number },
    ...(cvss ? { CVSS: { nvd: { V3Vector: cvss.vector, V3Score: cvss.score } } } : {}),
    References: references ?? [],
    ...(weaknesses ? { CweIDs: weaknesses } : {}),
    PublishedDate: '2026-01-01T00:00:00Z',
    LastModifiedDate: '2026-01-02T00:00:00Z',
  }
}
