import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Layout } from '../../src/oci/layout.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { type IndependentCosign, independentCosign, realCosign } from '../support/cosign-real.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { imageLayout } from '../support/image.ts'
import { attestations, byDigest, signed } from '../support/signing.ts'
import { identity, issuer } from '../support/sigstore/id-token.ts'
import { type Sigstore, startSigstore, type Trouble } from '../support/sigstore/server.ts'
import { realParts } from './real-parts.ts'

let cosign: Tool
let stranger: IndependentCosign
let registry: Distribution
let sigstore: Sigstore

beforeAll(async () => {
  cosign = await realCosign()
  ;[stranger, registry, sigstore] = await Promise.all([
    independentCosign(cosign),
    startDistribution(realParts().registry ?? 'docker-registry'),
    startSigstore(),
  ])
}, 60_000)

afterAll(async () => {
  await Promise.all([stranger?.close(), registry?.close(), sigstore?.close()])
})

async function published(name: string): Promise<{ readonly layout: Layout; readonly image: string }> {
  const image = `${registry.host}/octo/${name}`
  const layout = await imageLayout({ attestations: true })
  await byDigest(layout, [image])
  return { layout, image }
}

const keyless = async (...services: readonly ('rekor' | 'timestamps')[]) => ({
  'signing-config': await sigstore.config(...services),
  'trusted-root': sigstore.trustedRoot,
})

test('a workflow signs by its id token, and anybody verifies that it was this workflow, the reusable one', async () => {
  const { layout, image } = await published('keyless')
  const { signatures } = await signed(
    { images: [image], layout, inputs: await keyless('rekor'), env: sigstore.env },
    cosign,
  )
  expect(signatures).toMatchObject({ log: true, identity: { by: 'workflow', subject: identity, issuer } })
  const args = ['verify', '--trusted-root', sigstore.trustedRoot, '--certificate-oidc-issuer', issuer]
  const reference = `${image}@${layout.root.digest}`
  const right = await stranger.run([...args, '--certificate-identity', identity, reference])
  expect(right).toMatchObject({ status: 0, stdout: expect.stringContaining('https://sigstore.dev/cosign/sign/v1') })
  const wrong = await stranger.run([...args, '--certificate-identity', `${identity}x`, reference])
  expect(wrong.status).not.toBe(0)
}, 60_000)

test('a private repository’s signatures have a timestamp in place of an entry in the log', async () => {
  const { layout, image } = await published('timestamps')
  const before = sigstore.requests.length
  const { signatures } = await signed(
    { images: [image], layout, inputs: await keyless('timestamps'), env: sigstore.env },
    cosign,
  )
  expect(signatures.log).toBe(false)
  expect(sigstore.requests.slice(before).filter((line) => line.includes('/log/'))).toEqual([])
}, 60_000)

test.each([
  ['rekor', attestations],
  // Attestations in that format need the log: those are refused before anything is built.
  ['timestamps', []],
] as const)(
  'cosign 2’s format is signed by a workflow too, and found again (%s)',
  async (service, told) => {
    const { layout, image } = await published(`older-${service}`)
    const more = service === 'rekor' ? {} : { attest: 'none' }
    const inputs = { ...(await keyless(service)), 'signature-format': 'legacy', ...more }
    const wish = { images: [image], layout, inputs, env: sigstore.env, attestations: told }
    await signed(wish, cosign)
    const time = service === 'rekor' ? [] : ['--use-signed-timestamps=true', '--insecure-ignore-tlog=true']
    const who = ['--certificate-identity', identity, '--certificate-oidc-issuer', issuer]
    const args = ['verify', '--new-bundle-format=false', '--trusted-root', sigstore.trustedRoot, ...who, ...time]
    expect(await stranger.run([...args, `${image}@${layout.root.digest}`])).toMatchObject({ status: 0 })
    const again = await signed(wish, cosign)
    expect(again.signatures.subjects[0]).toMatchObject({ made: [] })
  },
  60_000,
)

test('an expired id token is refused by Fulcio, and the words say what to do', async () => {
  const { layout, image } = await published('expired')
  const own = await startSigstore()
  try {
    own.claims = { exp: Math.floor(Date.now() / 1000) - 60 }
    const inputs = { 'signing-config': await own.config('rekor'), 'trusted-root': own.trustedRoot }
    await expect(signed({ images: [image], layout, inputs, env: own.env }, cosign)).rejects.toMatchObject({
      cure: expect.stringMatching(/id token|Sigstore/),
    })
  } finally {
    await own.close()
  }
}, 120_000)

// cosign itself tries again for some seconds: side by side.
test('Fulcio or Rekor answering 500 is a failure with a cure, and nothing refers to the image', async () => {
  const broken: readonly Trouble[] = [
    { service: 'fulcio', status: 500 },
    { service: 'rekor', status: 500 },
  ]
  await Promise.all(
    broken.map(async (trouble) => {
      const own = await startSigstore()
      try {
        own.trouble = trouble
        const { layout, image } = await published(`broken-${trouble.service}`)
        const inputs = { 'signing-config': await own.config('rekor'), 'trusted-root': own.trustedRoot }
        const failing = signed({ images: [image], layout, inputs, env: own.env }, cosign)
        await expect(failing).rejects.toMatchObject({ cure: expect.stringContaining('has no tag yet') })
        const answer = await fetch(`http://${registry.host}/v2/octo/broken-${trouble.service}/tags/list`)
        expect(answer.status).toBe(404)
      } finally {
        await own.close()
      }
    }),
  )
}, 120_000)

test('a private Sigstore’s signatures are not taken for those of a workflow of another name', async () => {
  const { layout, image } = await published('impostor')
  const inputs = await keyless('rekor')
  // The impostor’s certificate names another workflow than its token’s claims would have us expect.
  sigstore.claims = { san: 'https://github.com/evil/app/.github/workflows/x.yml@refs/heads/main' }
  try {
    await expect(signed({ images: [image], layout, inputs, env: sigstore.env }, cosign)).rejects.toThrow(
      /cannot be verified as signed by https:\/\/github\.com\/octo\/workflows/,
    )
  } finally {
    sigstore.claims = {}
  }
}, 60_000)
