import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Tool } from '../../src/tools/tool.ts'
import { env, gitleaks, none, pull, push, repository, scan, shop, token } from '../secrets/searching.ts'
import { facts } from '../support/facts.ts'

// Real programs, on a machine that may have much else to do.
jest.setTimeout(60_000)

let tool: Tool

beforeAll(async () => {
  tool = await gitleaks()
}, 60_000)

afterAll(() => shop.remove())

test('a first push of a branch is searched for what the default branch does not hold', async () => {
  const origin = repository()
  origin.commit('known', { known: token() })
  origin.git('checkout', '--quiet', '-b', 'feature')
  const head = origin.commit('new', { new: token() })
  const event = { ...push(none, head, { created: true }), ref: 'refs/heads/feature' }
  for (const clone of [origin.clone(), origin.clone('--depth=1', '--branch=feature')])
    expect(await scan(tool, clone, event)).toMatchObject({ files: ['new'], found: { commits: 1, gap: undefined } })
})

test('the first push of the default branch is searched whole', async () => {
  const here = repository()
  const after = here.commit('a', { a: token() })
  const { found, files } = await scan(tool, here, push(none, after))
  expect(files).toEqual(['a'])
  expect(found.range).toBe(`of the whole history (${after.slice(0, 7)})`)
})

test('a forced push is searched from where the two lines part', async () => {
  const origin = repository()
  const before = origin.commit('dropped', { dropped: token() })
  origin.git('reset', '--quiet', '--hard', 'HEAD~')
  const after = origin.commit('instead', { instead: token() })
  const event = push(before, after, { forced: true, commits: [{}] })
  expect((await scan(tool, origin, event)).files).toEqual(['instead'])
  const shallow = origin.clone('--depth=1')
  expect(await scan(tool, shallow, event)).toMatchObject({ files: ['instead'], found: { commits: 1, gap: undefined } })
})

test('a push whose old end is gone everywhere is searched whole, and does not pass for empty', async () => {
  const here = repository()
  const after = here.commit('new', { new: token() })
  const { found, files } = await scan(tool, here.clone(), push('1'.repeat(40), after, { forced: true }))
  expect(files).toEqual(['new'])
  expect(found).toMatchObject({ commits: 2, gap: undefined })
})

test('a tag is searched since the tag before it', async () => {
  const origin = repository()
  origin.commit('old', { old: token() })
  origin.git('tag', 'v1.0.0')
  origin.commit('new', { new: token() })
  origin.git('tag', 'v1.1.0')
  origin.git('tag', 'same-commit')
  const event = { ref: 'refs/tags/v1.1.0', sha: origin.git('rev-parse', 'HEAD'), payload: { before: none } }
  for (const clone of [origin, origin.clone('--depth=1')])
    expect(await scan(tool, clone, event)).toMatchObject({ files: ['new'], found: { commits: 1, gap: undefined } })
})

test('the first tag is searched whole', async () => {
  const origin = repository()
  const sha = origin.commit('a', { a: token() })
  origin.git('tag', 'v1.0.0')
  const { files, found } = await scan(tool, origin.clone('--depth=1'), { ref: 'refs/tags/v1.0.0', sha, payload: {} })
  expect(files).toEqual(['a'])
  expect(found).toMatchObject({ commits: 2, gap: undefined })
})

test('a shallow clone gets from its origin what a push brought, and stays as it was', async () => {
  const origin = repository()
  origin.commit('old', { old: token() })
  const before = origin.commit('older', { x: 'x' })
  origin.commit('one', { one: token() })
  origin.git('rm', '--quiet', 'one')
  const after = origin.commit('two', { two: 'x' })
  const clone = origin.clone('--depth=1')
  const { found, files } = await scan(tool, clone, push(before, after, { commits: [{}, {}] }))
  expect(files).toEqual(['one'])
  expect(found).toMatchObject({ commits: 2, gap: undefined })
  expect(clone.git('rev-list', '--count', 'HEAD')).toBe('1')
})

test('a shallow clone with no origin to ask is searched as it is, and the gap is told', async () => {
  const origin = repository()
  const before = origin.git('rev-parse', 'HEAD')
  origin.commit('one', { one: token() })
  origin.git('rm', '--quiet', 'one')
  const after = origin.commit('two', { two: token() })
  const clone = origin.clone('--depth=1')
  clone.git('remote', 'set-url', 'origin', join(shop.dir, 'nowhere'))
  const { found, files, host } = await scan(tool, clone, push(before, after, { commits: [{}, {}] }))
  expect(files).toEqual(['two'])
  expect(found.gap).toMatch(/cannot be seen. Check out with fetch-depth: 0/)
  expect(host.messages('warning')).toEqual([found.gap])
  expect(found.range).toBe(`that the clone holds (${after.slice(0, 7)})`)
})

test('a partial clone is completed for the search', async () => {
  const origin = repository()
  origin.git('config', 'uploadpack.allowFilter', 'true')
  const before = origin.git('rev-parse', 'HEAD')
  origin.commit('one', { one: token() })
  origin.git('rm', '--quiet', 'one')
  const after = origin.commit('two', {})
  const clone = origin.clone('--filter=blob:none')
  expect((await scan(tool, clone, push(before, after, { commits: [{}, {}] }))).files).toEqual(['one'])
})

test('a push is searched whole, also where it lists fewer commits than it has; small fetches are enough', async () => {
  const origin = repository()
  for (let n = 0; n < 80; n += 1) origin.git('commit', '--quiet', '--allow-empty', '--message', `${n}`)
  const before = origin.commit('known', { known: token() })
  origin.commit('one', { one: token() })
  origin.git('rm', '--quiet', 'one')
  origin.commit('two', {})
  const after = origin.commit('three', { three: 'x' })
  const depthsFor = async (listed: number) => {
    const { found, files, host } = await scan(
      tool,
      origin.clone('--depth=1'),
      push(before, after, { commits: Array.from({ length: listed }, () => ({})) }),
    )
    expect(files).toEqual(['one'])
    expect(found).toMatchObject({ commits: 3, gap: undefined })
    const fetches = host.commands.filter(({ args }) => args.includes('fetch'))
    return fetches.map(({ args }) => args.find((arg) => arg.startsWith('--depth')))
  }
  expect(await depthsFor(1)).toEqual(['--depth=3', '--depth=72'])
  expect(await depthsFor(3)).toEqual(['--depth=5'])
})

test('a push that lists fewer commits than it has, from a clone that cannot be completed, tells the gap', async () => {
  const origin = repository()
  const before = origin.git('rev-parse', 'HEAD')
  origin.commit('one', { one: token() })
  origin.git('rm', '--quiet', 'one')
  const after = origin.commit('two', { two: 'x' })
  const clone = origin.clone('--depth=1')
  clone.git('remote', 'remove', 'origin')
  const { found } = await scan(tool, clone, push(before, after, { commits: [{}] }))
  expect(found.gap).toMatch(/lacks commits/)
})

test('a pull request of 300 commits is searched whole, though the clone has only the merge', async () => {
  const origin = repository()
  const fork = origin.git('rev-parse', 'HEAD')
  const first = token()
  const stream = ['commit refs/heads/topic', 'committer A <a@example.org> 1 +0000', 'data 0', `from ${fork}`]
  stream.push('M 644 inline first', `data ${first.length}`, first)
  for (let n = 2; n <= 300; n += 1)
    stream.push(
      'commit refs/heads/topic',
      'committer A <a@example.org> 1 +0000',
      'data 0',
      'M 644 inline n',
      `data 3`,
      `${n}`.padStart(3, '0'),
    )
  execFileSync('git', ['fast-import', '--quiet'], { cwd: origin.dir, env, input: `${stream.join('\n')}\n` })
  const head = origin.git('rev-parse', 'topic')
  for (let n = 0; n < 5; n += 1) origin.commit('main goes on', { main: `${n}` })
  const base = origin.git('rev-parse', 'HEAD')
  origin.git('merge', '--quiet', '--no-ff', 'topic', '-m', 'merge')
  origin.git('branch', 'pull-merge')
  const clone = origin.clone('--depth=1', '--branch=pull-merge')
  const { found, files, host } = await scan(tool, clone, pull(base, head, 300))
  expect(found).toMatchObject({ commits: 300, gap: undefined })
  expect(files).toEqual(['first'])
  // The number that the event tells is enough: the base's history is not fetched.
  const fetches = host.commands.filter(({ args }) => args.includes('fetch'))
  expect(fetches.map(({ args }) => args.find((arg) => arg.startsWith('--depth')))).toEqual(['--depth=302'])
})

test('a pull request whose base has gone far ahead costs one small fetch', async () => {
  const origin = repository()
  origin.git('checkout', '--quiet', '-b', 'topic')
  origin.commit('one', { one: token() })
  const head = origin.commit('two', { two: 'x' })
  const lines = ['reset refs/heads/main', 'from refs/heads/main^0']
  for (let n = 0; n < 100; n += 1)
    lines.push(
      'commit refs/heads/main',
      'committer A <a@example.org> 1 +0000',
      'data 0',
      'M 644 inline n',
      'data 2',
      `${n}`.padStart(2, '0'),
    )
  execFileSync('git', ['fast-import', '--quiet'], { cwd: origin.dir, env, input: `${lines.join('\n')}\n` })
  const base = origin.git('rev-parse', 'main')
  const { found, files, host } = await scan(tool, origin.clone('--depth=1', '--branch=main'), pull(base, head, 2))
  expect(files).toEqual(['one'])
  expect(found).toMatchObject({ commits: 2, gap: undefined })
  const fetches = host.commands.filter(({ args }) => args.includes('fetch'))
  expect(fetches.map(({ args }) => args.find((arg) => arg.startsWith('--depth')))).toEqual(['--depth=4'])
})

test('a pull request that merged its base is searched without the base’s own commits', async () => {
  const origin = repository()
  origin.git('checkout', '--quiet', '-b', 'topic')
  origin.commit('topic', { topic: 'x' })
  origin.git('checkout', '--quiet', 'main')
  const base = origin.commit('main', { main: token() })
  origin.git('checkout', '--quiet', 'topic')
  origin.git('merge', '--quiet', '--no-edit', 'main')
  const head = origin.commit('after', { after: token() })
  for (const clone of [origin, origin.clone('--depth=1', '--branch=topic')])
    expect(await scan(tool, clone, pull(base, head, 3))).toMatchObject({
      files: ['after'],
      found: { commits: 3, gap: undefined },
    })
})

test('a pull request whose head cannot be fetched is searched as the merge that is checked out', async () => {
  const origin = repository()
  const base = origin.git('rev-parse', 'HEAD')
  origin.git('checkout', '--quiet', '-b', 'topic')
  const head = origin.commit('topic', { topic: token() })
  origin.git('checkout', '--quiet', 'main')
  origin.git('merge', '--quiet', '--no-ff', '--no-edit', 'topic')
  const clone = origin.clone('--depth=1')
  clone.git('remote', 'remove', 'origin')
  const { found, files } = await scan(tool, clone, pull(base, head, 1))
  expect(files).toEqual(['topic'])
  expect(found.gap).toContain('the clone names no origin that could be asked')
})

test('the merge queue’s group, from a clone of one commit', async () => {
  const origin = repository()
  const base = origin.commit('old', { old: token() })
  origin.commit('one', { one: token() })
  const head = origin.commit('two', { two: 'x' })
  const event = { event: 'merge_group', payload: { merge_group: { base_sha: base, head_sha: head } } }
  expect(await scan(tool, origin.clone('--depth=1'), event)).toMatchObject({
    files: ['one'],
    found: { commits: 2, gap: undefined },
  })
})

test('without a checkout the commits are fetched; where they cannot be, that is an error', async () => {
  const origin = repository()
  const before = origin.git('rev-parse', 'HEAD')
  const after = origin.commit('new', { new: token() })
  const empty = mkdtempSync(join(shop.dir, 'empty-'))
  const nowhere = { dir: empty, git: () => '' }
  const at = (name: string) => ({
    ...push(before, after, { commits: [{}] }),
    serverUrl: pathToFileURL(dirname(origin.dir)).href,
    repository: { ...facts().repository, fullName: name },
  })
  expect((await scan(tool, nowhere, at(basename(origin.dir)))).files).toEqual(['new'])
  await expect(scan(tool, nowhere, at('no/such'))).rejects.toThrow(
    /^this folder is no git checkout, and fatal: .* does not appear to be a git repository/,
  )
})

test('a range of the user’s; one that names nothing is an error', async () => {
  const here = repository()
  here.commit('old', { old: token() })
  here.git('tag', 'v1.0')
  here.commit('new', { new: token() })
  const range = (from: string) => ({ inputs: { secretScanRange: { from, to: 'HEAD' } } })
  expect((await scan(tool, here, {}, range('v1.0'))).files).toEqual(['new'])
  expect((await scan(tool, here, {}, range('HEAD~2'))).files.sort()).toEqual(['new', 'old'])
  expect((await scan(tool, here.clone('--depth=1'), {}, range('v1.0'))).files).toEqual(['new'])
  await expect(scan(tool, here, {}, range('v9.9'))).rejects.toThrow('secret-scan-range: v9.9 is in no clone')
})

test('on a laptop the branch is searched, and on the default branch the whole history', async () => {
  const origin = repository()
  origin.commit('old', { old: token() })
  const clone = origin.clone()
  const laptop = { event: '', ref: '', payload: {} }
  expect((await scan(tool, clone, laptop)).files).toEqual(['old'])
  clone.git('checkout', '--quiet', '-b', 'topic')
  clone.commit('new', { new: token() })
  expect((await scan(tool, clone, laptop)).files).toEqual(['new'])
})

test('a push without commits says so', async () => {
  const here = repository()
  const sha = here.git('rev-parse', 'HEAD')
  const { host } = await scan(tool, here, push(sha, sha))
  expect(host.messages('info')).toEqual([
    `gitleaks: 0 commits of this push (${sha.slice(0, 7)}..${sha.slice(0, 7)}), 0 findings`,
  ])
})
