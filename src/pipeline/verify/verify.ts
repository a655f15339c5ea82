import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Mistake } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { failTogether, type InputSource, parseTable } from '../../core/input.ts'
import { parseReference, type Reference, WrongReference } from '../../oci/reference.ts'
import type { Identity, Proof, Verifier } from '../../sign/index.ts'
import { openRegistry } from '../open-registry.ts'
import { type VerifyInputs, verifyTable } from './inputs.ts'

/**
 * What is proven of an image in a registry, by whom it should have been signed. Nothing is changed.
 *
 * @throws InputError when it is not said who must have signed, UserError where there is no such image
 */
export async function verify(words: readonly string[], door: InputSource, host: Host): Promise<Proof> {
  const { values, mistakes } = await parseTable(verifyTable, [door])
  const reference = referenceOf(words)
  failTogether([...('mistake' in reference ? [reference.mistake] : []), ...mistakes, ...whoMistakes(values)])
  if ('mistake' in reference) throw new Error('a mistake was not told')
  const [{ openTools }, sign, outside] = await Promise.all([
    import('../../tools/index.ts'),
    import('../../sign/index.ts'),
    openRegistry(values, host.env),
  ])
  const client = outside.registry(host)
  const [tool, dockerConfig, who] = await Promise.all([
    openTools(values, host).get('cosign'),
    outside.dockerConfig(host),
    whoOf(values, host),
  ])
  const verifier: Verifier = await sign.prepareVerifier(who, values.trustedRoot, { tool, dockerConfig, host })
  return sign.prove(reference.found, values.attest, verifier, client)
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

/** A signature says nothing unless it is said whose it must be. */
function whoMistakes({ key, identity }: VerifyInputs): readonly Mistake[] {
  if (key !== '' && identity !== '')
    return [{ input: 'identity', value: identity, problem: 'is given beside key', cure: 'Give one of them.' }]
  if (key !== '' || identity !== '') return []
  return [
    {
      input: 'identity',
      problem: 'is missing, and key too: anybody can sign, so it must be said who must have signed',
      cure: 'Give --identity=https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main (or /a regular expression/), or --key=cosign.pub.',
    },
  ]
}

async function whoOf(
  { key, identity, issuer }: VerifyInputs,
  host: Host,
): Promise<Identity | { readonly kms: string }> {
  if (key === '') {
    const pattern = /^\/(.+)\/$/s.exec(identity)?.[1]
    return { by: 'workflow', subject: pattern === undefined ? identity : { pattern }, issuer }
  }
  if (key.startsWith('-----BEGIN')) return { by: 'key', publicKey: key }
  if (/^[a-z0-9]+:\/\//.test(key)) return { kms: key }
  const path = isAbsolute(key) ? key : join(host.cwd, key)
  const mistake = (problem: string, cure: string) => failTogether([{ input: 'key', value: key, problem, cure }])
  const publicKey = await readFile(path, 'utf8').catch(() => '')
  if (publicKey === '') mistake('cannot be read', 'Name the file of the public key, cosign.pub.')
  if (!publicKey.includes('PUBLIC KEY'))
    mistake('is no public key', 'Name cosign.pub: nobody but the signer needs the private one.')
  return { by: 'key', publicKey }
}
