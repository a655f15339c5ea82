import { plain } from '../../core/plain.ts'
import type { Finding, Ungated } from '../findings/finding.ts'
import type { Scanned } from '../judge.ts'

const most = 300

/** The stage's part of the report: counts, and the findings that matter. The whole is in `scan.json`. */
export function reportOf(scanned: Scanned): unknown {
  const { image, plan, platforms, findings, suppressed, counts, gatedCounts, verdict, remarks, comparison, bases } =
    scanned
  const gated = findings.filter((finding) => finding.gated)
  return {
    image,
    platforms,
    severities: plan.severities,
    ignoreUnfixed: plan.ignoreUnfixed,
    fail: plan.fail,
    passed: verdict.passed,
    counts,
    gated: gatedCounts,
    findings: brief(gated),
    ...more('moreFindings', gated),
    suppressed: brief(suppressed),
    ...more('moreSuppressed', suppressed),
    remarks: remarks.slice(0, most).map(({ about, message, place }) => ({ about, message, ...place })),
    ...(comparison
      ? {
          comparedWith: {
            reference: comparison.reference,
            platforms: comparison.platforms,
            added: comparison.added.length,
            gone: comparison.gone.length,
            still: comparison.still,
            addedFindings: brief(comparison.added),
          },
        }
      : {}),
    bases,
  }
}

function brief(findings: readonly Finding[]): readonly unknown[] {
  return findings.slice(0, most).map(({ description: _, title, purl, ...finding }: Ungated) => ({
    ...finding,
    id: plain(finding.id, 100),
    package: plain(finding.package, 200),
    installed: plain(finding.installed, 100),
    fixedIn: plain(finding.fixedIn, 200),
    path: plain(finding.path, 300),
    title: plain(title, 200),
    url: finding.url.length > 500 ? '' : finding.url,
    ...(purl.length > 300 ? {} : { purl }),
    ...(finding.suppressed
      ? { suppressed: { ...finding.suppressed, reason: plain(finding.suppressed.reason, 300) } }
      : {}),
  }))
}

function more(name: string, { length }: readonly Finding[]): Readonly<Record<string, number>> {
  return length > most ? { [name]: length - most } : {}
}
