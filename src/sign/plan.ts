import { InputError } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import type { Attestable, SignInputs } from './inputs.ts'
import type { SignFacts } from './look.ts'
import { modeOf } from './signer/mode.ts'

export type SignatureFormat = 'bundle' | 'legacy'

/** Which Sigstore is asked: none, the public one with or without its log, or that of a file. */
export type Sigstore = 'none' | 'public' | 'public without log' | { readonly file: string; readonly log: boolean }

/** Can be printed: it holds no key. */
export interface SignPlan {
  readonly by: 'key' | 'workflow'
  /** In words. */
  readonly signer: string
  readonly formats: readonly SignatureFormat[]
  readonly attest: readonly Attestable[]
  readonly sigstore: Sigstore
  /** Absolute path; undefined for the public roots. */
  readonly trustedRoot: string | undefined
  /** What a person should know before it is done. */
  readonly notices: readonly string[]
}

export interface NoSignature {
  readonly by: 'nobody'
  readonly why: string
}

/**
 * @param made what this run makes that can be attested
 * @throws InputError, and UserError where nothing can sign
 */
export function plan(
  inputs: SignInputs,
  facts: SignFacts & Pick<Facts, 'repository'>,
  host: Pick<Host, 'kind' | 'env'>,
  made: readonly Attestable[],
): SignPlan | NoSignature {
  const mode = modeOf(inputs, host)
  if (mode.by === 'nobody') return mode
  const isPrivate = facts.repository.private !== false
  const sigstore = sigstoreOf(inputs, facts, mode.by, isPrivate)
  const attest = inputs.attest.filter((kind) => made.includes(kind))
  if (mode.by === 'workflow' && inputs.signatureFormat !== 'bundle' && attest.length > 0 && !hasLog(sigstore))
    throw new InputError([
      {
        input: 'signature-format',
        value: inputs.signatureFormat,
        problem:
          'has attestations that nobody could verify: in that format cosign needs the log, which this run does not use',
        cure: 'Use bundle; or enter signatures into the public log by signing-config: public; or sign with cosign-key; or set attest: none.',
      },
    ])
  return {
    by: mode.by,
    signer: mode.by === 'workflow' ? 'this job’s workflow, by its id token' : keyWords[mode.key.kind],
    formats: inputs.signatureFormat === 'both' ? ['bundle', 'legacy'] : [inputs.signatureFormat],
    attest,
    sigstore,
    trustedRoot: facts.trustedRoot,
    notices: mode.by === 'workflow' && isPrivate ? privacy(sigstore) : [],
  }
}

const keyWords = { pem: 'the key in cosign-key', variable: 'the key in a variable', kms: 'the key in a KMS' } as const

function hasLog(sigstore: Sigstore): boolean {
  return typeof sigstore === 'object' ? sigstore.log : sigstore === 'public'
}

function sigstoreOf({ signingConfig }: SignInputs, files: SignFacts, by: SignPlan['by'], isPrivate: boolean): Sigstore {
  if (signingConfig === 'public') return 'public'
  if (files.signingConfig) return { file: files.signingConfig.path, log: files.signingConfig.log }
  if (by === 'key') return 'none'
  return isPrivate ? 'public without log' : 'public'
}

function privacy(sigstore: Sigstore): readonly string[] {
  if (typeof sigstore === 'object') return []
  const log = sigstore === 'public' ? 'signatures are entered into the public log, and ' : ''
  return [
    `sign: the repository is private; ${log}the certificates of the public Fulcio, which name the repository and its workflow, are public. cosign-key, or a private Sigstore by signing-config, keeps them to yourself.`,
  ]
}
