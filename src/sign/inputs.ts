import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { choice, list, text, verbatim } from '../core/kinds.ts'
import { keyKind } from './signer/key.ts'

/** What can be attested. */
const attestable = ['sbom', 'scan', 'provenance'] as const

export type Attestable = (typeof attestable)[number]

const kinds: Kind<readonly Attestable[]> = {
  name: 'list',
  async parse(value) {
    const words = [...new Set(await list.parse(value))]
    if (words.length === 1 && words[0] === 'none') return []
    if (words.length === 0)
      throw new WrongInput({ value, problem: 'names nothing', cure: 'Write none where nothing is meant.' })
    const unknown = words.filter((word) => !(attestable as readonly string[]).includes(word))
    if (unknown.length === 0) return attestable.filter((kind) => words.includes(kind))
    const cure = `Known are: ${attestable.join(', ')}; none stands alone.`
    throw new WrongInput(...unknown.map((word) => ({ value: word, problem: 'is not known', cure })))
  },
}

export const inputs = {
  sign: {
    kind: choice('auto', 'keyless', 'key', 'off'),
    default: 'auto',
    help: '`auto` signs with `cosign-key` where it is given, else keyless with the job’s id token; a job in Actions that publishes and has neither fails and says the cure. `off` signs nothing.',
  },
  'cosign-key': {
    kind: keyKind,
    default: '',
    secret: true,
    help: 'The private key: cosign’s encrypted PEM itself, `env://NAME` of a variable that holds it, or a reference to a KMS: `awskms://`, `azurekms://`, `gcpkms://`, `hashivault://`.',
  },
  'cosign-password': {
    kind: verbatim,
    default: '',
    secret: true,
    help: 'Opens `cosign-key`.',
  },
  'signature-format': {
    kind: choice('bundle', 'legacy', 'both'),
    default: 'bundle',
    help: '`bundle` is what cosign 3 writes and reads; `legacy` are the tags `sha256-….sig` and `.att`, for cosign 2 and Kyverno.',
  },
  'signing-config': {
    kind: text,
    default: '',
    help: 'Which Sigstore signs: a file made by `cosign signing-config create`, or `public` for the public one with its public log. Default: keyless the public one (of a private repository without the log), with a key none.',
  },
  'trusted-root': {
    kind: text,
    default: '',
    help: 'File with the roots that signatures are verified by, made by `cosign trusted-root create`. Default: those of the public Sigstore.',
  },
  attest: {
    kind: kinds,
    default: attestable.join(','),
    help: 'What is attested: of each platform the SBOMs, the scan and the provenance of this run, of the index the provenance. What no stage of the run made is left out. `none` for nothing.',
  },
} satisfies Table

export type SignInputs = Values<typeof inputs>
