import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, jest, test } from '@jest/globals'
import { linesOf } from '../../src/history/bounded.ts'
import { branchStore, historyFile } from '../../src/history/stores/branch.ts'
import { type Checkout, newCheckout, realHost, workshop } from '../secrets/checkout.ts'
import { realParts } from './real-parts.ts'

// Real git, on a machine that may have much else to do.
jest.setTimeout(120_000)

const env = { ...process.env, ...realParts().env }
const shop = workshop()
const branch = 'image-history'

afterAll(() => shop.remove())

/** A bare repository, and clones of it as runs have them. */
function remote() {
  const dir = mkdtempSync(join(shop.dir, 'remote-'))
  const seed = newCheckout(mkdtempSync(join(shop.dir, 'seed-')), env)
  seed.commit('first', { 'README.md': 'hello\n' })
  const git = (...args: readonly string[]) =>
    execFileSync('git', [...args], { cwd: dir, env: env as NodeJS.ProcessEnv, encoding: 'utf8' }).trim()
  git('init', '--quiet', '--bare', '--initial-branch=main', '.')
  seed.git('remote', 'add', 'origin', `file://${dir}`)
  seed.git('push', '--quiet', 'origin', 'main')
  return { dir, git, seed }
}

function storeOf(checkout: Pick<Checkout, 'dir'>, name = branch) {
  const host = realHost(checkout, env)
  const origin = { url: undefined, serverUrl: 'https://github.com', token: '' }
  return { store: branchStore(name, origin, host), host }
}

test('the branch is made with nothing but the history, and gets a commit a run', async () => {
  const { git, seed } = remote()
  const { store } = storeOf(seed)
  expect(await store.read()).toEqual([])
  await store.append('{"run":1}')
  await store.append('{"run":2}')
  expect(await store.read()).toEqual(['{"run":1}', '{"run":2}'])
  expect(git('ls-tree', '--name-only', branch)).toBe(historyFile)
  expect(git('rev-list', '--count', branch)).toBe('2')
  // An orphan: nothing of the sources is in it, and it starts no workflow.
  expect(() => git('merge-base', branch, 'main')).toThrow()
  expect(git('log', '-1', '--format=%s', branch)).toContain('[skip ci]')
  expect(seed.git('status', '--porcelain')).toBe('')
  expect(seed.git('branch', '--list')).toBe('* main')
})

test('runs that write at once lose no line, the first ones of all too', async () => {
  const { dir, git, seed } = remote()
  const writers = Array.from({ length: 4 }, (_, at) => {
    const clone = seed.clone('--depth=1')
    clone.git('remote', 'set-url', 'origin', `file://${dir}`)
    return { at, ...storeOf(clone) }
  })
  await Promise.all(
    writers.map(async ({ at, store }) => {
      await store.read()
      await store.append(`{"writer":${at},"run":1}`)
      await store.append(`{"writer":${at},"run":2}`)
    }),
  )
  const lines = linesOf(git('cat-file', 'blob', `${branch}:${historyFile}`))
  expect([...lines].sort()).toEqual(
    [0, 1, 2, 3].flatMap((writer) => [1, 2].map((run) => `{"writer":${writer},"run":${run}}`)).sort(),
  )
  // Each line came with a commit of its own, behind the one before: nothing was forced.
  expect(git('rev-list', '--count', '--first-parent', branch)).toBe('8')
})

test('a branch that is no history is left as it is', async () => {
  const { git, seed } = remote()
  const before = git('rev-parse', 'main')
  await expect(storeOf(seed, 'main').store.append('x')).rejects.toThrow('it is not a history')
  expect(git('rev-parse', 'main')).toBe(before)
})

test('what somebody else put on the branch stays', async () => {
  const { git, seed } = remote()
  seed.git('checkout', '--quiet', '--orphan', branch)
  seed.commit('begin', { [historyFile]: 'one\n', 'über uns.md': 'what this is\n', 'charts/x': 'y\n' })
  seed.git('push', '--quiet', 'origin', branch)
  await storeOf(seed).store.append('two')
  expect(git('cat-file', 'blob', `${branch}:${historyFile}`)).toBe('one\ntwo')
  expect(git('cat-file', 'blob', `${branch}:über uns.md`)).toBe('what this is')
  expect(git('cat-file', 'blob', `${branch}:charts/x`)).toBe('y')
})

test('a server that forbids it is told with the permission to add, and not asked again and again', async () => {
  const { git, seed } = remote()
  const hook = join(git('rev-parse', '--absolute-git-dir'), 'hooks', 'update')
  execFileSync('sh', [
    '-c',
    `mkdir -p "$(dirname "$1")" && printf '#!/bin/sh\\necho denied >&2; exit 1\\n' > "$1" && chmod +x "$1"`,
    'sh',
    hook,
  ])
  const { store, host } = storeOf(seed)
  await expect(store.append('x')).rejects.toMatchObject({ cure: expect.stringContaining('"contents: write"') })
  expect(host.commands.filter(({ args }) => args.includes('push'))).toHaveLength(1)
})

test('an origin that cannot be reached is told, and no branch that does not exist yet', async () => {
  const { seed } = remote()
  seed.git('remote', 'set-url', 'origin', 'file:///nowhere/at/all.git')
  await expect(storeOf(seed).store.read()).rejects.toThrow('cannot be read')
})
