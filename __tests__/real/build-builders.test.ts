import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { contentsOf, readIndex, readManifest } from '../../src/oci/layout.ts'
import { isAttestation } from '../../src/oci/manifest.ts'
import { buildNow, checkout, type RealWorld, realWorld, someTags } from '../build/build-world.ts'
import { buildkitDaemons } from '../support/buildkit-daemons.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const both = 'linux/amd64,linux/arm64'
const run = promisify(execFile)
const env = { ...process.env, ...parts.env }
const engine = (...args: string[]) => run('docker', args, { env })
let folder: string
let builders: string
const worlds: RealWorld[] = []
const { buildkitd } = buildkitDaemons(parts)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'builders-'))
  builders = join(folder, 'builders')
  await checkout(folder, {
    Dockerfile: 'FROM scratch\nARG TARGETARCH\nCOPY hello.txt /hello.txt\nCOPY $TARGETARCH.txt /arch.txt\n',
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
  const made = await realWorld({ ...parts.env, BUILDX_CONFIG: builders, ...more }, folder)
  worlds.push(made)
  return made
}

test('a docker-container builder is made once, found again, and removed with its container on a hosted runner', async () => {
  const driver = { driver: 'docker-container', 'driver-opts': `image=${parts.buildkitImage}\nnetwork=host` }
  const first = await world()
  const made = await buildNow(first, { ...driver, platforms: both })
  expect(made.plan.builder.create).toHaveLength(1)
  expect(first.docker.calls).toBe(3)
  expect([...made.platforms.keys()]).toEqual(['linux/amd64', 'linux/arm64'])
  await first.host.close()

  const second = await world({ RUNNER_ENVIRONMENT: 'github-hosted' })
  const found = await buildNow(second, { ...driver, platforms: both })
  expect(found.plan.builder.create).toEqual([])
  expect(second.docker.calls).toBe(2)
  expect([...found.platforms]).toEqual([...made.platforms])

  await second.host.close()
  expect(await readdir(join(builders, 'instances'))).toEqual([])
  const { stdout } = await engine('ps', '--all', '--format', '{{.Names}}')
  expect(stdout).not.toContain(found.plan.builder.name)
}, 120_000)

test('a builder that is made behind a proxy is told of it, and of where it is not needed', async () => {
  const driver = { driver: 'docker-container', 'driver-opts': `image=${parts.buildkitImage}\nnetwork=host` }
  // Nobody listens there, and this build asks nobody.
  const proxies = { HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: 'localhost,.corp.example' }
  const behind = await world({ ...proxies, RUNNER_ENVIRONMENT: 'github-hosted' })
  const { plan } = await buildNow(behind, driver)
  const { stdout } = await engine(
    'inspect',
    '--format',
    '{{json .Config.Env}}',
    `buildx_buildkit_${plan.builder.name}0`,
  )
  expect(JSON.parse(stdout)).toEqual(
    expect.arrayContaining(['https_proxy=http://127.0.0.1:9', 'no_proxy=localhost,.corp.example']),
  )
}, 120_000)

test('two nodes build a platform each, and the index over both is ours, with its annotations', async () => {
  const [left, right] = await Promise.all([buildkitd(), buildkitd()])
  const machine = await world()
  const texts = {
    driver: 'remote',
    endpoint: left,
    append: `- endpoint: ${right}\n  platforms: linux/arm64\n`,
    platforms: both,
  }
  const built = await buildNow(machine, texts, { tags: someTags() })
  expect(built.plan.invocations.map(({ platforms }) => platforms)).toEqual([['linux/amd64'], ['linux/arm64']])
  expect([...built.platforms.keys()]).toEqual(['linux/amd64', 'linux/arm64'])
  const index = await readIndex(built.layout, built.layout.root)
  expect(index.annotations).toEqual({ 'org.opencontainers.image.description': 'An app' })
  expect(index.manifests.filter(isAttestation)).toHaveLength(2)
  for (const descriptor of built.platforms.values())
    expect((await readManifest(built.layout, descriptor)).annotations).toEqual(index.annotations)
  const { blobs, manifests } = await contentsOf(built.layout)
  const there = await readdir(join(built.layout.dir, 'blobs', 'sha256'))
  expect(there).toEqual(expect.arrayContaining([...blobs, ...manifests].map(({ digest }) => digest.slice(7))))
  expect(JSON.parse(await readFile(join(built.layout.dir, 'index.json'), 'utf8')).manifests).toHaveLength(1)

  const again = await buildNow(await world(), texts, { tags: someTags() })
  expect([...again.platforms]).toEqual([...built.platforms])
}, 120_000)
