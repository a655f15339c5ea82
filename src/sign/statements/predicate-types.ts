/** What a statement says of its subject, by in-toto's `predicateType`. */
export const predicateTypes = {
  /** cosign's own: "this is signed", and nothing else. */
  signature: 'https://sigstore.dev/cosign/sign/v1',
  spdx: 'https://spdx.dev/Document',
  cyclonedx: 'https://cyclonedx.org/bom',
  vulnerabilities: 'https://cosign.sigstore.dev/attestation/vuln/v1',
  provenance: 'https://slsa.dev/provenance/v1',
} as const

export type PredicateType = (typeof predicateTypes)[keyof typeof predicateTypes]

const names: Readonly<Record<PredicateType, string>> = {
  [predicateTypes.signature]: 'signature',
  [predicateTypes.spdx]: 'SPDX',
  [predicateTypes.cyclonedx]: 'CycloneDX',
  [predicateTypes.vulnerabilities]: 'scan',
  [predicateTypes.provenance]: 'provenance',
}

/** What people call it. */
export function nameOfType(type: PredicateType): string {
  return names[type]
}

/** What grows old: a newer one stands in for it. All others say the same for ever. */
export function isRenewed(type: PredicateType): boolean {
  return type === predicateTypes.vulnerabilities
}
