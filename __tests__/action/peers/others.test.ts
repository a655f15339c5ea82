import { expect, test } from '@jest/globals'
import { byPlatform } from '../../../src/action/peers/by-platform.ts'
import { parseImageRef } from '../../../src/oci/image-ref.ts'
import { signedImages } from '../../../src/pipeline/publish/signed-images.ts'
import { translated } from '../../support/translated.ts'

const digest = `sha256:${'a'.repeat(64)}`

test('metadata: context is metadata-action’s, and the other inputs are the same', async () => {
  const { ours } = await translated('metadata', { context: 'git', tags: 'type=sha', 'sep-tags': ', ' })
  expect(['metadata-context', 'context', 'tags', 'sep-tags', 'stages'].map(ours)).toEqual([
    'git',
    undefined,
    'type=sha',
    ', ',
    'metadata',
  ])
})

test('sbom: a login without a registry is that of the image’s', async () => {
  const { ours, find } = await translated('sbom', {
    image: 'quay.io/octo/app:1',
    'registry-username': 'me',
    'registry-password': 'secret',
    format: 'cyclonedx-json',
  })
  expect(['registry', 'username', 'password', 'sbom-formats', 'stages'].map(ours)).toEqual([
    'quay.io',
    'me',
    'secret',
    'cyclonedx-json',
    'sbom',
  ])
  expect(find).toEqual({ image: 'quay.io/octo/app:1' })
})

test('sbom: syft-version has Syft make the list', async () => {
  const { ours } = await translated('sbom', { image: 'a/b', 'syft-version': 'v1.54.1' })
  expect([ours('tools'), ours('sbom-generator')]).toEqual(['syft=1.54.1', 'syft'])
})

test.each([
  ['image', {}],
  ['path', { image: 'a/b', path: './src' }],
  ['file', { image: 'a/b', file: 'x.jar' }],
  ['upload-release-assets', { image: 'a/b', 'upload-release-assets': 'true' }],
  ['dependency-snapshot', { image: 'a/b', 'dependency-snapshot': 'true' }],
  ['config', { image: 'a/b', config: '.syft.yaml' }],
  ['artifact-name', { image: 'a/b', 'artifact-name': '../x' }],
  ['output-file', { image: 'a/b', format: 'spdx-json,cyclonedx-json', 'output-file': 'x' }],
])('sbom: %s that cannot be is one mistake', async (input, inputs) => {
  expect((await translated('sbom', inputs)).wrong).toEqual([expect.objectContaining({ input })])
})

test('sbom: that nothing is uploaded is told to whoever counts on it', async () => {
  expect((await translated('sbom', { image: 'a/b', 'artifact-name': 'x.json' })).warnings).toHaveLength(1)
  expect((await translated('sbom', { image: 'a/b', 'upload-artifact': 'true' })).warnings).toHaveLength(1)
  expect((await translated('sbom', { image: 'a/b', 'upload-artifact': 'false' })).warnings).toEqual([])
})

test('sign: the tags of the build and its digest are one manifest under each name', async () => {
  const { ours, door, wrong } = await translated('sign', { images: 'ghcr.io/o/a:1\nghcr.io/o/a:latest\no/a:1', digest })
  expect(wrong).toEqual([])
  expect([ours('image-ref'), ours('stages')]).toEqual([`ghcr.io/o/a@${digest}`, 'sign'])
  const imageRef = parseImageRef(ours('image-ref') ?? '')
  expect(signedImages({ names: door.names, imageRef })).toEqual([
    { registry: 'ghcr.io', repository: 'o/a' },
    { registry: 'docker.io', repository: 'o/a' },
  ])
  expect(signedImages({ names: undefined, imageRef })).toEqual([{ registry: 'ghcr.io', repository: 'o/a' }])
})

test('sign: image-ref alone, or with its digest beside it', async () => {
  expect((await translated('sign', { 'image-ref': `o/a@${digest}` })).ours('image-ref')).toBe(`o/a@${digest}`)
  expect((await translated('sign', { 'image-ref': 'o/a:1', digest })).ours('image-ref')).toBe(`o/a:1@${digest}`)
})

test('sign: what is to be attested is made first; the password is cosign’s variable', async () => {
  const { ours, weaker } = await translated(
    'sign',
    { 'image-ref': `o/a@${digest}`, attest: 'sbom,scan', 'cosign-key': 'env://K', 'cosign-release': 'v3.1.3' },
    { COSIGN_PASSWORD: 'secret' },
  )
  expect([ours('stages'), ours('tools'), weaker('cosign-password'), weaker('scan-fail')]).toEqual([
    'sbom,scan,sign',
    'cosign=3.1.3',
    'secret',
    'false',
  ])
})

test.each([
  ['image-ref', {}],
  ['digest', { images: 'o/a:1' }],
  ['digest', { 'image-ref': 'o/a', digest: 'sha256:short' }],
  ['image-ref', { 'image-ref': 'o/a', images: 'o/b', digest }],
  ['images', { images: 'octo/UPPER', digest }],
  ['attest', { 'image-ref': 'o/a', attest: 'provenance' }],
])('sign: %s that cannot be is one mistake', async (input, inputs) => {
  expect((await translated('sign', inputs)).wrong).toEqual([expect.objectContaining({ input })])
})

test('publish and test need their image, and say so under its name', async () => {
  expect((await translated('publish', {})).wrong.map(({ input }) => input)).toEqual(['image-ref', 'tags'])
  expect((await translated('test', {})).wrong.map(({ input }) => input)).toEqual(['image-ref'])
})

test('publish signs where it is told to', async () => {
  const stages = async (inputs: Readonly<Record<string, string>>) =>
    (await translated('publish', { 'image-ref': 'oci-layout://x', tags: 'o/a:1', ...inputs })).ours('stages')
  expect([await stages({}), await stages({ sign: 'keyless' })]).toEqual(['publish', 'publish,sign'])
})

test('one file for several platforms: this machine’s there, the others beside it', () => {
  const all = [{ platform: 'linux/arm64' }, { platform: 'linux/amd64' }]
  expect(byPlatform(all, 'out/x.json', { cwd: '/w' }, 'x64').map(({ to }) => to)).toEqual([
    '/w/out/x-linux-arm64.json',
    '/w/out/x.json',
  ])
  expect(byPlatform([{ platform: 'linux/s390x' }], '/x', { cwd: '/w' }, 'x64').map(({ to }) => to)).toEqual(['/x'])
})
