import { type Kind, WrongInput } from '../../core/input.ts'

/** Where the private key is. */
export type Key =
  | { readonly kind: 'pem'; readonly pem: string }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'kms'; readonly reference: string }

const services = ['awskms', 'azurekms', 'gcpkms', 'hashivault'] as const

/** undefined where none is given. Nothing of a wrong one is repeated: it may be a key all the same. */
export const keyKind: Kind<Key | undefined> = { name: 'key', parse: parseKey }

function parseKey(text: string): Key | undefined {
  const value = text.trim()
  if (value === '') return undefined
  if (value.startsWith('-----BEGIN')) return pemKey(value)
  const [, scheme = '', rest = ''] = /^([a-z0-9]+):\/\/(.*)$/s.exec(value) ?? []
  if (scheme === 'env') {
    if (/^[A-Za-z_]\w*$/.test(rest)) return { kind: 'variable', name: rest }
    throw new WrongInput({ problem: 'names no variable', cure: 'Write env://NAME.' })
  }
  if (isKms(value)) return { kind: 'kms', reference: value }
  throw new WrongInput({
    problem: 'is neither a key nor where one is',
    cure: `Give the text of the PEM, not the path of its file; or env://NAME; or a KMS: ${services.map((service) => `${service}://`).join(', ')}.`,
  })
}

/** Whether it names a key in a KMS that cosign knows. */
export function isKms(text: string): boolean {
  return services.some((service) => text.startsWith(`${service}://`)) && !/\s/.test(text)
}

/** As `cosign generate-key-pair` and `cosign import-key-pair` write them; cosign takes no others. */
const encrypted = /^-----BEGIN ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----\r?\n[\s\S]+-----END [A-Z ]+-----$/

function pemKey(pem: string): Key {
  if (encrypted.test(pem)) return { kind: 'pem', pem: `${pem}\n` }
  if (pem.startsWith('-----BEGIN ENCRYPTED SIGSTORE') || pem.startsWith('-----BEGIN ENCRYPTED COSIGN'))
    throw new WrongInput({ problem: 'is half a key', cure: 'Give the whole file, from its BEGIN to its END line.' })
  throw new WrongInput({
    problem: pem.includes('PUBLIC KEY') ? 'is a public key' : 'is a key that cosign does not take',
    cure: pem.includes('PUBLIC KEY')
      ? 'Give the private one, cosign.key.'
      : 'Encrypt it first: cosign import-key-pair --key key.pem --output-key-prefix cosign.',
  })
}

/** Variables of this process that a KMS's own library reads. */
export function kmsVariables(reference: string, names: readonly string[]): readonly string[] {
  const scheme = reference.slice(0, reference.indexOf(':'))
  const patterns: Readonly<Record<string, RegExp>> = {
    awskms: /^AWS_/,
    azurekms: /^(AZURE_|IDENTITY_|MSI_)/,
    gcpkms: /^(GOOGLE_|CLOUDSDK_|GCE_METADATA_)/,
    hashivault: /^(VAULT_|TRANSIT_)/,
  }
  return names.filter((name) => patterns[scheme]?.test(name))
}
