import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { configSource } from '../../src/pipeline/inputs/config.ts'
import { fakeHost } from '../support/fake-host.ts'

const standard = 'image-pipeline.yml'
const door = (values: Record<string, string> = {}) => ({ read: (name: string) => values[name] })
let cwd = ''

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'config-'))
})

test('lists become lines, booleans and numbers words, maps YAML', async () => {
  await writeFile(
    join(cwd, standard),
    'platforms: [linux/amd64, linux/arm64]\nno-cache: true\nbuild-args:\n  - A=1,2\n',
  )
  const { source } = await configSource(door(), standard, fakeHost({ cwd }))
  expect(source?.read('platforms')).toBe('linux/amd64\nlinux/arm64')
  expect(source?.read('no-cache')).toBe('true')
  expect(source?.read('build-args')).toBe('A=1,2')
  expect(source?.read('target')).toBeUndefined()
})

test('no file is no mistake, unless it was asked for', async () => {
  expect(await configSource(door(), standard, fakeHost({ cwd }))).toEqual({ source: undefined, mistakes: [] })
  const { mistakes } = await configSource(door({ config: 'other.yml' }), standard, fakeHost({ cwd }))
  expect(mistakes).toMatchObject([{ input: 'config', value: 'other.yml' }])
})

test('a name that is no input is told', async () => {
  await writeFile(join(cwd, standard), 'frobnicate: yes\n')
  const host = fakeHost({ cwd })
  expect((await configSource(door(), standard, host)).mistakes).toEqual([])
  expect(host.messages('warning').join()).toContain('frobnicate')
})

test('a name that is nearly an input’s is a mistake: a mistyped gate would be no gate', async () => {
  await writeFile(join(cwd, standard), 'scan-severty: LOW\n')
  const { mistakes } = await configSource(door(), standard, fakeHost({ cwd }))
  expect(mistakes).toMatchObject([{ input: 'scan-severty', cure: 'Did you mean scan-severity?' }])
})

test.each(['a: [', '- a\n- b', 'just text'])('a file that holds %j is a mistake, not a crash', async (text) => {
  await writeFile(join(cwd, standard), text)
  const { mistakes } = await configSource(door(), standard, fakeHost({ cwd }))
  expect(mistakes).toHaveLength(1)
})

test('on a pull request the file counts as the base commit has it, whatever the checkout says', async () => {
  await writeFile(join(cwd, standard), 'push: true\n')
  const event = join(cwd, 'event.json')
  await writeFile(
    event,
    JSON.stringify({ pull_request: { base: { sha: 'baaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' } } }),
  )
  const host = fakeHost({
    cwd,
    env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event },
    exec: ({ args }) =>
      args.includes('baaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:image-pipeline.yml') ? 'push: false\n' : { status: 128 },
  })
  const { source } = await configSource(door(), standard, host)
  expect(source?.read('push')).toBe('false')
})

test.each([
  ['pull_request_review', { pull_request: { base: { sha: 'b'.repeat(40) } } }],
  ['issue_comment', { issue: { pull_request: {} } }],
])('on %s too', async (name, payload) => {
  await writeFile(join(cwd, standard), 'push: true\n')
  const event = join(cwd, 'event.json')
  await writeFile(event, JSON.stringify(payload))
  const env = { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: event, GITHUB_SHA: 'b'.repeat(40) }
  const host = fakeHost({
    cwd,
    env,
    exec: ({ args }) => (args.join().includes('bbbb') ? 'push: false\n' : { status: 128 }),
  })
  expect((await configSource(door(), standard, host)).source?.read('push')).toBe('false')
})

test('a base commit that is none is given to nobody', async () => {
  const event = join(cwd, 'event.json')
  await writeFile(event, JSON.stringify({ pull_request: { base: { sha: '--output=/tmp/x' } } }))
  const host = fakeHost({ cwd, env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event } })
  expect((await configSource(door(), standard, host)).source).toBeUndefined()
  expect(host.commands).toEqual([])
})

test.each(['null', '{', '[]'])('an event file that holds %s is no crash', async (text) => {
  const event = join(cwd, 'event.json')
  await writeFile(event, text)
  const host = fakeHost({ cwd, env: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event } })
  expect((await configSource(door(), standard, host)).mistakes).toEqual([])
})

test('a base commit that is not in a shallow clone is asked of the API; a file that it does not have does not count', async () => {
  await writeFile(join(cwd, standard), 'push: true\n')
  const event = join(cwd, 'event.json')
  await writeFile(
    event,
    JSON.stringify({ pull_request: { base: { sha: 'baaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' } } }),
  )
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event, GITHUB_REPOSITORY: 'octo/app' }
  const exec = () => ({ status: 128 })
  const found = fakeHost({ cwd, env, exec, fetch: () => new Response('target: prod\n') })
  expect((await configSource(door({ 'github-token': 't' }), standard, found)).source?.read('target')).toBe('prod')
  const missing = fakeHost({ cwd, env, exec, fetch: () => new Response('', { status: 404 }) })
  expect((await configSource(door({ 'github-token': 't' }), standard, missing)).source).toBeUndefined()
  for (const status of [403, 502]) {
    const silent = fakeHost({ cwd, env, exec, fetch: () => new Response('{}', { status }) })
    await expect(configSource(door({ 'github-token': 't' }), standard, silent)).rejects.toThrow(
      `${standard} of the base commit baaaaaa cannot be read`,
    )
    expect(silent.requests).toHaveLength(status === 502 ? 3 : 1)
  }
})

test('a base commit that is in the clone and has no such file is not asked of the API', async () => {
  const event = join(cwd, 'event.json')
  await writeFile(event, JSON.stringify({ pull_request: { base: { sha: 'b'.repeat(40) } } }))
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event, GITHUB_REPOSITORY: 'octo/app' }
  const exec = ({ args }: { readonly args: readonly string[] }) => (args.includes('ls-tree') ? '' : { status: 128 })
  const host = fakeHost({ cwd, env, exec })
  expect((await configSource(door({ 'github-token': 't' }), standard, host)).source).toBeUndefined()
  expect(host.requests).toEqual([])
})
