import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { InputError } from '../../src/core/errors.ts'
import { credentials, logins } from '../../src/registry/credentials.ts'
import { fakeHost } from '../support/fake-host.ts'

const none = { registry: '', username: '', password: '', registryAuth: [] }
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'docker-config-'))
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const base64 = (text: string) => Buffer.from(text).toString('base64')
const configure = (config: unknown) =>
  writeFile(join(dir, 'config.json'), typeof config === 'string' ? config : JSON.stringify(config))

test('the token of the run is the login of ghcr.io, unless somebody gives another one', () => {
  expect(logins(none, 'ghs_x', 'octo')).toEqual([{ registry: 'ghcr.io', username: 'octo', password: 'ghs_x' }])
  expect(logins(none, 'ghs_x', '')).toMatchObject([{ username: 'x-access-token' }])
  expect(logins(none, '', 'octo')).toEqual([])
  const mine = { registry: 'ghcr.io', username: 'me', password: 'p' }
  expect(logins({ ...none, ...mine }, 'ghs_x', 'octo')).toEqual([mine])
  expect(logins({ ...none, registryAuth: [mine] }, 'ghs_x', 'octo')).toEqual([mine])
})

test('the token of a GHES instance is for its own registry and never goes to ghcr.io', () => {
  expect(logins(none, 'ghs_x', 'octo', 'https://github.example.com')).toEqual([
    { registry: 'containers.github.example.com', username: 'octo', password: 'ghs_x' },
  ])
})

test('username and password without a registry are Docker Hub', () => {
  expect(logins({ ...none, username: 'me', password: 'p' }, '', '')).toEqual([
    { registry: 'docker.io', username: 'me', password: 'p' },
  ])
})

test('half a login, and two for one registry, are mistakes that name the input', () => {
  expect(() => logins({ ...none, username: 'me' }, '', '')).toThrow('password: is missing')
  expect(() => logins({ ...none, password: 'hunter2' }, '', '')).toThrow('username: is missing')
  const twice = {
    ...none,
    username: 'a',
    password: 'hunter2',
    registryAuth: [{ registry: 'docker.io', username: 'b', password: 'hunter2' }],
  }
  expect(() => logins(twice, '', '')).toThrow(InputError)
  expect(() => logins(twice, '', '')).toThrow('registry-auth: gives a second login for docker.io')
})

test('logins that docker keeps in its file are found under every name it may write', async () => {
  await configure({
    auths: {
      'https://index.docker.io/v1/': { auth: base64('hub:pa:ss') },
      'https://quay.io/v2/': { username: 'q', password: 'pq' },
      'ghcr.io': { auth: base64('octo:x'), identitytoken: 'idt' },
      'empty.io': {},
    },
  })
  const host = fakeHost()
  const find = credentials([{ registry: 'given.io', username: 'g', password: 'pg' }], dir, host)
  expect(await find('docker.io')).toEqual({ registry: 'docker.io', username: 'hub', password: 'pa:ss' })
  expect(await find('quay.io')).toEqual({ registry: 'quay.io', username: 'q', password: 'pq' })
  expect(await find('ghcr.io')).toEqual({ registry: 'ghcr.io', username: '<token>', password: 'idt' })
  expect(await find('empty.io')).toBeUndefined()
  expect(await find('other.io')).toBeUndefined()
  expect(await find('given.io')).toMatchObject({ password: 'pg' })
  expect(host.secrets).toEqual(expect.arrayContaining(['pa:ss', 'pq', 'idt', 'pg']))
})

test('a credential helper is asked with the server on stdin, once a registry, and only where it is meant', async () => {
  await configure({ credHelpers: { 'a.io': 'mine' }, credsStore: 'store', auths: { 'c.io': { auth: base64('u:p') } } })
  const host = fakeHost({
    env: { PATH: '/bin', AWS_PROFILE: 'x', GITHUB_TOKEN: 'not for helpers' },
    exec: ({ tool, stdin }) =>
      tool === 'docker-credential-mine'
        ? JSON.stringify({ ServerURL: stdin, Username: 'helped', Secret: `for ${stdin}` })
        : { status: 1, stdout: 'credentials not found in native keychain\n' },
  })
  const find = credentials([], dir, host)
  expect(await find('a.io')).toEqual({ registry: 'a.io', username: 'helped', password: 'for a.io' })
  await find('a.io')
  expect(await find('docker.io')).toBeUndefined()
  expect(await find('c.io')).toMatchObject({ username: 'u' })
  expect(host.commands.map(({ tool, args, stdin }) => [tool, ...args, stdin])).toEqual([
    ['docker-credential-mine', 'get', 'a.io'],
    ['docker-credential-store', 'get', 'https://index.docker.io/v1/'],
    ['docker-credential-store', 'get', 'c.io'],
  ])
  expect(host.commands[0]?.env).toEqual({ PATH: '/bin', AWS_PROFILE: 'x' })
  expect(host.secrets).toContain('for a.io')
})

test('a helper that fails and a file that is no JSON are told, and the run goes on without a login', async () => {
  await configure({ credsStore: 'broken' })
  const host = fakeHost({ exec: () => 'half an answer: {"Secret":"hunt' })
  expect(await credentials([], dir, host)('a.io')).toBeUndefined()
  expect(host.messages('warning')).toEqual(['docker-credential-broken gave no login for a.io: its answer is no JSON'])
  await configure('{"auths": {"a.io": {"auth": "aHVudGVyMg==')
  const other = fakeHost()
  expect(await credentials([], dir, other)('a.io')).toBeUndefined()
  expect(other.messages('warning')).toEqual([expect.stringContaining('is no JSON')])
  expect(other.messages('warning').join()).not.toContain('aHVu')
})

test('without a file there is no login', async () => {
  expect(await credentials([], join(dir, 'none'), fakeHost())('a.io')).toBeUndefined()
})

test('a login is masked as it stands in headers and files too, wherever it comes from', async () => {
  await configure({ auths: { 'b.io': { auth: base64('you:sesame') } } })
  const host = fakeHost()
  const known = credentials([{ registry: 'a.io', username: 'me', password: 'hunter2' }], dir, host)
  await known('b.io')
  expect(host.secrets).toEqual(['hunter2', base64('me:hunter2'), 'sesame', base64('you:sesame')])
})
