import { readdir } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import type { Command } from '../../src/core/host.ts'
import { type Clone, readClone } from '../../src/git/clone.ts'
import { openScratch } from '../../src/git/scratch.ts'
import { type Answer, fakeHost } from '../support/fake-host.ts'

const clone: Clone = {
  objects: '/checkout/.git/objects',
  shallow: ['a'.repeat(40)],
  partial: false,
  format: 'sha1',
  head: 'a'.repeat(40),
  origin: 'https://github.com/o/r',
  prefix: '',
}
const token = 'ghs-token-value'
const basic = Buffer.from(`x-access-token:${token}`).toString('base64')
const ambient = { PATH: '/bin', HOME: '/home/me', GITHUB_TOKEN: token, GIT_DIR: '/elsewhere', GIT_SSL_CAINFO: '/ca' }

async function fetched(url: string | undefined, serverUrl: string, answer: Answer = '') {
  const host = fakeHost({ env: ambient, exec: ({ args }) => (args.includes('fetch') ? answer : '') })
  const scratch = await openScratch({ ...clone, partial: true }, { url, serverUrl, token }, host)
  const why = await scratch.fetch(['b'.repeat(40)], 5)
  await scratch.close()
  const left = await readdir(await host.tempDir())
  await host.close()
  const command = host.commands.find(({ args }) => args.includes('fetch'))
  return { host, why, command, left }
}

test('the token goes to git by its environment alone, and is masked in the form it has there', async () => {
  const { host, command } = await fetched('https://github.com/o/r', 'https://github.com')
  expect(command?.args.slice(-8)).toEqual([
    '--no-tags',
    '--no-recurse-submodules',
    '--no-write-fetch-head',
    '--update-shallow',
    '--depth=5',
    '--',
    'https://github.com/o/r',
    'b'.repeat(40),
  ])
  expect(command?.args.join(' ')).not.toMatch(new RegExp(`${token}|${basic}`))
  expect(command?.env).toMatchObject({
    GIT_CONFIG_KEY_0: 'http.https://github.com/.extraheader',
    GIT_CONFIG_VALUE_0: `Authorization: Basic ${basic}`,
  })
  expect(host.secrets).toEqual([basic])
})

test.each([
  ['another server', 'https://github.com.evil.example/o/r', 'https://github.com'],
  ['another port', 'https://github.com:444/o/r', 'https://github.com'],
  ['plain http', 'http://github.com/o/r', 'https://github.com'],
  ['a server of plain http', 'http://ghes.local/o/r', 'http://ghes.local'],
  ['a folder', '/srv/git/r', 'https://github.com'],
])('%s never sees the token', async (_, url, serverUrl) => {
  const { host, command } = await fetched(url, serverUrl)
  expect(JSON.stringify([command?.env, command?.args])).not.toMatch(new RegExp(`${token}|${basic}`))
  expect(host.secrets).toEqual([])
})

test('only the fetch sees the token; no child sees the settings of anybody', async () => {
  const { host } = await fetched('https://github.com/o/r', 'https://github.com')
  for (const { env, args } of host.commands) {
    if (!args.includes('fetch')) expect(JSON.stringify(env)).not.toMatch(new RegExp(`${token}|${basic}`))
    expect(env).toMatchObject({ GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0', GIT_SSL_CAINFO: '/ca' })
    expect(env.HOME).not.toBe('/home/me')
    expect(env.GITHUB_TOKEN).toBeUndefined()
    expect(env.GIT_DIR).toBeUndefined()
  }
})

test('a push moves a branch only to what comes behind it, with the token in its environment alone', async () => {
  const host = fakeHost({ env: ambient, exec: () => '' })
  const origin = { url: 'https://github.com/o/r', serverUrl: 'https://github.com', token }
  const scratch = await openScratch(undefined, origin, host)
  expect(await scratch.push('c'.repeat(40), 'image-history')).toBeUndefined()
  await scratch.close()
  await host.close()
  const command = host.commands.find(({ args }) => args.includes('push'))
  expect(command?.args.slice(-4)).toEqual([
    '--quiet',
    '--',
    'https://github.com/o/r',
    `${'c'.repeat(40)}:refs/heads/image-history`,
  ])
  expect(command?.args.join(' ')).toContain('http.followRedirects=false')
  expect(command?.args.join(' ')).not.toMatch(new RegExp(`--force|${token}|${basic}`))
  expect(command?.env.GIT_CONFIG_VALUE_0).toBe(`Authorization: Basic ${basic}`)
})

test('why a push was refused is told in the server’s word of it', async () => {
  const stderr =
    'To https://github.com/o/r\n ! [remote rejected] x -> h (protected branch hook declined)\nerror: failed to push\n'
  const host = fakeHost({ exec: ({ args }) => (args.includes('push') ? { status: 1, stderr } : '') })
  const origin = { url: 'https://github.com/o/r', serverUrl: 'https://github.com', token: '' }
  const scratch = await openScratch(undefined, origin, host)
  expect(await scratch.push('c'.repeat(40), 'h')).toBe('! [remote rejected] x -> h (protected branch hook declined)')
  await host.close()
})

test('redirects, helpers and odd protocols are not followed', async () => {
  const { command } = await fetched('https://github.com/o/r', 'https://github.com')
  expect(command?.args).toEqual(expect.arrayContaining(['http.followRedirects=false', 'credential.helper=']))
  expect(command?.env.GIT_ALLOW_PROTOCOL).toBe('https:http:file')
})

test('why a fetch failed is told in git’s first word of it, masked, without its advice', async () => {
  const stderr = `warning: x\nfatal: could not read \x1b${basic}\nfatal: so it failed\n\nMake sure\nit exists.\n`
  const { why } = await fetched('https://github.com/o/r', 'https://github.com', { status: 128, stderr })
  expect(why).toBe('fatal: could not read ***')
  expect((await fetched(undefined, 'https://github.com')).why).toBe('the clone names no origin that could be asked')
})

test('nothing is left behind', async () => {
  expect((await fetched('https://github.com/o/r', 'https://github.com')).left).toEqual([])
})

test.each([
  ['https://user:secret@github.com/o/r.git', 'https://github.com/o/r.git'],
  ['http://git.local:3000/o/r', 'http://git.local:3000/o/r'],
  ['file:///srv/git/r', 'file:///srv/git/r'],
  ['../r', '/r'],
  ['/srv/git/r', '/srv/git/r'],
  ['git@github.com:o/r.git', undefined],
  ['ssh://git@github.com/o/r', undefined],
  ['ext::sh -c x', undefined],
  ['--upload-pack=x', undefined],
])('the address of origin: %s', async (remote, origin) => {
  const answers: Readonly<Record<string, string>> = { '--git-path objects': '.git/objects', 'get-url': remote }
  const host = fakeHost({
    cwd: '/checkout',
    exec: ({ args }: Command): Answer => {
      const known = Object.keys(answers).find((words) => args.join(' ').includes(words))
      return known === undefined ? { status: 1 } : (answers[known] ?? '')
    },
  })
  expect((await readClone(host))?.origin).toBe(origin)
})

test('where there is no repository there is no clone', async () => {
  expect(await readClone(fakeHost({ exec: () => ({ status: 128 }) }))).toBeUndefined()
})
