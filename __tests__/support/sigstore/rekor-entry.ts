import { createHash } from 'node:crypto'

interface Proposed {
  readonly kind: string
  readonly apiVersion: string
  readonly spec: { readonly proposedContent?: { readonly envelope: string; readonly verifiers: readonly string[] } }
}

interface Envelope {
  readonly payload: string
  readonly signatures: readonly { readonly sig: string }[]
}

/** What Rekor enters for a `dsse` that is proposed to it: hashes in place of the envelope. Other kinds as they are. */
export function entryOf(proposed: Proposed): unknown {
  const { proposedContent } = proposed.spec
  if (proposed.kind !== 'dsse' || !proposedContent) return proposed
  const { payload, signatures } = JSON.parse(proposedContent.envelope) as Envelope
  const hash = (bytes: string | Buffer) => ({
    algorithm: 'sha256',
    value: createHash('sha256').update(bytes).digest('hex'),
  })
  return {
    apiVersion: proposed.apiVersion,
    kind: proposed.kind,
    spec: {
      envelopeHash: hash(proposedContent.envelope),
      payloadHash: hash(Buffer.from(payload, 'base64')),
      signatures: signatures.map(({ sig }, at) => ({ signature: sig, verifier: proposedContent.verifiers[at] })),
    },
  }
}
