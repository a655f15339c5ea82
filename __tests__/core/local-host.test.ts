import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { localHost } from '../../src/core/local-host.ts'
import { fakeHost } from '../support/fake-host.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'local-host-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

function hostBelow(tempRoot: string) {
  const { log, messages } = fakeHost()
  const host = localHost({
    kind: 'terminal',
    env: {},
    cwd: root,
    cacheDir: root,
    tempRoot,
    signal: new AbortController().signal,
    log,
    fetch,
    secret: () => {},
    redact: (text) => text,
    idToken: () => Promise.reject(new Error('no id token')),
  })
  return { host, warnings: () => messages('warning') }
}

test('at the end the run’s own folder goes, with all that is in it', async () => {
  const { host, warnings } = hostBelow(root)
  const folder = await host.tempDir()
  await mkdir(join(folder, 'deep'))
  await writeFile(join(folder, 'deep', 'file'), '')
  await host.close()
  expect(await readdir(root)).toEqual([])
  expect(warnings()).toEqual([])
})

test('clean-ups and a folder that cannot be removed are warnings, each of its own: the run ends as it ended', async () => {
  const { host, warnings } = hostBelow(root)
  const folder = await host.tempDir()
  const done: string[] = []
  host.atEnd({ what: 'the first', run: async () => void done.push('first') })
  host.atEnd({ what: 'the second', run: () => Promise.reject(new Error('no docker')) })
  // A file where its parent was: also root cannot remove what is below.
  await rm(root, { recursive: true })
  await writeFile(root, '')
  await host.close()
  expect(done).toEqual(['first'])
  expect(warnings()).toEqual([
    'the second could not be cleaned up: no docker',
    expect.stringContaining(`the folder ${folder} could not be cleaned up: ENOTDIR`),
  ])
})

test('a folder that could not be made is told where it was asked for, and once', async () => {
  const { host, warnings } = hostBelow(join(root, 'nowhere'))
  await expect(host.tempDir()).rejects.toThrow('ENOENT')
  await host.close()
  expect(warnings()).toEqual([])
})
