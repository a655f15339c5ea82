import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import { type Slots, slots } from '../../core/slots.ts'
import { type Digest, hexOf } from '../../oci/digest.ts'
import { platformSlug } from '../../oci/platform.ts'
import { referenceName } from '../../oci/reference.ts'
import type { Repository } from '../../registry/client.ts'
import { attestArguments, signArguments } from '../cosign/arguments.ts'
import { type Bundle, readBundle } from '../cosign/bundle.ts'
import type { VerifiedStatement } from '../cosign/verified.ts'
import type { SignatureFormat } from '../plan.ts'
import type { Signer } from '../signer/prepare.ts'
import { nameOfType, type PredicateType, predicateTypes } from './predicate-types.ts'
import { isSameScan } from './same-scan.ts'
import type { Attestation, Subject } from './work.ts'

/** Has cosign sign what is said of manifests. Nothing is written to a registry, so that any number may run side by side. */
export interface Statements {
  /** The signed statement of one type about one subject; made once however often it is asked for. */
  bundle(subject: Subject, type: PredicateType): Promise<Bundle>
  /** Whether a statement that was found is the one of this run. cosign 2's way leaves no bundle: there the words count. */
  recognize(
    subject: Subject,
    type: PredicateType,
    format: SignatureFormat,
  ): Promise<(found: VerifiedStatement) => boolean>
  /** Path of a file that holds the predicate. */
  predicate(subject: Subject, attestation: Attestation): Promise<string>
}

/** @param image the name that statements give their subject */
export function statements(image: Repository, signer: Signer): Statements {
  const atOnce: Slots = slots(Math.max(2, Math.min(4, availableParallelism())))
  const made = new Map<string, Promise<Bundle>>()
  // The first failure ends all others: a service that is down would be asked for each, and for long.
  const failed = new AbortController()
  const nameOf = ({ manifest }: Subject, type: PredicateType) =>
    `${platformSlug(nameOfType(type))}-${hexOf(manifest.digest)}`

  const predicate = async (subject: Subject, { type, predicate }: Attestation): Promise<string> => {
    if (typeof predicate === 'string') return predicate
    const path = join(signer.folder, `${nameOf(subject, type)}.predicate.json`)
    await writeFile(path, JSON.stringify(predicate))
    return path
  }
  const make = async (subject: Subject, type: PredicateType): Promise<Bundle> => {
    const { digest } = subject.manifest
    const reference = referenceName({ ...image, digest })
    const file = join(signer.folder, `${nameOf(subject, type)}.sigstore.json`)
    const attestation = subject.attestations.find((one) => one.type === type)
    if (type !== predicateTypes.signature && !attestation) throw new Error(`${type} was not planned for ${digest}`)
    const args = attestation
      ? attestArguments(reference, type, await predicate(subject, attestation), file, signer.signing)
      : signArguments(reference, file, signer.signing)
    await signer.cosign.signing(args, failed.signal)
    return checked(readBundle(await readFile(file)), digest, type)
  }
  const unlessFailed = async <T>(work: () => Promise<T>): Promise<T> => {
    if (failed.signal.aborted) throw failed.signal.reason
    try {
      return await work()
    } catch (error) {
      if (!failed.signal.aborted) failed.abort(error)
      throw failed.signal.reason
    }
  }
  const bundle = (subject: Subject, type: PredicateType): Promise<Bundle> => {
    const key = nameOf(subject, type)
    const known = made.get(key) ?? atOnce(() => unlessFailed(() => make(subject, type)))
    made.set(key, known)
    return known
  }
  return {
    predicate,
    bundle,
    async recognize(subject, type, format) {
      const attestation = subject.attestations.find((one) => one.type === type)
      if (format === 'bundle' || !attestation) {
        const { payload } = await bundle(subject, type)
        return (found) => found.payload === payload
      }
      const given: unknown = JSON.parse(await readFile(await predicate(subject, attestation), 'utf8'))
      return (found) => isRecord(given) && isSameScan(found.predicate, given)
    },
  }
}

/** A program that says it did is not enough: what it wrote is what is published. */
function checked(bundle: Bundle, digest: Digest, type: PredicateType): Bundle {
  const { predicateType, subjects } = bundle.statement
  if (predicateType === type && subjects.length === 1 && subjects[0] === digest) return bundle
  throw new UserError(`cosign signed something else than the ${nameOfType(type)} of ${digest}`, {
    cure: 'Use the pinned version: leave cosign out of the input tools.',
  })
}
