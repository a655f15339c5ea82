import { describe, expect, test } from '@jest/globals'
import type { Command } from '../../src/core/host.ts'
import { readCommitDate, readHead } from '../../src/git/head.ts'
import { parseRemote, readDefaultBranch, readRemote } from '../../src/git/remote.ts'
import { type Answer, fakeHost } from '../support/fake-host.ts'

/** git that knows some answers, by what the command has in it. */
function gitWith(answers: Readonly<Record<string, string>>) {
  return fakeHost({
    cwd: '/checkout',
    exec: ({ args }: Command): Answer => {
      const line = args.join(' ')
      const known = Object.keys(answers).find((words) => line.includes(words))
      return known === undefined ? { status: 128, stderr: 'fatal: no' } : (answers[known] ?? '')
    },
  })
}

const sha = '860c1904a1ce19322e91ac35af1ab07466440c37'
const detached = { 'rev-parse': `${sha}\n` }

test('a branch that is checked out is the ref', async () => {
  const host = gitWith({ ...detached, 'symbolic-ref --quiet HEAD': 'refs/heads/main\n' })
  expect(await readHead(host)).toEqual({ ref: 'refs/heads/main', sha })
})

test.each([
  ['a tag before a branch', 'refs/heads/main\nrefs/remotes/origin/main\nrefs/tags/v1.0.0', 'refs/tags/v1.0.0'],
  ['the highest of two tags', 'refs/tags/v1.10.0\nrefs/tags/v1.9.0', 'refs/tags/v1.10.0'],
  ['a pull request', 'refs/remotes/pull/7/merge', 'refs/pull/7/merge'],
  ['the head of a pull request', 'refs/remotes/pull/7/head\nrefs/remotes/origin/fix', 'refs/pull/7/head'],
  ['a remote branch', 'refs/remotes/origin/HEAD\nrefs/remotes/origin/feature/x', 'refs/heads/feature/x'],
  ['a local branch', 'refs/heads/x', 'refs/heads/x'],
])('a detached HEAD is named by %s', async (_, at, ref) => {
  expect(await readHead(gitWith({ ...detached, '--points-at': at }))).toEqual({ ref, sha })
})

test('by a branch that contains it, where nothing points at it', async () => {
  const host = gitWith({ ...detached, '--points-at': '', '--contains': 'refs/tags/v2\nrefs/remotes/origin/main' })
  expect(await readHead(host)).toEqual({ ref: 'refs/heads/main', sha })
})

test('by nothing, where nothing is known', async () => {
  expect(await readHead(gitWith({ ...detached, '--points-at': '', '--contains': '' }))).toEqual({ ref: '', sha })
})

test('no repository is no head', async () => {
  expect(await readHead(gitWith({}))).toBeUndefined()
})

test("another user's checkout is read, and no configuration runs a program", async () => {
  const host = gitWith(detached)
  await readHead(host)
  expect(host.commands[0]?.args.slice(0, 11)).toEqual([
    '-c',
    'safe.directory=/checkout',
    '-c',
    'log.showSignature=false',
    '-c',
    'core.fsmonitor=false',
    '-c',
    'core.commitGraph=false',
    '-c',
    'core.multiPackIndex=false',
    '--no-pager',
  ])
})

test('no object is replaced, and none has other parents than it says', async () => {
  const host = gitWith(detached)
  await readHead(host)
  expect(host.commands[0]?.env).toMatchObject({ GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' })
})

test('the date of a commit', async () => {
  expect(await readCommitDate(sha, gitWith({ '--format=%ct': '1578616200\n' }))).toEqual(
    new Date('2020-01-10T00:30:00Z'),
  )
  expect(await readCommitDate(sha, gitWith({}))).toBeUndefined()
})

test('what is no commit id is not passed to git', async () => {
  const host = gitWith({})
  expect(await readCommitDate('--output=x', host)).toBeUndefined()
  expect(host.commands).toEqual([])
})

describe('the remote', () => {
  test.each([
    ['https://github.com/o/r.git', 'github.com', 'o/r', 'https://github.com/o/r'],
    ['https://github.com/o/r', 'github.com', 'o/r', 'https://github.com/o/r'],
    ['https://user:token@github.com/o/r.git/', 'github.com', 'o/r', 'https://github.com/o/r'],
    ['http://git.local:3000/o/r.git', 'git.local:3000', 'o/r', 'http://git.local:3000/o/r'],
    ['git@github.com:o/r.git', 'github.com', 'o/r', 'https://github.com/o/r'],
    ['ssh://git@github.com:22/o/r.git', 'github.com', 'o/r', 'https://github.com/o/r'],
    ['git@gitlab.com:group/sub/r.git', 'gitlab.com', 'group/sub/r', 'https://gitlab.com/group/sub/r'],
  ])('%s', (url, host, fullName, htmlUrl) => {
    expect(parseRemote(url)).toEqual({ host, fullName, htmlUrl })
  })

  test.each(['/srv/git/r.git', '../r', 'file:///srv/r.git', ''])('%j is none', (url) => {
    expect(parseRemote(url)).toBeUndefined()
  })

  test('is origin', async () => {
    expect((await readRemote(gitWith({ 'remote get-url origin': 'git@github.com:o/r.git' })))?.fullName).toBe('o/r')
    expect(await readRemote(gitWith({}))).toBeUndefined()
  })

  test('names the default branch', async () => {
    const host = gitWith({ 'refs/remotes/origin/HEAD': 'refs/remotes/origin/release/1.x\n' })
    expect(await readDefaultBranch(host)).toBe('release/1.x')
    expect(await readDefaultBranch(gitWith({}))).toBe('')
  })
})
