import { readFileSync } from 'node:fs'
import type { Digest } from '../../src/oci/digest.ts'
import type { Context } from '../../src/scan/judge.ts'
import type { ScanPlan } from '../../src/scan/plan.ts'
import type { Pass, TrivyReport, TrivySuppressed, TrivyVulnerability } from '../../src/trivy/report.ts'

export const image = 'ghcr.io/octo/app'

export const now = new Date('2026-11-23T12:00:00Z')

export const context: Context = { image, now }

const digest: Digest = `sha256:${'d'.repeat(64)}`

/** What a real Trivy wrote of made-up vulnerabilities, shortened. */
export function recorded(name: 'linux-amd64' | 'linux-arm64' | 'end-of-life', platform = name.replace('-', '/')): Pass {
  const text = readFileSync(`__tests__/scan/recorded/${name}.json`, 'utf8')
  return passOf(platform, JSON.parse(text) as TrivyReport)
}

/** One platform of a Debian with these vulnerabilities of its packages. */
export function pass(
  platform: string,
  vulnerabilities: readonly TrivyVulnerability[],
  more: { readonly suppressed?: readonly TrivySuppressed[]; readonly diffIds?: readonly Digest[] } = {},
): Pass {
  return passOf(platform, {
    SchemaVersion: 2,
    ArtifactName: image,
    Metadata: { OS: { Family: 'debian', Name: '12.5' }, DiffIDs: more.diffIds ?? [layerId(1), layerId(2)] },
    Results: [
      {
        Target: `${image} (debian 12.5)`,
        Class: 'os-pkgs',
        Type: 'debian',
        Vulnerabilities: vulnerabilities,
        ExperimentalModifiedFindings: more.suppressed ?? [],
      },
    ],
  })
}

export function passOf(platform: string, report: TrivyReport): Pass {
  const subject = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1 }
  return { platform, subject, path: '/nowhere/report.json', report }
}

/** A critical one with a fix, in the first layer, but for what is given. */
export function vulnerability(more: Partial<TrivyVulnerability> = {}): TrivyVulnerability {
  return {
    VulnerabilityID: 'CVE-2026-900001',
    PkgName: 'libssl3',
    InstalledVersion: '3.0.1-1',
    FixedVersion: '99.0-1',
    Status: 'fixed',
    Severity: 'CRITICAL',
    PrimaryURL: 'https://avd.aquasec.com/nvd/cve-2026-900001',
    Title: 'openssl: made up',
    PkgIdentifier: { PURL: 'pkg:deb/debian/libssl3@3.0.1-1?arch=amd64&distro=debian-12.5' },
    Layer: { DiffID: layerId(1) },
    ...more,
  }
}

export function suppressed(finding: TrivyVulnerability, more: Partial<TrivySuppressed> = {}): TrivySuppressed {
  return { Type: 'vulnerability', Status: 'ignored', Source: '.trivyignore.yaml', Finding: finding, ...more }
}

export function layerId(number: number): Digest {
  return `sha256:${String(number).repeat(64)}`
}

export function planOf(more: Partial<ScanPlan> = {}): ScanPlan {
  return {
    scanners: ['vuln'],
    severities: ['CRITICAL', 'HIGH'],
    ignoreUnfixed: true,
    fail: true,
    ignoreFile: undefined,
    entries: [],
    vex: [],
    warnings: [],
    ...more,
  }
}
