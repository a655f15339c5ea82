import type { Digest } from '../oci/digest.ts'
import type { Descriptor } from '../oci/manifest.ts'

/** One platform of an image, as one Trivy run saw it. */
export interface Pass {
  /** e.g. `linux/arm64` */
  readonly platform: string
  /** The platform's manifest: what was scanned. */
  readonly subject: Descriptor
  /** Trivy's JSON on disk, named after image and digest and not after a local path: what `trivy convert` reads. */
  readonly path: string
  readonly report: TrivyReport
  /** Told where vulnerabilities were looked for, and could not be for the system. */
  readonly unknownSystem?: UnknownSystem
}

/** Why nothing, or not all, was looked up for the system of an image, although it seems to have one. */
export interface UnknownSystem {
  /** Trivy's word, e.g. `debian`; `none` for packages of no system that it knows. */
  readonly family: string
  /** As the image tells it, e.g. `99.1`; '' for none. */
  readonly version: string
  /**
   * `system`: Trivy does not know it; `release`: it knows no such release, and found nothing for it; `packages`: the
   * list of what is installed is not there.
   */
  readonly lacks: 'system' | 'release' | 'packages'
}

/** Trivy's JSON (schema 2), as far as we read it. https://github.com/aquasecurity/trivy/blob/main/pkg/types/report.go */
export interface TrivyReport {
  readonly SchemaVersion: 2
  /** Ours: `ghcr.io/o/n@sha256:…`, of the platform's manifest. */
  readonly ArtifactName: string
  readonly CreatedAt?: string
  readonly Metadata: {
    readonly OS?: { readonly Family: string; readonly Name: string; readonly EOSL?: boolean }
    /** Digest of the config. */
    readonly ImageID?: Digest
    readonly DiffIDs?: readonly Digest[]
    readonly RepoDigests?: readonly string[]
  }
  readonly Results?: readonly TrivyResult[]
}

export interface TrivyResult {
  /** e.g. `ghcr.io/o/n (debian 12.1)`, `Python`, `/app/creds.txt` */
  readonly Target: string
  /** `os-pkgs`, `lang-pkgs`, `secret`, `config`, `license`, `license-file` */
  readonly Class: string
  /** e.g. `debian`, `python-pkg` */
  readonly Type?: string
  readonly Packages?: readonly TrivyPackage[]
  readonly Vulnerabilities?: readonly TrivyVulnerability[]
  readonly Secrets?: readonly TrivySecret[]
  readonly Misconfigurations?: readonly TrivyMisconfiguration[]
  readonly Licenses?: readonly TrivyLicense[]
  /** What an ignore file or VEX took away. */
  readonly ExperimentalModifiedFindings?: readonly TrivySuppressed[]
}

export interface TrivyLayer {
  readonly Digest?: Digest
  readonly DiffID?: Digest
  /** `COPY . /app`; of what may hold a secret harmless words alone: `RUN pip install …`. */
  readonly CreatedBy?: string
}

export interface TrivyPackage {
  readonly ID?: string
  readonly Name: string
  readonly Version?: string
  readonly Identifier?: { readonly PURL?: string; readonly UID?: string }
  readonly Licenses?: readonly string[]
  readonly Layer?: TrivyLayer
  readonly FilePath?: string
}

export interface TrivyVulnerability {
  readonly VulnerabilityID: string
  readonly VendorIDs?: readonly string[]
  readonly PkgID?: string
  readonly PkgName: string
  readonly PkgPath?: string
  readonly PkgIdentifier?: { readonly PURL?: string; readonly UID?: string }
  readonly InstalledVersion: string
  readonly FixedVersion?: string
  /** `fixed`, `affected`, `will_not_fix`, `fix_deferred`, `end_of_life`, `under_investigation`, `not_affected`, `unknown` */
  readonly Status?: string
  readonly Severity?: string
  readonly SeveritySource?: string
  readonly PrimaryURL?: string
  readonly Title?: string
  readonly Description?: string
  readonly CweIDs?: readonly string[]
  readonly CVSS?: Readonly<Record<string, TrivyCvss>>
  readonly References?: readonly string[]
  readonly Fingerprint?: string
  readonly Layer?: TrivyLayer
}

export interface TrivyCvss {
  readonly V2Score?: number
  readonly V3Score?: number
  readonly V3Vector?: string
  readonly V40Score?: number
  readonly V40Vector?: string
}

/** Trivy's `Match` and `Code`, the text around it, are taken out of the file too. */
export interface TrivySecret {
  readonly RuleID: string
  readonly Category?: string
  readonly Severity?: string
  readonly Title?: string
  readonly StartLine?: number
  readonly EndLine?: number
  readonly Layer?: TrivyLayer
}

export interface TrivyMisconfiguration {
  readonly ID: string
  readonly Title?: string
  readonly Message?: string
  readonly Resolution?: string
  readonly Severity?: string
  readonly Status?: string
  readonly PrimaryURL?: string
}

export interface TrivyLicense {
  readonly Severity?: string
  readonly Category?: string
  readonly PkgName?: string
  readonly FilePath?: string
  readonly Name: string
  readonly Link?: string
}

export interface TrivySuppressed {
  /** `vulnerability`, `secret`, `misconfiguration`, `license` */
  readonly Type: string
  /** `ignored`, or a VEX status such as `not_affected` */
  readonly Status: string
  readonly Statement?: string
  /** The file, or `CycloneDX VEX`, `OpenVEX`, … */
  readonly Source?: string
  readonly Finding: unknown
}
