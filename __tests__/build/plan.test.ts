import { expect, test } from '@jest/globals'
import type { BuildWorld } from '../../src/build/look.ts'
import { type BuildPlan, plan } from '../../src/build/plan.ts'
import { images } from '../../src/docker/images.ts'
import { facts } from '../support/facts.ts'
import { buildInputs, buildWorld, someTags } from './build-world.ts'

async function planned(texts: Readonly<Record<string, string>> = {}, world: Partial<BuildWorld> = {}, of = facts()) {
  return plan(await buildInputs(texts), of, someTags(), buildWorld(world))
}

function argsOf({ invocations }: BuildPlan): readonly string[] {
  return invocations[0]?.args ?? []
}

/** The values of one flag. */
function values(of: BuildPlan, flag: string): readonly string[] {
  const args = argsOf(of)
  return args.filter((_, at) => args[at - 1] === flag)
}

test('two platforms are one command, in build-push-action’s order', async () => {
  const of = await planned({
    file: 'docker/Dockerfile',
    target: 'app',
    platforms: 'linux/amd64,linux/arm64',
    'build-args': 'VERSION=1,2\nMODE=fast',
    'build-contexts': 'base=docker-image://base:1\nsource={{defaultContext}}:sub',
    secrets: 'token=CANARY',
    'secret-envs': 'npm=NPM_TOKEN',
    'secret-files': 'cert=a,b.pem',
    ssh: 'default',
    'no-cache': 'true',
    'no-cache-filters': 'deps',
    pull: 'true',
    network: 'none',
    'add-hosts': 'db:10.0.0.2',
    allow: 'network.host',
    'shm-size': '64m',
    ulimit: 'nofile=1:2',
    'cgroup-parent': 'x',
  })
  expect(argsOf(of)).toEqual([
    ...['buildx', 'build', '--progress', 'plain'],
    ...['--add-host', 'db:10.0.0.2'],
    ...['--allow', 'network.host'],
    ...['--annotation', 'manifest:org.opencontainers.image.description=An app'],
    ...['--annotation', 'index:org.opencontainers.image.description=An app'],
    ...['--build-arg', 'VERSION=1,2', '--build-arg', 'MODE=fast'],
    ...['--build-context', 'base=docker-image://base:1'],
    ...['--build-context', 'source=https://github.com/octo/app.git#90dd603:sub'],
    ...['--cgroup-parent', 'x'],
    ...['--secret', 'id=npm,env=IMAGE_PIPELINE_SECRET_1'],
    ...['--file', 'docker/Dockerfile'],
    ...['--label', 'org.opencontainers.image.title=app'],
    ...['--no-cache-filter', 'deps'],
    ...['--output', `type=oci,tar=false,dest=${of.layout},source-date-epoch=1767323045`],
    ...['--platform', 'linux/amd64,linux/arm64'],
    ...['--attest', 'type=provenance,mode=max,builder-id=https://github.com/octo/app/actions/runs/1/attempts/1'],
    ...['--secret', 'id=token,env=IMAGE_PIPELINE_SECRET_0'],
    ...['--secret', 'id=cert,"src=a,b.pem"'],
    ...['--shm-size', '64m'],
    ...['--ssh', 'default'],
    ...['--target', 'app'],
    ...['--ulimit', 'nofile=1:2'],
    ...['--builder', 'default'],
    ...['--metadata-file', `${of.layout}.metadata.json`],
    ...['--network', 'none', '--no-cache', '--pull', '.'],
  ])
  expect(of.env).toEqual({ BUILDX_METADATA_WARNINGS: 'true' })
  expect(of.secrets).toEqual(['IMAGE_PIPELINE_SECRET_0', 'IMAGE_PIPELINE_SECRET_1'])
  expect(JSON.stringify(of)).not.toContain('CANARY')
})

test('a single manifest has no index to annotate', async () => {
  const of = await planned({ provenance: 'false', platforms: 'linux/amd64' })
  expect(values(of, '--annotation')).toEqual(['manifest:org.opencontainers.image.description=An app'])
  const attested = await planned({ platforms: 'linux/amd64' })
  expect(values(attested, '--annotation')).toContain('index:org.opencontainers.image.description=An app')
})

test('steps see the clock only where somebody set SOURCE_DATE_EPOCH, and a build argument wins over both', async () => {
  const asked = await planned({}, { variables: new Set(['SOURCE_DATE_EPOCH']) })
  expect(asked.env.SOURCE_DATE_EPOCH).toBe('1767323045')
  const own = await planned({ 'build-args': 'SOURCE_DATE_EPOCH=0' })
  expect(own.env).toEqual({ BUILDX_METADATA_WARNINGS: 'true' })
  expect(values(own, '--output')).toEqual([`type=oci,tar=false,dest=${own.layout}`])
})

test('several nodes build a platform each, with caches of their own, and the index is annotated by us', async () => {
  const of = await planned(
    {
      driver: 'remote',
      endpoint: 'tcp://a:1',
      append: '- endpoint: tcp://b:1',
      platforms: 'linux/amd64,linux/arm64',
      'cache-to': 'type=gha,mode=max',
      'cache-from': 'ghcr.io/octo/cache',
    },
    { builder: undefined },
  )
  expect(of.builder.create).toEqual([
    ['buildx', 'create', '--name', of.builder.name, '--driver', 'remote', 'tcp://a:1'],
    ['buildx', 'create', '--name', of.builder.name, '--driver', 'remote', '--append', 'tcp://b:1'],
  ])
  expect(of.invocations.map(({ platforms, layout }) => [platforms, layout])).toEqual([
    [['linux/amd64'], `${of.folder}/linux-amd64`],
    [['linux/arm64'], `${of.folder}/linux-arm64`],
  ])
  expect(values(of, '--cache-to')).toEqual(['type=gha,mode=max,scope=buildkit-linux-amd64,ignore-error=true'])
  expect(values(of, '--cache-from')).toEqual(['type=registry,ref=ghcr.io/octo/cache:latest-linux-amd64'])
  expect(values(of, '--annotation')).toEqual(['manifest:org.opencontainers.image.description=An app'])
  expect(of.indexAnnotations).toEqual({ 'org.opencontainers.image.description': 'An app' })
  expect(of.layout).toBe(`${of.folder}/image`)
})

test('the builder that is there is used and never removed', async () => {
  const { builder } = await planned({}, { hosted: true })
  expect(builder).toMatchObject({ name: 'default', create: [], remove: undefined })
})

test('a builder of our own is made from a pinned image, found again by its settings, and removed on hosted runners', async () => {
  const { builder } = await planned({}, { builder: undefined, hosted: true })
  expect(builder.create).toEqual([
    [
      ...['buildx', 'create', '--name', builder.name, '--driver', 'docker-container'],
      ...['--driver-opt', `image=${images.buildkit}`],
    ],
  ])
  expect(images.buildkit).toMatch(/@sha256:[0-9a-f]{64}$/)
  expect(builder.remove).toEqual(['buildx', 'rm', '--force', builder.name])
  const kept = await planned({}, { builder: undefined, ownExists: true })
  expect(kept.builder).toMatchObject({ name: builder.name, create: [], remove: undefined })
  const other = await planned({ 'driver-opts': 'image=mine\nnetwork=host' }, { builder: undefined })
  expect(other.builder.name).not.toBe(builder.name)
  expect(other.builder.create[0]?.slice(-4)).toEqual(['--driver-opt', 'image=mine', '--driver-opt', 'network=host'])
})

test('a builder of our own gets the entitlements that allow asks for, and no others', async () => {
  const none = await planned({}, { builder: undefined })
  expect(none.builder.create[0]).not.toContain('--buildkitd-flags')
  const { builder } = await planned({ allow: 'network.host' }, { builder: undefined })
  expect(builder.create[0]).toContain('--allow-insecure-entitlement network.host')
})

test('keep-state keeps the volume of a builder that is removed', async () => {
  const { builder } = await planned({ 'keep-state': 'true' }, { builder: undefined, hosted: true })
  expect(builder.remove).toContain('--keep-state')
})

test('the layout is kept by repository and image', async () => {
  const one = await planned()
  expect(one.folder).toMatch(/^\/layouts\/app-[0-9a-f]{8}$/)
  expect((await planned()).folder).toBe(one.folder)
  const inputs = await buildInputs()
  const other = plan(inputs, facts(), someTags({ images: ['ghcr.io/octo/other'] }), buildWorld())
  expect(other.folder).not.toBe(one.folder)
})

test('a call names what is asked and builds nothing', async () => {
  const of = await planned({ call: 'check', 'cache-to': 'type=gha' })
  expect(of.call).toBe('check')
  expect(argsOf(of)).toEqual(expect.arrayContaining(['--call', 'check']))
  for (const flag of ['--output', '--metadata-file', '--attest', '--annotation', '--cache-to'])
    expect(argsOf(of)).not.toContain(flag)
})

test('a Git context is fetched with the token of its server, unless a secret says otherwise', async () => {
  const git = { context: { path: 'https://github.com/o/a.git#1', git: undefined, isGit: true }, gitToken: true }
  const ghes = facts({ serverUrl: 'https://ghe.example:8443' })
  expect(values(await planned({}, git, ghes), '--secret')).toEqual([
    'id=GIT_AUTH_TOKEN.ghe.example:8443,env=IMAGE_PIPELINE_GIT_TOKEN',
  ])
  expect(values(await planned({ secrets: 'GIT_AUTH_TOKEN=x' }, git), '--secret')).toHaveLength(1)
  expect(values(await planned({}, { ...git, gitToken: false }), '--secret')).toEqual([])
})

test('the runner’s cache tokens go to buildx only with a gha cache', async () => {
  const variables = new Set([
    'ACTIONS_RUNTIME_TOKEN',
    'ACTIONS_RESULTS_URL',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'AWS_PROFILE',
  ])
  expect((await planned({}, { variables })).passedOn).toEqual([])
  expect((await planned({ 'cache-from': 'type=gha' }, { variables })).passedOn).toEqual([
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN',
  ])
})

test('an image that is loaded gets the tags of the run, or the repository’s name', async () => {
  expect((await planned({ load: 'true' })).load).toEqual(['ghcr.io/octo/app:main'])
  const unnamed = plan(await buildInputs({ load: 'true' }), facts(), undefined, buildWorld())
  expect(unnamed.load).toEqual(['octo/app:latest'])
})

test('a build argument that looks like a secret is warned of', async () => {
  const { warnings } = await planned({ 'build-args': 'NPM_TOKEN=x\nVERSION=1' })
  expect(warnings).toEqual([
    'build-args: NPM_TOKEN looks like a secret, and the image’s history and its provenance tell its value; use secrets instead',
  ])
})

test('how layers are written is told to the exporter', async () => {
  const [output] = values(await planned({ 'export-options': 'compression=zstd\nforce-compression=true' }), '--output')
  expect(output).toMatch(
    /^type=oci,tar=false,dest=[^,]+,source-date-epoch=\d+,compression=zstd,force-compression=true$/,
  )
})
