import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { blobPath, readIndex, readManifest } from '../../src/oci/layout.ts'
import { isAttestation } from '../../src/oci/manifest.ts'
import { buildNow, checkout, type RealWorld, realWorld, someTags } from '../build/build-world.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const both = 'linux/amd64,linux/arm64'
let folder: string
const worlds: RealWorld[] = []

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'build-'))
  await checkout(folder, {
    Dockerfile: ['FROM scratch', 'ARG TARGETARCH', 'COPY hello.txt /hello.txt', 'COPY $TARGETARCH.txt /arch.txt'].join(
      '\n',
    ),
    'hello.txt': 'hello\n',
    'amd64.txt': 'amd64\n',
    'arm64.txt': 'arm64\n',
  })
})

afterEach(async () => {
  for (const { host } of worlds.splice(0)) await host.close()
  await rm(folder, { recursive: true, force: true })
})

async function world(more: Readonly<Record<string, string>> = {}): Promise<RealWorld> {
  const made = await realWorld({ ...parts.env, ...more }, folder)
  worlds.push(made)
  return made
}

test('two platforms come with labels, one clock, and annotations on the manifests and the index', async () => {
  const built = await buildNow(await world(), { platforms: both }, { tags: someTags() })
  expect([...built.platforms.keys()]).toEqual(['linux/amd64', 'linux/arm64'])
  const index = await readIndex(built.layout, built.layout.root)
  expect(index.annotations).toEqual({ 'org.opencontainers.image.description': 'An app' })
  expect(index.manifests.filter(isAttestation)).toHaveLength(2)
  for (const descriptor of built.platforms.values()) {
    const { annotations, config } = await readManifest(built.layout, descriptor)
    expect(annotations).toMatchObject({ 'org.opencontainers.image.description': 'An app' })
    const { created, config: settings } = JSON.parse(
      await readFile(blobPath(built.layout.dir, config.digest), 'utf8'),
    ) as { created: string; config: { Labels: object } }
    expect(created).toBe('2026-01-02T03:04:05Z')
    expect(settings.Labels).toEqual({ 'org.opencontainers.image.title': 'app' })
  }
  expect(JSON.parse(await readFile(join(built.layout.dir, 'index.json'), 'utf8'))).toMatchObject({
    manifests: [{ digest: built.digest }],
  })
}, 60_000)

test('the same commit built again takes two docker calls and gives the same platforms, into the same folder', async () => {
  const first = await world()
  const one = await buildNow(first, { platforms: both })
  await first.host.close()
  const second = await world()
  const two = await buildNow(second, { platforms: both })
  expect(second.docker.calls).toBe(2)
  expect([...two.platforms]).toEqual([...one.platforms])
  expect(two.layout.dir).toBe(one.layout.dir)
  expect(two.cached).toEqual({ total: 4, cached: 4 })
}, 60_000)

test('a second run at the same time builds beside the first', async () => {
  const [one, two] = await Promise.all([world(), world()])
  const [left, right] = await Promise.all([buildNow(one, { platforms: both }), buildNow(two, { platforms: both })])
  expect(left.layout.dir).not.toBe(right.layout.dir)
  expect([...left.platforms.values()]).toEqual([...right.platforms.values()])
}, 60_000)
