import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Layout } from '../../src/oci/layout.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { type IndependentCosign, independentCosign, realCosign } from '../support/cosign-real.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { imageLayout } from '../support/image.ts'
import { byDigest, signed } from '../support/signing.ts'
import { identity, issuer } from '../support/sigstore/id-token.ts'
import { type Sigstore, startSigstore } from '../support/sigstore/server.ts'
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
