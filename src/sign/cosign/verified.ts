import { InterruptedError, UserError } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import { ToolError } from '../../core/tool-error.ts'
import type { Digest } from '../../oci/digest.ts'
import { referenceName } from '../../oci/reference.ts'
import type { Repository } from '../../registry/client.ts'
import type { SignatureFormat } from '../plan.ts'
import { type PredicateType, predicateTypes } from '../statements/predicate-types.ts'
import { publicKeyVariable, type Trust, verifyArguments, verifyAttestationArguments } from './arguments.ts'
import { readStatement, type Statement } from './bundle.ts'
import { type Cosign, CosignError } from './cosign.ts'

/** Asks cosign what is proven of a manifest. It believes nobody: signatures, identity and subject are checked. */
export interface Verifier {
  readonly cosign: Cosign
  readonly trust: Trust
}

/** What is verified of a manifest. */
export interface Verified {
  readonly types: ReadonlySet<string>
  /** cosign's words where nothing is; '' otherwise. */
  readonly why: string
}

/**
 * Those of the wanted predicate types that the identity signed for this manifest. `cosign verify` alone would pass for
 * an SBOM's attestation without any signature: so the types are read, and whoever asks demands that of the signature.
 */
export async function verifiedTypes(
  repository: Repository,
  digest: Digest,
  format: SignatureFormat,
  wanted: readonly PredicateType[],
  verifier: Verifier,
): Promise<Verified> {
  const reference = referenceName({ ...repository, digest })
  const { cosign, trust } = verifier
  const answer = await ask(() => cosign.plain(verifyArguments(reference, format, trust), keyOf(trust)))
  const why = 'why' in answer ? answer.why : ''
  const types = 'why' in answer ? [] : entriesOf(answer.stdout).flatMap((entry) => typeOf(entry, digest, format))
  if (format === 'bundle') return { types: new Set(types), why }
  // Tags hold signatures and attestations apart.
  const others = await Promise.all(
    wanted.map(async (type) => {
      if (type === predicateTypes.signature) return []
      const found = await verifiedStatements(repository, digest, type, format, verifier)
      return found.length > 0 ? [type] : []
    }),
  )
  return { types: new Set([...types, ...others.flat()]), why }
}

function typeOf(
  { critical }: Readonly<Record<string, unknown>>,
  digest: Digest,
  format: SignatureFormat,
): readonly string[] {
  if (!isRecord(critical) || !isRecord(critical.image)) return []
  if (critical.image['docker-manifest-digest'] !== digest || typeof critical.type !== 'string') return []
  // Where there are no bundles cosign looks at the older tags, also when it was asked for bundles.
  const isLegacy = critical.type === legacySignature
  if (isLegacy !== (format === 'legacy')) return []
  return [isLegacy ? predicateTypes.signature : critical.type]
}

/** A statement with what was signed, base64. */
export interface VerifiedStatement extends Statement {
  readonly payload: string
  /** Of the envelope: two keys may have signed the same words. */
  readonly signatures: readonly string[]
}

/** Statements of one type that the identity signed for this manifest. */
export async function verifiedStatements(
  repository: Repository,
  digest: Digest,
  type: PredicateType,
  format: SignatureFormat,
  { cosign, trust }: Verifier,
): Promise<readonly VerifiedStatement[]> {
  const reference = referenceName({ ...repository, digest })
  const args = verifyAttestationArguments(reference, type, format, trust)
  const answer = await ask(() => cosign.plain(args, keyOf(trust)))
  if ('why' in answer) return []
  return answer.stdout.split('\n').flatMap((line) => {
    const envelope: unknown = line.trim() === '' ? undefined : parsed(line)
    if (!isRecord(envelope) || typeof envelope.payload !== 'string') return []
    const statement = readStatement(envelope.payload)
    const isMeant = statement.predicateType === type && statement.subjects.includes(digest)
    return isMeant ? [{ ...statement, payload: envelope.payload, signatures: envelopeSignatures(envelope) }] : []
  })
}

/** Signatures of a DSSE envelope, base64. */
export function envelopeSignatures({ signatures }: Readonly<Record<string, unknown>>): readonly string[] {
  const given = Array.isArray(signatures) ? signatures.filter(isRecord) : []
  return given.map(({ sig }) => (typeof sig === 'string' ? sig : ''))
}

/** cosign's name of its own kind of payload, before it signed statements. */
const legacySignature = 'cosign container image signature'

function keyOf({ identity }: Trust) {
  return identity.by === 'key' ? { [publicKeyVariable]: identity.publicKey } : {}
}

/** Statuses by which cosign says that it looked and what it looked for is not there. */
const verdicts = [10, 12, 13]

/** The same in words. Behind them stands what strangers wrote into certificates: only the beginning counts. */
const verdict = /^(?:no matching (?:signatures|attestations)|no signatures found|found no attestations|none of the )/

/** cosign’s words where it could not look, which says nothing of the image. */
const couldNotAsk =
  /(?:read|load|pars)\w* trusted root|unsupported \w+ media type|parsing regexp|unknown public key|loading public key|dial tcp|no such host|x509:/i

/** A registry's answer that is none. What it does not have it says by a code. */
const notAnswered =
  /(?:^|: )(?:GET|Get|HEAD|Head) "?https?:\/\/\S+ (?!(?:MANIFEST|BLOB|NAME)_UNKNOWN|NOT_FOUND|unexpected status code 404)/

async function ask<T>(work: () => Promise<T>): Promise<T | { readonly why: string }> {
  try {
    return await work()
  } catch (error) {
    const failure = error instanceof CosignError ? error.cause : error
    if (error instanceof InterruptedError || !(failure instanceof ToolError)) throw error
    const [, words = ''] = /(?:^|\s)Error: ([\s\S]*)$/.exec(failure.message) ?? []
    if (!verdicts.includes(failure.status) && !verdict.test(words)) {
      if (notAnswered.test(words))
        throw new UserError(failure.message, {
          cure: 'The registry did not answer: run again later, and see that the login may read this repository.',
          cause: failure,
        })
      if (couldNotAsk.test(words || failure.message)) throw error
    }
    // "Not verified" is an answer, whatever status it has: 10 for no signature, 1 for another key or identity.
    return { why: failure.message }
  }
}

/** One list a manifest. */
function entriesOf(stdout: string): readonly Readonly<Record<string, unknown>>[] {
  return stdout.split('\n').flatMap((line) => {
    const list = line.trim().startsWith('[') ? parsed(line) : undefined
    return Array.isArray(list) ? list.filter(isRecord) : []
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
