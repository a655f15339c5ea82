import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { runCli } from '../support/run-cli.ts'

let root: string

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mirror-cli-'))
})

afterAll(() => rm(root, { recursive: true, force: true }))

const run = (...args: readonly string[]) => runCli(['mirror', ...args], { HOME: root }, root)

test('mirror --help tells what it does and every flag', async () => {
  const { status, stdout } = await run('--help')
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^image-pipeline mirror DIR.*--include.*--platform/s)])
})

test('a wrong command has the status 2, and all that is wrong with it is told', async () => {
  const { status, stderr } = await run('--include', 'helm')
  expect([status, stderr]).toEqual([
    2,
    expect.stringMatching(/mirror: takes one folder.*include \("helm"\): is not known/s),
  ])
})

test('what cannot be had gives the status 1, each told with its cure, and mirror.json all the same', async () => {
  const empty = ['--platform', 'linux/amd64', '--include', 'trivy,cosign', '--tools-mirror', `file://${root}/empty`]
  const { status, stdout, stderr } = await run('here', ...empty)
  expect([status, stdout]).toEqual([1, expect.stringMatching(/trivy linux\/amd64 +failed/)])
  for (const tool of ['trivy', 'cosign'])
    expect(stderr).toMatch(new RegExp(`error: ${tool} linux/amd64: There is no ${tool} .*\nPut it there: `))
  expect(existsSync(join(root, 'here', 'mirror.json'))).toBe(true)
})
