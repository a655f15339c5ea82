import { isRecord } from '../../core/is-record.ts'
import type { ScanPlan } from '../../scan/index.ts'
import type { ManifestProof, Proof } from '../../sign/index.ts'
import { shapeProblem } from '../../trivy/read-report.ts'
import type { Pass, TrivyReport } from '../../trivy/report.ts'

/**
 * Judges the scans that were attested by the gate of the place where the image is to go, which may be stricter than the
 * one it has passed. A platform without a scan is another one's affair.
 *
 * @returns why the image may not go there; none where it may
 */
export async function refusedByScan(plan: ScanPlan, proof: Proof, now: Date): Promise<readonly string[]> {
  const read = proof.manifests.filter(({ isImage }) => isImage).flatMap(passOf)
  const refusals = read.flatMap((one) => ('problem' in one ? [one.problem] : []))
  const passes = read.flatMap((one) => ('pass' in one ? [one.pass] : []))
  // What cannot be judged is refused, unless findings fail nothing there.
  if (!plan.fail || passes.length === 0) return plan.fail ? refusals : []
  const { judge } = await import('../../scan/index.ts')
  const { verdict } = judge(plan, passes, { image: proof.reference, now })
  return verdict.passed ? refusals : [...refusals, `scan: ${verdict.reason ?? 'it has findings'}`]
}

type Read = { readonly pass: Pass } | { readonly problem: string }

function passOf({ platform, digest, scan }: ManifestProof): readonly Read[] {
  if (!scan) return []
  const name = platform || 'image'
  const problem = shapeProblem(scan.result) ?? systemProblem(scan.result)
  if (problem !== undefined) return [{ problem: `scan: what is attested of ${name} cannot be judged: ${problem}` }]
  const report = scan.result as TrivyReport
  return [{ pass: { platform: name, subject: { mediaType: '', digest, size: 0 }, path: '', report } }]
}

function systemProblem(report: unknown): string | undefined {
  const { OS } = (report as { readonly Metadata: Readonly<Record<string, unknown>> }).Metadata
  if (OS === undefined || (isRecord(OS) && typeof OS.Family === 'string' && typeof OS.Name === 'string'))
    return undefined
  return 'its report does not say which system it is (Metadata.OS)'
}
