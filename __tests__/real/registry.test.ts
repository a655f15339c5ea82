import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { contentsOf, type Layout } from '../../src/oci/layout.ts'
import type { Index } from '../../src/oci/manifest.ts'
import { plan } from '../../src/publish/plan.ts'
import { publication } from '../../src/publish/run.ts'
import { registryClient } from '../../src/registry/client.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { cuttingProxy } from '../support/cutting-proxy.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { tagsOf } from '../support/publishing.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const run = promisify(execFile)
let folder: string
let distribution: Distribution
let ghcr: Ghcr

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'))
  distribution = await startDistribution(parts.registry ?? 'docker-registry')
  ghcr = await startGhcr({ anonymousPull: true })
}, 60_000)

afterAll(async () => {
  await ghcr?.close()
  await distribution?.close()
  await rm(folder, { recursive: true, force: true })
})

function docker(...args: readonly string[]) {
  return run('docker', [...args], { env: { ...process.env, ...parts.env } })
}

async function publish(layout: Layout, images: readonly string[], names: readonly string[], login?: string) {
  const host = onlineHost()
  const [username = '', password = ''] = (login ?? '').split(':')
  const client = registryClient(host, async (registry) => (login ? { registry, username, password } : undefined))
  const steps = publication(plan({ guardLatest: true }, tagsOf(images, names)), client, host)
  await steps.blobs(layout)
  await steps.manifests(layout)
  return { published: await steps.tags(layout), host }
}

/** What the engine's buildx writes for a tiny image of two platforms with provenance. */
async function builtLayout(text: string): Promise<Layout> {
  const context = await mkdtemp(join(folder, 'context-'))
  await writeFile(
    join(context, 'Dockerfile'),
    `FROM scratch\nCOPY text /text\nLABEL org.opencontainers.image.version=1.0.0\nCMD ["/text"]\n`,
  )
  await writeFile(join(context, 'text'), text)
  const dir = join(context, 'layout')
  const output = `type=oci,tar=false,dest=${dir}`
  await docker(
    'buildx',
    'build',
    '--platform=linux/amd64,linux/arm64',
    '--provenance=mode=min',
    `--output=${output}`,
    context,
  )
  const { manifests } = JSON.parse(await readFile(join(dir, 'index.json'), 'utf8')) as Index
  const [root] = manifests
  if (!root) throw new Error('the layout is empty')
  return { dir, root }
}

test('what buildx wrote is what distribution holds afterwards, under every tag', async () => {
  const layout = await builtLayout('one')
  const names = [`${distribution.host}/o/one`, `${distribution.host}/o/two`]
  const { published } = await publish(layout, names, ['1.0.0', 'latest'])
  expect(published.map(({ moved }) => moved)).toEqual(names.map((name) => [`${name}:1.0.0`, `${name}:latest`]))
  const { manifests, blobs } = await contentsOf(layout)
  for (const repository of ['o/one', 'o/two']) {
    const registry = askRegistry(`http://${distribution.host}`, repository)
    expect((await registry.manifest('latest')).digest).toBe(layout.root.digest)
    for (const { digest } of manifests) expect((await registry.manifest(digest)).digest).toBe(digest)
    for (const { digest, size } of blobs) expect(await registry.blobSize(digest)).toBe(size)
  }
}, 60_000)

test('a second publication of the same image to distribution sends no blob', async () => {
  const layout = await imageLayout({ layers: [3_000_000, 20_000], attestations: true })
  await publish(layout, [`${distribution.host}/o/again`], ['main'])
  const { host } = await publish(layout, [`${distribution.host}/o/again`], ['main'])
  expect(host.requests.filter((line) => /^(POST|PATCH) /.test(line))).toEqual([])
})

test('a line that is cut three times in the middle of a layer still brings it to distribution', async () => {
  const layout = await imageLayout({ layers: [40_000_000, 100] })
  const proxy = await cuttingProxy(distribution.host, 10_000_000, 3)
  try {
    const { published } = await publish(layout, [`${proxy.host}/o/cut`], ['main'])
    expect(published[0]?.moved).toHaveLength(1)
    expect(proxy.cuts()).toBe(3)
  } finally {
    await proxy.close()
  }
}, 60_000)

test('distribution with a basic login takes the image with it, and says what is missing without it', async () => {
  // bcrypt of "secret"
  const secured = await startDistribution(
    parts.registry ?? 'docker-registry',
    'me:$2y$05$abcdefghijklmnopqrstuuOQiyCxlgf/oeuTqixKmWdcYUh4Hjl0a\n',
  )
  try {
    const layout = await imageLayout()
    const { published } = await publish(layout, [`${secured.host}/o/n`], ['main'], 'me:secret')
    expect(published[0]?.moved).toHaveLength(1)
    await expect(publish(layout, [`${secured.host}/o/n`], ['main'])).rejects.toThrow('without a login is refused')
    await expect(publish(layout, [`${secured.host}/o/n`], ['main'], 'me:wrong')).rejects.toThrow('the login of me at')
  } finally {
    await secured.close()
  }
})

test('the embedded registry takes docker push and buildx --push, and docker pulls from it what we published', async () => {
  const layout = await builtLayout('three')
  await publish(layout, [`${ghcr.host}/o/ours`], ['1.0.0'], 'me:token')
  await docker('pull', '--platform=linux/arm64', `${ghcr.host}/o/ours:1.0.0`)
  const { stdout } = await docker('image', 'inspect', '--format={{json .RepoDigests}}', `${ghcr.host}/o/ours:1.0.0`)
  expect(stdout).toContain(layout.root.digest)

  const config = join(folder, 'docker')
  await run('cp', ['-r', parts.env.DOCKER_CONFIG ?? join(process.env.HOME ?? '', '.docker'), config])
  const auth = Buffer.from('me:token').toString('base64')
  await writeFile(join(config, 'config.json'), JSON.stringify({ auths: { [ghcr.host]: { auth } } }))
  await docker('tag', `${ghcr.host}/o/ours:1.0.0`, `${ghcr.host}/o/pushed:1.0.0`)
  await docker('--config', config, 'push', '--platform=linux/arm64', `${ghcr.host}/o/pushed:1.0.0`)
  expect([...(ghcr.store.packages.get('o/pushed')?.tags.keys() ?? [])]).toEqual(['1.0.0'])
  const platforms = '--platform=linux/amd64,linux/arm64'
  const context = join(layout.dir, '..')
  await docker('--config', config, 'buildx', 'build', '--push', platforms, `--tag=${ghcr.host}/o/buildx:1`, context)
  // Two platforms, an attestation of each, and the index.
  expect(ghcr.store.packages.get('o/buildx')?.versions.size).toBe(5)
  await docker('image', 'rm', `${ghcr.host}/o/ours:1.0.0`, `${ghcr.host}/o/pushed:1.0.0`)
}, 120_000)
