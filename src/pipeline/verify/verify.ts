import type { Mistake } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { failTogether, type InputSource, parseTable } from '../../core/input.ts'
import { parseReference, type Reference, WrongReference } from '../../oci/reference.ts'
import type { Proof } from '../../sign/index.ts'
import { openRegistry } from '../open-registry.ts'
import { verifyTable } from './inputs.ts'
import { openVerifier } from './open-verifier.ts'
import { whoOf } from './who.ts'

/**
 * What is proven of an image in a registry, by whom it should have been signed. Nothing is changed.
 *
 * @throws InputError when it is not said who must have signed, UserError where there is no such image
 */
export async function verify(words: readonly string[], door: InputSource, host: Host): Promise<Proof> {
  const { values, mistakes } = await parseTable(verifyTable, [door])
  const reference = referenceOf(words)
  const who = await whoOf(values, host)
  const wrong = [reference, who].flatMap((one) => ('mistake' in one ? [one.mistake] : []))
  failTogether([...wrong, ...mistakes])
  if ('mistake' in reference || 'mistake' in who) throw new Error('a mistake was not told')
  const [sign, outside] = await Promise.all([import('../../sign/index.ts'), openRegistry(values, host.env)])
  const verifier = await openVerifier(who.found, values, outside, host)
  return sign.prove(reference.found, values.attest, verifier, outside.registry(host))
}

function referenceOf(words: readonly string[]): { readonly found: Reference } | { readonly mistake: Mistake } {
  const cure = 'Write image-pipeline verify ghcr.io/owner/name:tag, or …@sha256:….'
  const [text, ...more] = words
  if (text === undefined || more.length > 0)
    return { mistake: { input: 'verify', value: words.join(' '), problem: 'takes one image', cure } }
  try {
    return { found: parseReference(text) }
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    return { mistake: { input: 'verify', value: text, problem: error.message, cure } }
  }
}
