import type { Mistake } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'

/** A VEX document that Trivy would stumble over, or read as none; none for a good one. */
export function vexMistakes(name: string, text: string): readonly Mistake[] {
  const cure = 'Give an OpenVEX, CSAF or CycloneDX document as JSON.'
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    return [{ input: 'scan-vex', value: name, problem: 'is no JSON', cure }]
  }
  return isVex(document) ? [] : [{ input: 'scan-vex', value: name, problem: 'is no VEX document', cure }]
}

function isVex(document: unknown): boolean {
  if (!isRecord(document)) return false
  const { '@context': context, bomFormat, document: csaf } = document
  if (bomFormat === 'CycloneDX') return true
  if (typeof context === 'string' && context.includes('openvex')) return true
  return isRecord(csaf) && typeof csaf.csaf_version === 'string'
}
