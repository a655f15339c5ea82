import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, type Layout, readIndex, readManifest } from '../../src/oci/layout.ts'
import { type Descriptor, mediaTypes } from '../../src/oci/manifest.ts'
import { subjectsOf } from '../../src/trivy/subject.ts'
import { scannableImage } from '../support/scannable-image.ts'

let layout: Layout
let amd64: Descriptor
let arm64: Descriptor
let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'subjects-'))
  layout = await scannableImage()
  const [one, two] = (await readIndex(layout, layout.root)).manifests
  if (!one || !two) throw new Error('the layout has no two platforms')
  amd64 = one
  arm64 = two
})

afterAll(() => rm(root, { recursive: true, force: true }))

const attestation = { 'vnd.docker.reference.type': 'attestation-manifest' }
const unknown = { os: 'unknown', architecture: 'unknown' }

async function put(mediaType: string, content: object): Promise<Descriptor> {
  const bytes = JSON.stringify(content)
  const digest = digestOf(bytes)
  await writeFile(blobPath(layout.dir, digest), bytes)
  return { mediaType, digest, size: Buffer.byteLength(bytes) }
}

async function indexOf(...manifests: readonly object[]): Promise<Layout> {
  return { dir: layout.dir, root: await put(mediaTypes.index, { schemaVersion: 2, manifests }) }
}

function bare({ mediaType, digest, size }: Descriptor): Descriptor {
  return { mediaType, digest, size }
}

test.each([
  [
    'a second image for a platform',
    async () => [amd64, { ...arm64, platform: amd64.platform }],
    /is for linux\/amd64, as sha256:/,
  ],
  [
    'one by its older name',
    async () => [arm64, { ...amd64, platform: { ...arm64.platform, variant: 'v8' } }],
    /is for linux\/arm64, as /,
  ],
  ['an image without a platform', async () => [amd64, bare(arm64)], /names no platform/],
  [
    'an index in the index',
    async () => [amd64, { ...(await indexOf(arm64)).root, platform: arm64.platform }],
    /is an index of its own/,
  ],
  ['an unknown platform', async () => [amd64, { ...arm64, platform: unknown }], /is marked as no attestation/],
  [
    'an image that passes for an attestation',
    async () => [amd64, { ...arm64, annotations: attestation }],
    /as an attestation and is for linux\/arm64/,
  ],
  [
    'layers in an attestation',
    async () => [amd64, { ...arm64, platform: unknown, annotations: attestation }],
    /attestation and holds something else/,
  ],
  ['something else', async () => [amd64, { ...arm64, mediaType: 'text/plain' }], /is no image, but text\/plain/],
])('%s would be published without having been looked at: refused', async (_, children, message) => {
  await expect(subjectsOf(await indexOf(...(await children())))).rejects.toThrow(message)
})

test('attestations are no images, and one image may stand twice in an index', async () => {
  const statement = { mediaType: 'application/vnd.in-toto+json', digest: amd64.digest, size: 1 }
  const proof = await put(mediaTypes.manifest, { schemaVersion: 2, config: statement, layers: [statement] })
  const absent = { ...proof, digest: digestOf('not downloaded') }
  const beside = [proof, absent].map((one) => ({ ...one, platform: unknown, annotations: attestation }))
  const subjects = await subjectsOf(await indexOf(amd64, amd64, arm64, ...beside))
  expect(subjects.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64'])
})

test('of another’s image only the platforms that matter must be there', async () => {
  const gone = { ...arm64, digest: digestOf('gone'), platform: { os: 'linux', architecture: 's390x' } }
  const other = await indexOf(amd64, gone, bare(arm64))
  const [only, ...more] = await subjectsOf(other, { only: new Set(['linux/amd64']) })
  expect([only?.platform, more]).toEqual(['linux/amd64', []])
  await expect(subjectsOf(other, { only: new Set(['linux/s390x']) })).rejects.toThrow(/is damaged/)
})

test.each([
  ['layers', { Layers: [] }, {}],
  ['the config', { CONFIG: {} }, {}],
  ['names of layers', {}, { rootFS: {} }],
  ['the history', {}, { hiſtory: [] }],
])('%s that Go reads and we do not: refused', async (_, inManifest, inConfig) => {
  await expect(subjectsOf({ dir: layout.dir, root: await changed(inManifest, inConfig) })).rejects.toThrow(
    /is damaged: it says .* in a second way/,
  )
})

test('a config that knows fewer layers than there are: refused', async () => {
  const root = await changed({}, { rootfs: { type: 'layers', diff_ids: [`sha256:${'0'.repeat(64)}`] } })
  await expect(subjectsOf({ dir: layout.dir, root })).rejects.toThrow(/it has 2 layers, and its config knows 1/)
})

async function changed(inManifest: object, inConfig: object): Promise<Descriptor> {
  const manifest = await readManifest(layout, amd64)
  const config = { os: 'linux', architecture: 'amd64', rootfs: { diff_ids: ['sha256:0', 'sha256:1'] }, ...inConfig }
  return put(mediaTypes.manifest, { ...manifest, config: await put(mediaTypes.config, config), ...inManifest })
}
