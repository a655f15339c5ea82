import { expect, test } from '@jest/globals'
import { makeBuilder } from '../../src/build/builder.ts'
import { environmentOf } from '../../src/build/environment.ts'
import { checksOf, rootOf, withoutWarnings } from '../../src/build/metadata.ts'
import type { BuilderPlan } from '../../src/build/plan.ts'
import { plan } from '../../src/build/plan.ts'
import { installQemu } from '../../src/build/qemu.ts'
import { run } from '../../src/build/run.ts'
import { secretValues } from '../../src/build/secrets.ts'
import { countSteps } from '../../src/build/steps.ts'
import { describe } from '../../src/core/errors.ts'
import { docker } from '../../src/docker/docker.ts'
import { facts } from '../support/facts.ts'
import { type Answer, fakeHost } from '../support/fake-host.ts'
import { buildInputs, buildWorld } from './build-world.ts'

const builder: BuilderPlan = {
  name: 'ours',
  driver: 'docker-container',
  create: [['buildx', 'create', '--name', 'ours', '--buildkitd-config', 'buildkitd.toml']],
  config: 'debug = true',
  remove: ['buildx', 'rm', '--force', 'ours'],
}

async function withDocker(answer: Answer) {
  const host = fakeHost({ exec: () => answer })
  return { host, docker: await docker(host, []) }
}

test('a builder is made in the folder of its configuration, and removed when the run ends', async () => {
  const { host, docker } = await withDocker('')
  await makeBuilder(builder, host, docker)
  expect(host.commands[0]).toMatchObject({ args: builder.create[0], cwd: await host.tempDir() })
  await host.close()
  expect(host.commands.at(-1)?.args).toEqual(builder.remove)
})

test('a builder that is kept is told of, with what removes it, also where the run fails later', async () => {
  const host = fakeHost({
    exec: ({ args }) => (args.includes('--append') ? { status: 1, stderr: 'ERROR: no such node' } : ''),
  })
  const nodes = [...builder.create, ['buildx', 'create', '--append']]
  const making = makeBuilder({ ...builder, create: nodes, remove: undefined }, host, await docker(host, []))
  await expect(making).rejects.toThrow('no such node')
  expect(host.messages('info')).toEqual(['the builder ours is kept for the next run; docker buildx rm ours removes it'])
  await host.close()
})

test('a builder that another run made in the meantime is used', async () => {
  const { host, docker } = await withDocker({
    status: 1,
    stderr: 'ERROR: existing instance for "ours" but no append mode',
  })
  const before = host.commands.length
  await makeBuilder({ ...builder, remove: undefined }, host, docker)
  await host.close()
  // Neither made again under another name nor removed: its name stands for its settings.
  expect(host.commands.slice(before).map(({ args }) => args)).toEqual(builder.create)
  expect(host.messages('info')).toEqual([
    expect.stringMatching(/^the builder ours is kept/),
    'used the builder ours, which another run made',
  ])
})

test('a builder that cannot be made for another reason fails the run', async () => {
  const { host, docker } = await withDocker({ status: 1, stderr: 'ERROR: failed to find driver "docker-containr"' })
  await expect(makeBuilder({ ...builder, remove: undefined }, host, docker)).rejects.toThrow('failed to find driver')
  await host.close()
})

test('where the image with QEMU cannot be had, the cure is told', async () => {
  const { host, docker } = await withDocker({ status: 125, stderr: 'pull access denied' })
  const qemu = { architectures: ['arm64'], image: 'binfmt@sha256:1', args: ['run', 'binfmt@sha256:1'] }
  const error = await installQemu(qemu, host, docker).catch((error: unknown) => error)
  expect(describe(error)).toMatch(/^QEMU for arm64 could not be registered with binfmt@sha256:1\nLet this machine pull/)
  await host.close()
})

test('a build never starts with a secret missing, and buildx sees only what the plan names', async () => {
  const inputs = await buildInputs({ secrets: 'a=first', 'secret-envs': 'b=TOKEN', 'cache-from': 'type=gha' })
  const world = buildWorld({ variables: new Set(['ACTIONS_RUNTIME_TOKEN']) })
  const of = plan(inputs, facts(), undefined, world)
  const env = { TOKEN: 'second', ACTIONS_RUNTIME_TOKEN: 'third', OTHER: 'x' }
  const host = fakeHost({ env })
  expect(environmentOf(of, host, secretValues({ ...inputs, githubToken: 'unused' }, env))).toEqual({
    BUILDX_METADATA_WARNINGS: 'true',
    IMAGE_PIPELINE_SECRET_0: 'first',
    IMAGE_PIPELINE_SECRET_1: 'second',
    ACTIONS_RUNTIME_TOKEN: 'third',
  })
  await expect(run(of, host, await docker(host, []))).rejects.toThrow(
    'IMAGE_PIPELINE_SECRET_0, IMAGE_PIPELINE_SECRET_1',
  )
  await host.close()
})

test('a call gives no image to go on with', async () => {
  const of = plan(await buildInputs({ call: 'outline' }), facts(), undefined, buildWorld())
  const host = fakeHost()
  await expect(run(of, host, await docker(host, []))).rejects.toThrow('builds nothing')
  await host.close()
})

test('build checks are told once each, at their line', () => {
  const warning = {
    short: Buffer.from('FromAsCasing: casing (line 1)').toString('base64'),
    url: 'https://docs.docker.com/x',
    sourceInfo: { filename: 'Dockerfile', data: 'RlJPTQ==' },
    range: [{ start: { line: 1 }, end: { line: 3 } }],
  }
  const metadata = { 'buildx.build.warnings': [warning, warning], 'containerimage.digest': 'sha256:1' }
  expect(checksOf(metadata, 'sub/Dockerfile')).toEqual([
    {
      message: 'FromAsCasing: casing (line 1)',
      url: 'https://docs.docker.com/x',
      place: { file: 'sub/Dockerfile', line: 1, endLine: 3 },
    },
  ])
  expect(checksOf(metadata, undefined)[0]?.place).toBeUndefined()
  expect(withoutWarnings(metadata)).toEqual({ 'containerimage.digest': 'sha256:1' })
})

test('metadata that does not tell what was built is a bug, not an image', () => {
  expect(() => rootOf({})).toThrow('did not tell what it built')
  expect(() => rootOf({ 'containerimage.descriptor': { digest: 'x', mediaType: 'y', size: 1 } })).toThrow(
    'did not tell',
  )
})

test('steps of the Dockerfile are counted, BuildKit’s own are not', () => {
  const { line, steps } = countSteps()
  for (const text of [
    '#1 [internal] load build definition from Dockerfile',
    '#1 DONE 0.0s',
    '#4 [linux/amd64 base 1/2] COPY a /a',
    '#4 CACHED',
    '#5 [linux/arm64 stage-1 2/2] RUN x',
    '#5 1.2 output',
    '#5 DONE 2s',
    '#6 exporting to oci image format',
  ])
    line(text)
  expect(steps()).toEqual({ total: 2, cached: 1 })
})

test('no line that a Dockerfile prints holds the run up', () => {
  const { line, steps } = countSteps()
  const start = performance.now()
  for (const text of [`#5 [${'1'.repeat(80_000)}`, `#5 [${'1/'.repeat(400_000)}`, `#${'1'.repeat(400_000)}`]) line(text)
  expect(performance.now() - start).toBeLessThan(4_500)
  expect(steps()).toEqual({ total: 0, cached: 0 })
})
