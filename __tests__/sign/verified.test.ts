import { expect, test } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { cosign } from '../../src/sign/cosign/cosign.ts'
import { type Verifier, verifiedStatements, verifiedTypes } from '../../src/sign/cosign/verified.ts'
import { predicateTypes } from '../../src/sign/statements/predicate-types.ts'
import { type Answer, fakeHost } from '../support/fake-host.ts'

const repository = { registry: 'ghcr.io', repository: 'o/n' }
const digest = digestOf('image')
const other = digestOf('other')

/** A verifier whose cosign answers this. */
function answering(answer: Answer | Error) {
  const host = fakeHost({
    env: { PATH: '/bin', COSIGN_PASSWORD: 'AMBIENT-CANARY', GITHUB_TOKEN: 'TOKEN-CANARY' },
    exec() {
      if (answer instanceof Error) throw answer
      return answer
    },
  })
  const dockerConfig = { dir: '/docker', variables: [] }
  const program = cosign({ tool: { path: '/cosign' }, folder: '/run', dockerConfig, host })
  const identity = { by: 'key', publicKey: 'PUBLIC' } as const
  const verifier: Verifier = {
    cosign: program,
    trust: { identity, trustedRoot: undefined, log: false, timestamps: false },
  }
  return { host, verifier }
}

const entry = (type: string, of = digest) => ({ critical: { image: { 'docker-manifest-digest': of }, type } })
const all = Object.values(predicateTypes)

test('the types that cosign verified for this very manifest are told, and nothing of another', async () => {
  const stdout = JSON.stringify([entry(predicateTypes.spdx), entry(predicateTypes.signature, other)])
  const { verifier, host } = answering(`${stdout}\n`)
  const { types } = await verifiedTypes(repository, digest, 'bundle', all, verifier)
  expect([...types]).toEqual([predicateTypes.spdx])
  expect(host.commands[0]?.env).toEqual({
    PATH: '/bin',
    HOME: '/run',
    DOCKER_CONFIG: '/docker',
    TUF_ROOT: '/run/tuf',
    IMAGE_PIPELINE_PUBLIC_KEY: 'PUBLIC',
  })
})

test('cosign’s older signature, which it also shows where there are no bundles, is none of a bundle', async () => {
  const { verifier } = answering(JSON.stringify([entry('cosign container image signature')]))
  expect((await verifiedTypes(repository, digest, 'bundle', [], verifier)).types.size).toBe(0)
  const legacy = await verifiedTypes(repository, digest, 'legacy', [predicateTypes.signature], verifier)
  expect([...legacy.types]).toEqual([predicateTypes.signature])
})

test('a refusal of cosign’s is an answer, with its words; a cosign that is not there is a failure', async () => {
  const { verifier } = answering({ status: 10, stderr: 'Error: no signatures found\n' })
  const refused = await verifiedTypes(repository, digest, 'bundle', all, verifier)
  expect(refused).toMatchObject({ types: new Set(), why: expect.stringContaining('no signatures found') })
  const missing = answering(new Error('spawn ENOENT'))
  await expect(verifiedTypes(repository, digest, 'bundle', all, missing.verifier)).rejects.toThrow('ENOENT')
})

test('where cosign could not look, nothing is said of the image: that is a failure', async () => {
  for (const stderr of [
    'Error: failed to read trusted root: no such file',
    'Error: GET https://ghcr.io/v2/o/n/manifests/x: UNAUTHORIZED: authentication required',
    'Error: Get "https://ghcr.io/v2/": dial tcp: lookup ghcr.io: no such host',
    'Error: error parsing regexp: missing closing )',
  ]) {
    const { verifier } = answering({ status: 1, stderr })
    await expect(verifiedTypes(repository, digest, 'bundle', all, verifier)).rejects.toThrow(stderr.slice(7))
  }
})

test('a registry that does not answer is none without signatures, and has its own cure', async () => {
  for (const stderr of [
    'Error: GET https://x/v2/o/n/manifests/sha256-a.sig: TOOMANYREQUESTS: slow down',
    'Error: GET https://x/v2/o/n/manifests/sha256-a.sig: UNKNOWN: oops',
    'Error: GET https://x/v2/o/n/manifests/sha256-a.sig: unexpected status code 503 Service Unavailable: busy',
    'Error: Get "https://x/v2/o/n/manifests/sha256-a.sig": EOF',
    'Error: Get "https://x/v2/": tls: failed to verify certificate: x509: certificate signed by unknown authority',
  ]) {
    const { verifier } = answering({ status: 1, stderr })
    await expect(verifiedTypes(repository, digest, 'bundle', all, verifier)).rejects.toMatchObject({
      message: expect.stringContaining(stderr.slice(7)),
      cure: expect.stringMatching(/^The registry did not answer/),
    })
  }
})

test('whatever a stranger’s certificate, or a name that the registry lacks, has in it: it is not verified, and no failure', async () => {
  const stranger =
    'https://github.com/evil/unauthorized/.github/workflows/r.yml@refs/heads/denied: GET https://x/y: UNKNOWN: x509:'
  for (const [status, stderr] of [
    [1, `Error: no matching attestations: no matching CertificateIdentity found, got "${stranger}"`],
    [12, `Error: no matching signatures: dial tcp ${stranger}`],
    [1, 'Error: GET https://x/v2/o/access-denied/blobs/sha256:a: BLOB_UNKNOWN: blob unknown'],
  ] as const) {
    const { verifier } = answering({ status, stderr })
    const { types, why } = await verifiedTypes(repository, digest, 'bundle', all, verifier)
    expect([types.size, why]).toEqual([0, expect.stringContaining(stderr)])
  }
})

test('garbage on stdout proves nothing', async () => {
  for (const stdout of ['', 'not json', '[', '[1,null,{"critical":1}]', '{}'])
    expect((await verifiedTypes(repository, digest, 'bundle', all, answering(stdout).verifier)).types.size).toBe(0)
})

test('a statement counts when it is of that type and about that manifest', async () => {
  const line = (predicateType: string, of: string) => {
    const statement = { predicateType, subject: [{ digest: { sha256: of.slice(7) } }], predicate: { a: 1 } }
    return JSON.stringify({ payload: Buffer.from(JSON.stringify(statement)).toString('base64') })
  }
  const stdout = [
    line(predicateTypes.provenance, digest),
    line(predicateTypes.provenance, other),
    line(predicateTypes.spdx, digest),
  ].join('\n')
  const { verifier } = answering(stdout)
  const found = await verifiedStatements(repository, digest, predicateTypes.provenance, 'bundle', verifier)
  expect(found).toMatchObject([{ predicateType: predicateTypes.provenance, subjects: [digest], predicate: { a: 1 } }])
})
