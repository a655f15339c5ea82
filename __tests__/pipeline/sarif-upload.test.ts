import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, expect, test } from '@jest/globals'
import { sendSarif } from '../../src/pipeline/report/sarif-upload.ts'
import { facts } from '../support/facts.ts'
import { type FakeWorld, fakeHost } from '../support/fake-host.ts'

let folder = ''
const files = () => ['scan-linux-arm64.sarif', 'scan-linux-amd64.sarif'].map((name) => join(folder, name))
const wish = (more: object = {}) => ({ files: files(), wish: 'auto' as const, token: 'TOKEN', ...more })
const runner = (world: FakeWorld) => fakeHost(world)

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sarif-'))
  await writeFile(join(folder, 'scan-linux-amd64.sarif'), '{"one":1}')
  await writeFile(join(folder, 'scan-linux-arm64.sarif'), '{"two":2}')
  await writeFile(join(folder, 'planted.sarif'), 'somebody else’s')
})

test('every file goes to code scanning, for the commit and the ref of the run', async () => {
  const bodies: Record<string, string>[] = []
  const host = runner({
    fetch: async (_, init) => {
      bodies.push(JSON.parse(String(init?.body)))
      return new Response('{"id":"1"}', { status: 202, headers: { 'content-type': 'application/json' } })
    },
  })
  await sendSarif(wish(), facts(), host)
  expect(host.requests).toEqual(Array(2).fill('POST https://api.github.com/repos/octo/app/code-scanning/sarifs'))
  expect(bodies[0]).toMatchObject({ commit_sha: facts().sha, ref: 'refs/heads/main' })
  expect(gunzipSync(Buffer.from(bodies[1]?.sarif ?? '', 'base64')).toString()).toBe('{"two":2}')
  expect(host.messages('info').join()).toContain('took 2 SARIF files')
})

test('without the permission it is told once, with the cure, and nothing fails', async () => {
  const host = runner({ fetch: () => new Response('{"message":"Resource not accessible"}', { status: 403 }) })
  await sendSarif(wish(), facts(), host)
  expect(host.requests).toHaveLength(1)
  expect(host.messages('info').join()).toContain('security-events: write')
})

test('with sarif-upload: true that is a failure', async () => {
  const host = runner({ fetch: () => new Response('{"message":"no"}', { status: 403 }) })
  await expect(sendSarif(wish({ wish: 'true' }), facts(), host)).rejects.toThrow('could not be sent')
})

test.each([
  [
    'a pull request from a fork',
    facts({ event: 'pull_request', payload: { pull_request: { head: { repo: { full_name: 'evil/app' } } } } }),
    {},
  ],
  ['no token', facts(), { token: '' }],
  ['no commit', facts({ sha: '' }), {}],
])('%s: nothing is sent, and the log says why', async (_, of, more) => {
  const host = runner({})
  await sendSarif(wish(more), of, host)
  expect(host.requests).toEqual([])
  expect(host.messages('info').join()).toContain('SARIF was not sent')
})

test('a server that answers with another address gets neither token nor findings there, and has not taken them', async () => {
  const followed: unknown[] = []
  const host = runner({
    fetch: async (_, init) => {
      followed.push(init?.redirect)
      return new Response('', { status: 302, headers: { location: 'https://evil.example' } })
    },
  })
  await sendSarif(wish(), facts(), host)
  expect(followed).toEqual(['manual'])
  expect(host.messages('info').join()).toContain('SARIF was not sent')
})

test('a server that never answers is given up', async () => {
  const signals: (AbortSignal | null | undefined)[] = []
  const host = runner({
    fetch: async (_, init) => {
      signals.push(init?.signal)
      return new Response('{"id":"1"}', { status: 202, headers: { 'content-type': 'application/json' } })
    },
  })
  await sendSarif(wish(), facts(), host)
  expect(signals.every((signal) => signal instanceof AbortSignal && signal !== host.signal)).toBe(true)
})

test('false sends nothing and says nothing', async () => {
  const host = runner({})
  await sendSarif(wish({ wish: 'false' }), facts(), host)
  expect(host.said).toEqual([])
})
