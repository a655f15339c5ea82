import { mkdir, mkdtemp, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { buildxProgram } from '../../src/docker/buildx-program.ts'
import { withLogins } from '../../src/docker/config-dir.ts'
import { docker, dockerCleanup } from '../../src/docker/docker.ts'
import { fakeHost } from '../support/fake-host.ts'

const login = { registry: 'ghcr.io', username: 'octo', password: 'CANARY' }
const auth = Buffer.from('octo:CANARY').toString('base64')
let home: string

beforeEach(async () => {
  home = await realpath(await mkdtemp(join(tmpdir(), 'home-')))
  await mkdir(join(home, '.docker', 'cli-plugins'), { recursive: true })
  await mkdir(join(home, '.docker', 'contexts'))
  await writeFile(
    join(home, '.docker', 'config.json'),
    JSON.stringify({ auths: { 'quay.io': { auth: 'eA==' } }, currentContext: 'desktop', proxies: { default: {} } }),
  )
})

afterEach(() => rm(home, { recursive: true, force: true }))

test('the run’s own configuration holds the user’s and the given credentials, and shows the user’s plugins and contexts', async () => {
  const host = fakeHost({ env: { HOME: home }, exec: () => '' })
  const { env, userConfigDir, buildersDir } = await docker(host, [login])
  const dir = env.DOCKER_CONFIG ?? ''
  expect(JSON.parse(await readFile(join(dir, 'config.json'), 'utf8'))).toEqual({
    auths: { 'quay.io': { auth: 'eA==' }, 'ghcr.io': { auth } },
    currentContext: 'desktop',
    proxies: { default: {} },
  })
  expect((await stat(join(dir, 'config.json'))).mode & 0o777).toBe(0o600)
  expect(await realpath(join(dir, 'cli-plugins'))).toBe(join(home, '.docker', 'cli-plugins'))
  expect(await realpath(join(dir, 'contexts'))).toBe(join(home, '.docker', 'contexts'))
  expect([userConfigDir, buildersDir]).toEqual([join(home, '.docker'), `${home}/.docker/buildx`])
  expect(await readFile(join(home, '.docker', 'config.json'), 'utf8')).not.toContain(auth)
  await host.close()
  await expect(stat(dir)).rejects.toThrow('ENOENT')
  expect((await readdir(join(home, '.docker'))).sort()).toEqual(['cli-plugins', 'config.json', 'contexts'])
})

test('docker sees where the engine is, and none of the job’s other variables', async () => {
  const host = fakeHost({
    env: {
      HOME: home,
      DOCKER_HOST: 'tcp://engine:2376',
      DOCKER_TLS_VERIFY: '1',
      GITHUB_TOKEN: 'CANARY',
      AWS_SECRET: 'x',
    },
    exec: () => '',
  })
  const client = await docker(host, [])
  await client.exec(['buildx', 'build', '.'], { env: { IMAGE_PIPELINE_SECRET_0: 'value' } })
  await client.exec(['version'])
  const [build, version] = host.commands
  expect(build?.env).toMatchObject({ DOCKER_HOST: 'tcp://engine:2376', IMAGE_PIPELINE_SECRET_0: 'value' })
  expect(build?.env.DOCKER_CERT_PATH).toBe(join(home, '.docker'))
  expect(Object.keys(version?.env ?? {}).sort()).toEqual(
    ['BUILDX_CONFIG', 'DOCKER_CERT_PATH', 'DOCKER_CONFIG', 'DOCKER_HOST', 'DOCKER_TLS_VERIFY', 'HOME'].sort(),
  )
  expect(client.calls).toBe(2)
  await host.close()
})

test('what the post step repeats holds no credentials and uses the user’s own configuration', async () => {
  const host = fakeHost({ env: { HOME: home, DOCKER_AUTH_CONFIG: '{"auths":"CANARY"}' }, exec: () => '' })
  const client = await docker(host, [login])
  const cleanup = dockerCleanup(client, 'the builder x', ['buildx', 'rm', 'x'])
  expect(cleanup.env?.DOCKER_CONFIG).toBe(join(home, '.docker'))
  expect(JSON.stringify(cleanup)).not.toMatch(/CANARY|image-pipeline-test/)
  await host.close()
})

test('given credentials win over a credential store, which stays for every other registry', () => {
  const user = { credsStore: 'desktop', credHelpers: { 'gcr.io': 'gcloud' } }
  expect(withLogins(user, [login, { ...login, registry: 'docker.io' }])).toEqual({
    credsStore: 'desktop',
    credHelpers: { 'gcr.io': 'gcloud', 'ghcr.io': '', 'https://index.docker.io/v1/': '' },
    auths: { 'ghcr.io': { auth }, 'https://index.docker.io/v1/': { auth } },
  })
})

test('a credential helper of the user’s gets the variables it reads', async () => {
  await writeFile(
    join(home, '.docker', 'config.json'),
    JSON.stringify({ credHelpers: { 'x.amazonaws.com': 'ecr-login' } }),
  )
  const host = fakeHost({ env: { HOME: home, AWS_PROFILE: 'ci', GOOGLE_CREDENTIALS: 'no' } })
  const { env } = await docker(host, [])
  expect(env.AWS_PROFILE).toBe('ci')
  expect(env.GOOGLE_CREDENTIALS).toBeUndefined()
  await host.close()
})

test('a configuration that is no JSON is told, without a word of it, and left alone', async () => {
  await writeFile(join(home, '.docker', 'config.json'), '{"auths": CANARY')
  const host = fakeHost({ env: { HOME: home } })
  await docker(host, [])
  expect(host.messages('warning')).toEqual([
    `${join(home, '.docker', 'config.json')} is no JSON object: docker's configuration is not used`,
  ])
  await host.close()
})

test('buildx is called by itself where it is known, which is what docker would do after a detour', async () => {
  const program = join(home, '.docker', 'cli-plugins', 'docker-buildx')
  await writeFile(program, '', { mode: 0o755 })
  const found = await buildxProgram({ HOME: home }, [])
  expect(found).toBe(program)
  const host = fakeHost({ env: { HOME: home }, exec: () => '' })
  const client = await docker(host, [], found)
  await client.exec(['buildx', 'inspect', 'x'])
  await client.exec(['version'])
  expect(host.commands.map(({ tool, args }) => [tool, ...args])).toEqual([
    [program, 'inspect', 'x'],
    ['docker', 'version'],
  ])
  expect(await buildxProgram({ HOME: join(home, 'nobody') }, [])).toBeUndefined()
})
