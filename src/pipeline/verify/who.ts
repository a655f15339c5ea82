import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { Mistake } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { Identity } from '../../sign/index.ts'
import { isKms } from '../../sign/signer/key.ts'
import type { VerifyInputs } from './inputs.ts'

export type WhoInputs = Pick<VerifyInputs, 'key' | 'identity' | 'issuer'>

export type Who = { readonly found: Identity | { readonly kms: string } } | { readonly mistake: Mistake }

/** A signature says nothing unless it is said whose it must be. */
export async function whoOf({ key, identity, issuer }: WhoInputs, host: Host): Promise<Who> {
  const wrong = (input: string, value: string, problem: string, cure: string) => ({
    mistake: { input, ...(value === '' ? {} : { value }), problem, cure },
  })
  if (key !== '' && identity !== '') return wrong('identity', identity, 'is given beside key', 'Give one of them.')
  if (key !== '') return keyOf(key, host, (...mistake) => wrong('key', ...mistake))
  const cure =
    'Give --identity=https://github.com/owner/name/.github/workflows/release.yml@refs/heads/main (or /a regular expression/), or --key=cosign.pub.'
  if (identity === '')
    return wrong(
      'identity',
      '',
      'is missing, and key too: anybody can sign, so it must be said who must have signed',
      cure,
    )
  const pattern = /^\/(.+)\/$/s.exec(identity)?.[1]
  if (pattern === undefined && !/:\/\/|@/.test(identity))
    return wrong('identity', identity, 'is no identity that a certificate could name', cure)
  if (pattern !== undefined && !isPattern(pattern))
    return wrong(
      'identity',
      identity,
      'is no regular expression',
      'Close every bracket; a slash at both ends makes it one.',
    )
  if (issuer === '')
    return wrong(
      'issuer',
      '',
      'is empty',
      'Say who vouched for the workflow, e.g. https://token.actions.githubusercontent.com.',
    )
  return { found: { by: 'workflow', subject: pattern === undefined ? identity : { pattern }, issuer } }
}

async function keyOf(
  given: string,
  host: Host,
  wrong: (value: string, problem: string, cure: string) => { readonly mistake: Mistake },
): Promise<Who> {
  const [, scheme = '', name = ''] = /^([a-z0-9]+):\/\/(.*)$/s.exec(given) ?? []
  if (isKms(given)) return { found: { kms: given } }
  const isText = given.startsWith('-----BEGIN')
  const path = isAbsolute(given) ? given : join(host.cwd, given)
  const pem = isText ? given : scheme === 'env' ? host.env[name] : await readFile(path, 'utf8').catch(() => undefined)
  // A private key that somebody gave by mistake is not repeated.
  const shown = isText ? '' : given
  if (!pem) return wrong(shown, 'cannot be read', 'Name the file of the public key, cosign.pub.')
  if (!isPublicKey(pem))
    return wrong(shown, 'is no public key', 'Name cosign.pub: nobody but the signer needs the private one.')
  return { found: { by: 'key', publicKey: pem } }
}

function isPublicKey(pem: string): boolean {
  try {
    createPublicKey(pem)
    return pem.includes('PUBLIC KEY')
  } catch {
    return false
  }
}

/** As far as can be told here: Go’s and ours differ in what few people write. */
function isPattern(text: string): boolean {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}
