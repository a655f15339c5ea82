import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { type LookInputs, look } from '../../src/build/look.ts'
import { ownBuilder } from '../../src/build/own-builder.ts'
import type { Facts } from '../../src/core/facts.ts'
import { docker } from '../../src/docker/docker.ts'
import { facts } from '../support/facts.ts'
import { type Answer, type FakeWorld, fakeHost } from '../support/fake-host.ts'
import { buildInputs } from './build-world.ts'

const node = 'Nodes:\nName: default\nEndpoint: default\nStatus: running\nPlatforms: linux/amd64\n'
const engine = `Name: default\nDriver: docker\n\n${node}Labels:\n org.mobyproject.buildkit.worker.snapshotter: overlayfs\n`
const oldEngine = `Name: default\nDriver: docker\n\n${node}`
const noEngine = 'Name: default\nDriver: \nError: Cannot connect to the Docker daemon at unix:///x. Is it running?\n'
const unknown: Answer = { status: 1, stderr: 'ERROR: no builder "mine" found' }
let cwd: string

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'look-'))
})

afterEach(() => rm(cwd, { recursive: true, force: true }))

async function looked(
  texts: Readonly<Record<string, string>> = {},
  answer: Answer = engine,
  { of = facts(), token, ...world }: FakeWorld & { readonly of?: Facts; readonly token?: string } = {},
) {
  const host = fakeHost({ cwd, env: { HOME: cwd }, exec: () => answer, ...world })
  const inputs: LookInputs = { ...(await buildInputs(texts)), ...(token ? { githubToken: token } : {}) }
  try {
    return { ...(await look(inputs, of, host, await docker(host, []))), host }
  } finally {
    await host.close()
  }
}

test('one docker call tells everything', async () => {
  const { builder, host } = await looked()
  expect(builder).toMatchObject({ name: 'default', driver: 'docker' })
  expect(host.commands.map(({ args }) => args)).toEqual([['buildx', 'inspect']])
})

test('an engine that keeps no images in containerd gives way to a builder of our own', async () => {
  const { builder, ownExists } = await looked({}, oldEngine)
  expect([builder, ownExists]).toEqual([undefined, false])
})

test('the builder of our own is found again without a docker call', async () => {
  const { name } = ownBuilder(await buildInputs())
  await mkdir(join(cwd, '.docker', 'buildx', 'instances'), { recursive: true })
  await writeFile(join(cwd, '.docker', 'buildx', 'instances', name), '{}')
  const { ownExists, host } = await looked({}, oldEngine)
  expect(ownExists).toBe(true)
  expect(host.commands).toHaveLength(1)
})

test('settings of a builder look for the one that stands for them', async () => {
  const { builder, host } = await looked({ driver: 'remote', endpoint: 'tcp://a:1' }, unknown)
  expect(builder).toBeUndefined()
  expect(host.commands[0]?.args.at(-1)).toMatch(/^image-pipeline-[0-9a-f]{8}$/)
})

test('a builder that was asked for and cannot do it is an error with a cure', async () => {
  await expect(looked({ builder: 'mine' }, unknown)).rejects.toThrow('there is no builder named mine')
  await expect(looked({ builder: 'default' }, oldEngine)).rejects.toThrow('does not keep images in containerd')
  await expect(looked({ driver: 'docker' }, oldEngine)).rejects.toThrow('does not keep images in containerd')
})

test('an engine that does not answer, and a docker without buildx, are told as such', async () => {
  await expect(looked({}, noEngine)).rejects.toThrow('Cannot connect to the Docker daemon')
  await expect(looked({}, { status: 1, stderr: 'docker: unknown command: docker buildx' })).rejects.toThrow(
    'docker has no buildx',
  )
})

test('the context is the checkout where there is one, else the repository at the commit', async () => {
  expect((await looked()).context).toMatchObject({
    path: 'https://github.com/octo/app.git#90dd6032fac8bda1b6c4436a2e65de27961ed071',
    isGit: true,
  })
  await writeFile(join(cwd, 'Dockerfile'), 'FROM scratch')
  expect(await looked()).toMatchObject({ context: { path: '.', isGit: false }, dockerfile: 'Dockerfile' })
  await mkdir(join(cwd, '.git'))
  expect((await looked()).context.path).toBe('.')
})

test('{{defaultContext}} is the repository, also in a checkout, and may name a folder of it', async () => {
  const { context, dockerfile } = await looked({ context: '{{ defaultContext }}:docker', file: 'Dockerfile' })
  expect(context.path).toBe('https://github.com/octo/app.git#90dd6032fac8bda1b6c4436a2e65de27961ed071:docker')
  expect(dockerfile).toBeUndefined()
  await expect(looked({ context: '{{defaultContext}}' }, engine, { of: facts({ sha: '' }) })).rejects.toThrow(
    'are not known here',
  )
})

test('a folder, a Dockerfile, a secret’s file and a variable that are not there are told together', async () => {
  const files = { file: 'nowhere/Dockerfile', 'secret-files': 'a=gone.txt', 'secret-envs': 'b=GONE', context: '.' }
  await expect(looked(files)).rejects.toThrow(
    [
      'secret-envs ("b=GONE"): the variable GONE is not set, or is empty. Set it in env of this step, or take the entry out.',
      'file ("nowhere/Dockerfile"): cannot be read. Its path starts at the checkout.',
      'secret-files ("a=gone.txt"): cannot be read. Write the file in an earlier step, or take the entry out.',
    ].join('\n'),
  )
  await expect(looked({ context: 'nowhere' })).rejects.toThrow('context ("nowhere"): is no folder')
})

test('secrets are masked line by line before anything else happens', async () => {
  await writeFile(join(cwd, 'Dockerfile'), 'FROM scratch')
  const { host } = await looked({ secrets: '"key=first line\nsecond line"', 'secret-envs': 'npm=NPM' }, engine, {
    env: { HOME: cwd, NPM: 'from a variable' },
  })
  expect(host.secrets).toEqual(['first line\nsecond line', 'first line', 'second line', 'from a variable'])
})

test('what the machine is decides what the plan may do', async () => {
  const env = { HOME: cwd, RUNNER_ENVIRONMENT: 'github-hosted', DOCKER_BUILD_CHECKS_ANNOTATIONS: 'false', EMPTY: '' }
  const world = await looked({ 'layout-dir': 'kept' }, engine, { env, token: 'x' })
  expect(world).toMatchObject({ hosted: true, annotateChecks: false, gitToken: true, layoutRoot: join(cwd, 'kept') })
  expect(world.variables.has('EMPTY')).toBe(false)
})

test('a layout that would be sent along with every build is warned of', async () => {
  await writeFile(join(cwd, 'Dockerfile'), 'FROM scratch')
  expect((await looked({ 'layout-dir': 'kept' })).warnings[0]).toMatch(/^layout-dir: kept lies in the build context/)
  expect((await looked({ 'layout-dir': '../kept' })).warnings).toEqual([])
  expect((await looked()).warnings).toEqual([])
})
