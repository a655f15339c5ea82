import type { Severity } from '../../core/shown.ts'

const findingKinds = ['vulnerability', 'end-of-life', 'unknown-system', 'misconfiguration', 'license'] as const

export type FindingKind = (typeof findingKinds)[number]

/** One thing wrong with the image, told once however many platforms have it. Texts are strangers': escape them. */
export interface Finding {
  readonly kind: FindingKind
  /** `CVE-2026-1`, `EOL-debian-8`, `SYSTEM-debian-99`, `DS-0002`, or the licence's name */
  readonly id: string
  readonly severity: Severity
  /** What has it: a package, the system, a file; '' for a check of the image's config. */
  readonly package: string
  readonly installed: string
  /** What to move to or to do; '' where nothing is known. */
  readonly fixedIn: string
  /** Trivy's word: `fixed`, `affected`, `will_not_fix`, `fix_deferred`, `end_of_life`, … */
  readonly status: string
  /** File of the package, without a leading slash; '' for packages of the system. */
  readonly path: string
  /** Trivy's type, e.g. `debian`, `python-pkg`. */
  readonly ecosystem: string
  readonly title: string
  readonly description: string
  /** http or https; '' for none. */
  readonly url: string
  /** Without qualifiers, which name the platform; '' for none. */
  readonly purl: string
  /** CVSS base score, 0 to 10. */
  readonly score?: number
  /** Sorted by platform. */
  readonly sightings: readonly Sighting[]
  /** Whether it fails the gate. */
  readonly gated: boolean
  /** Taken away by the ignore file or a VEX document. */
  readonly suppressed?: Suppression
}

/** A finding on one platform. */
export interface Sighting {
  readonly platform: string
  /** Of the image, from 1; undefined where Trivy does not tell. */
  readonly layer?: number
  /** Whether the layer came with the base image; undefined where that is not known. */
  readonly from?: Origin
  /** The newer base does not have it. */
  readonly fixedByBase?: true
}

export type Origin = 'base' | 'image'

export interface Suppression {
  /** `ignored`, or a VEX status such as `not_affected`. */
  readonly status: string
  /** In the words of who suppressed it; '' where they gave none. */
  readonly reason: string
  /** The file, as the input names it. */
  readonly source: string
}

/** What a finding is before the gate has looked at it. */
export type Ungated = Omit<Finding, 'gated'>

/** Of one platform, its layer not looked up yet. */
export type Raw = Omit<Ungated, 'sightings'> & { readonly diffId?: string | undefined }

/** What makes it the same finding in another version of the image: neither versions nor layers. */
export function identity(finding: Pick<Finding, 'kind' | 'id' | 'package' | 'path' | 'installed'>): string {
  const { kind, id, package: name, path, installed } = finding
  // Paths of Python and Java packages have the version in them.
  const place = installed.length < 3 ? path : path.replaceAll(installed, '*')
  return [kind, id, name, place].join('\0')
}

export function platformsOfFinding({ sightings }: Pick<Finding, 'sightings'>): readonly string[] {
  return sightings.map(({ platform }) => platform)
}
