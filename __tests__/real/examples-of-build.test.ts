import { execFile } from 'node:child_process'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite, copyOf } from '../support/checked-site.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { subAction, troubleOf } from '../support/sub-action.ts'
import { realParts } from './real-parts.ts'

/**
 * What the documentation of docker/build-push-action, docker/setup-buildx-action and docker/setup-qemu-action shows as
 * examples, by the inputs they use, with `uses:` swapped.
 */
const parts = realParts()
let site: CheckedSite
let hub: Ghcr
let cwd = ''

beforeAll(async () => {
  site = await checkedSite(parts)
  hub = await startGhcr({})
  cwd = await copyOf(site, {
    Dockerfile: [
      'FROM python:3.11-slim AS base',
      'FROM base AS app',
      'ARG NAME=nobody RUN=0',
      // Of a secret that is another the cache knows nothing: the name beside it is.
      'RUN --mount=type=secret,id=github_token,required=false echo "$NAME" > /name; cat /run/secrets/github_token 2>/dev/null | wc -c > /length',
      'COPY --from=other /extra.txt* /',
      'USER 1000',
      'CMD ["true"]',
    ].join('\n'),
    'other/extra.txt': 'extra\n',
  })
}, 60_000)
afterAll(async () => {
  await Promise.all([site.close(), hub.close()])
  await rm(cwd, { recursive: true, force: true })
})

const time = 120_000
const image = (name: string) => `${site.ghcr.host}/octo/${name}`
const registry = (name: string) => askRegistry(site.ghcr.url, `octo/${name}`, 'octo:PASSWORD-CANARY')

/** A step of `build/`; `other` is a context of every case. */
const build = (inputs: Readonly<Record<string, string>>, env: Readonly<Record<string, string>> = {}) =>
  subAction(site, 'build', { context: '.', 'build-contexts': 'other=./other', ...inputs }, { cwd, env })

const docker = async (...args: readonly string[]) =>
  (await promisify(execFile)('docker', [...args], { env: { ...process.env, ...parts.env } })).stdout.trim()

interface Config {
  readonly created: string
  readonly config: { readonly Labels?: Readonly<Record<string, string>> }
}

async function configOf(name: string, reference: string): Promise<Config> {
  const { body } = await registry(name).manifest(reference)
  const manifest = body.manifests ? (await registry(name).manifest(body.manifests[0]?.digest ?? '')).body : body
  return JSON.parse(await registry(name).blob(manifest.config.digest)) as Config
}

test(
  'several platforms, QEMU for all, a builder of its own: one step in place of three',
  async () => {
    const step = await build({
      platforms: 'linux/amd64,linux/arm64',
      push: 'true',
      tags: `${image('multi')}:latest\n${image('multi')}:1.0.0`,
      install: 'true',
      'cache-binary': 'false',
    })
    expect(troubleOf(step)).toBe('')
    expect(Object.keys(JSON.parse(step.outputs.platforms ?? ''))).toEqual(['linux/amd64', 'linux/arm64'])
    expect(step.stdout).toContain('install is not heeded')
    expect((await registry('multi').manifest('1.0.0')).digest).toBe(step.outputs.digest)
    // Nobody asked for labels.
    expect((await configOf('multi', 'latest')).config.Labels ?? {}).toEqual({})
  },
  time,
)

test(
  'push to two registries, with a login for each',
  async () => {
    const step = await build({
      push: 'true',
      tags: `${image('both')}:1\n${hub.host}/octo/both:1\n${hub.host}/octo/both:latest`,
      registry: '',
      username: '',
      password: '',
      'registry-auth': JSON.stringify(
        [site.ghcr.host, hub.host].map((host) => ({ registry: host, username: 'octo', password: 'PASSWORD-CANARY' })),
      ),
    })
    expect(troubleOf(step)).toBe('')
    const there = askRegistry(hub.url, 'octo/both', 'octo:PASSWORD-CANARY')
    expect((await there.manifest('latest')).digest).toBe(step.outputs.digest)
    expect(await registry('both').tags()).toEqual(['1'])
  },
  time,
)

test(
  'secrets, build arguments and a target',
  async () => {
    const step = await build({
      secrets: '"github_token=SECRET-CANARY-123"',
      'build-args': `NAME=somebody\nRUN=${Date.now()}`,
      target: 'app',
      load: 'true',
      tags: 'octo/args:test',
    })
    expect(troubleOf(step)).toBe('')
    expect(await docker('run', '--rm', 'octo/args:test', 'cat', '/name', '/length')).toBe('somebody\n17')
    await docker('rmi', '--force', 'octo/args:test')
  },
  time,
)

test(
  'test before push: loaded, run, then pushed from the cache',
  async () => {
    const first = await build({ load: 'true', tags: 'octo/app:test' })
    expect(troubleOf(first)).toBe('')
    await docker('run', '--rm', 'octo/app:test')
    const second = await build({ push: 'true', tags: `${image('tested')}:latest` })
    expect(troubleOf(second)).toBe('')
    expect(await registry('tested').tags()).toEqual(['latest'])
    await docker('rmi', '--force', 'octo/app:test')
  },
  time,
)

test(
  'share an image between jobs: written for docker load, loaded elsewhere',
  async () => {
    const step = await build({ tags: 'myimage:latest', outputs: 'type=docker,dest=out/myimage.tar' })
    expect(troubleOf(step)).toBe('')
    await docker('load', '--input', join(cwd, 'out/myimage.tar'))
    expect(await docker('image', 'inspect', '--format', '{{.Os}}', 'myimage:latest')).toBe('linux')
    await docker('rmi', '--force', 'myimage:latest')
  },
  time,
)

test.each([
  ['registry', { 'cache-from': 'type=registry,ref=CACHE', 'cache-to': 'type=registry,ref=CACHE,mode=max' }],
  ['inline', { 'cache-from': 'type=registry,ref=CACHE', 'cache-to': 'type=inline' }],
  ['local', { 'cache-from': 'type=local,src=DIR', 'cache-to': 'type=local,dest=DIR' }],
  ['gha', { 'cache-from': 'type=gha', 'cache-to': 'type=gha,mode=max' }],
])(
  'cache: %s',
  async (name, caches) => {
    const of = (text: string) =>
      text.replace('CACHE', `${image(name)}:cache`).replace('DIR', join(cwd, '..', `cache-${name}`))
    const step = await build({
      push: 'true',
      tags: `${image(name)}:latest`,
      'cache-from': of(caches['cache-from']),
      'cache-to': of(caches['cache-to']),
    })
    expect(troubleOf(step)).toBe('')
    expect(await registry(name).tags()).toContain('latest')
    await rm(of('DIR'), { recursive: true, force: true })
  },
  time,
)

test(
  'checks alone: call: check fails on a bad Dockerfile and builds nothing',
  async () => {
    await mkdir(join(cwd, 'bad'), { recursive: true })
    await writeFile(join(cwd, 'bad/Dockerfile'), 'from python:3.11-slim\nCMD true\n')
    const step = await build({ call: 'check', file: 'bad/Dockerfile' })
    expect(step.status).toBe(1)
    expect(step.stdout).toMatch(/JSONArgsRecommended/)
    expect(troubleOf(await build({ call: 'check' }))).toBe('')
  },
  time,
)

test(
  'reproducible: SOURCE_DATE_EPOCH of the environment is the time of the image',
  async () => {
    const step = await build({ push: 'true', tags: `${image('epoch')}:1` }, { SOURCE_DATE_EPOCH: '1700000000' })
    expect(troubleOf(step)).toBe('')
    expect((await configOf('epoch', '1')).created).toBe('2023-11-14T22:13:20Z')
  },
  time,
)

test(
  'layers compressed by zstd, those of the base too',
  async () => {
    const outputs = 'type=image,push=true,compression=zstd,compression-level=3,force-compression=true'
    const step = await build({ tags: `${image('zstd')}:1`, provenance: 'false', outputs })
    expect(troubleOf(step)).toBe('')
    const { body } = await registry('zstd').manifest('1')
    expect(new Set(body.layers?.map(({ mediaType }) => mediaType))).toEqual(
      new Set(['application/vnd.oci.image.layer.v1.tar+zstd']),
    )
  },
  time,
)

test(
  'attestations: provenance in full, or none',
  async () => {
    const full = await build({ push: 'true', tags: `${image('attested')}:1`, provenance: 'mode=max' })
    expect(troubleOf(full)).toBe('')
    expect((await registry('attested').manifest('1')).body.manifests).toHaveLength(2)
    const none = await build({ push: 'true', tags: `${image('attested')}:2`, provenance: 'false' })
    expect(troubleOf(none)).toBe('')
    expect((await registry('attested').manifest('2')).body.manifests).toBeUndefined()
    expect(none.outputs.imageid).not.toBe(none.outputs.digest)
  },
  time,
)

test(
  'labels and annotations of metadata, on index and manifests',
  async () => {
    const meta = await subAction(
      site,
      'metadata',
      { images: image('described'), annotations: 'org.example.tier=web', 'bake-target': 'app' },
      { cwd, env: { DOCKER_METADATA_ANNOTATIONS_LEVELS: 'manifest,index' } },
    )
    expect(troubleOf(meta)).toBe('')
    const step = await build({
      push: 'true',
      platforms: 'linux/amd64',
      tags: meta.outputs.tags ?? '',
      labels: meta.variables.DOCKER_METADATA_OUTPUT_LABELS ?? '',
      annotations: meta.outputs.annotations ?? '',
    })
    expect(troubleOf(step)).toBe('')
    const { body } = await registry('described').manifest('main')
    expect(body.annotations).toMatchObject({ 'org.example.tier': 'web' })
    expect((await configOf('described', 'main')).config.Labels).toMatchObject({
      'org.opencontainers.image.title': 'app',
    })
  },
  time,
)

test(
  'a builder that another step set up is used by its name, and named in the outputs',
  async () => {
    const step = await build({ builder: 'default', tags: 'octo/named:1', 'keep-state': 'false' })
    expect(troubleOf(step)).toBe('')
    expect(step.outputs).toMatchObject({ name: 'default', driver: 'docker' })
  },
  time,
)

test(
  'what cannot be had is told before anything is built, all of it at once',
  async () => {
    const step = await build({
      push: 'true',
      outputs: 'type=local,dest=out-files',
      version: 'v0.9.0',
      platforms: 'linux/amd64,windoze',
    })
    expect(step.status).toBe(1)
    const errors = step.stdout.split('\n').filter((line) => line.startsWith('::error'))
    for (const input of ['outputs', 'version', 'platforms']) expect(errors.join('\n')).toContain(`::${input} (`)
    expect(step.stdout).not.toContain('buildx build')
    await expect(stat(join(cwd, 'out-files'))).rejects.toThrow('ENOENT')
  },
  time,
)
