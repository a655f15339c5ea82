import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { post } from '../../src/action/post.ts'

const { PATH } = process.env
let folder: string
let stdout = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'post-'))
  stdout = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
  process.env.PATH = folder
  process.env.STATE_cleanups = JSON.stringify([
    { what: 'the builder one', docker: ['buildx', 'rm', 'one'], env: { DOCKER_CONFIG: '/config' } },
    { what: 'the builder two', docker: ['buildx', 'rm', 'two'], env: {} },
  ])
})

afterEach(async () => {
  jest.restoreAllMocks()
  process.env.PATH = PATH
  process.env.STATE_cleanups = ''
  process.env.STATE_temp = ''
  await rm(folder, { recursive: true, force: true })
})

/** A docker that writes down what it is asked, and then does so. */
async function docker(then = 'exit 0'): Promise<() => Promise<string>> {
  const asked = join(folder, 'asked')
  await writeFile(join(folder, 'docker'), `#!/bin/sh\necho "$@" $DOCKER_CONFIG >> ${asked}\n${then}\n`, { mode: 0o755 })
  return () => readFile(asked, 'utf8')
}

const warnings = () => stdout.split('\n').filter((line) => line.startsWith('::warning'))

test('what main left is cleaned up, with the environment that made it; what is gone already is no warning', async () => {
  const asked = await docker('echo "ERROR: no builder \\"two\\" found" >&2; test $3 = one')
  const temp = join(folder, 'temp')
  await mkdir(temp)
  process.env.STATE_temp = temp
  await post()
  expect(existsSync(temp)).toBe(false)
  expect(await asked()).toBe('buildx rm one /config\nbuildx rm two\n')
  expect(warnings()).toEqual([])
  expect(stdout).toContain('the builder two: cleaned up')
})

test('without docker each clean-up is a warning, and the job does not fail', async () => {
  await post()
  expect(warnings()).toEqual([
    expect.stringMatching(/^::warning::the builder one could not be cleaned up: .*docker/),
    expect.stringMatching(/^::warning::the builder two could not be cleaned up: .*docker/),
  ])
})

test('a folder that cannot be removed keeps no builder from being removed', async () => {
  const asked = await docker()
  await writeFile(join(folder, 'file'), '')
  process.env.STATE_temp = join(folder, 'file', 'temp')
  await post()
  expect(warnings()).toEqual([expect.stringMatching(/^::warning::the folder .* could not be cleaned up: ENOTDIR/)])
  expect(await asked()).toBe('buildx rm one /config\nbuildx rm two\n')
})

test('of a docker that fails the last words are told', async () => {
  await docker('echo one >&2; echo two >&2; exit 1')
  await post()
  expect(warnings()[0]).toBe('::warning::the builder one could not be cleaned up: two')
})
