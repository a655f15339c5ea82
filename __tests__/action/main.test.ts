import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals'
import { main } from '../../src/action/main.ts'
import type { SubAction } from '../../src/action/peers/index.ts'

const { env, exitCode } = process
let folder: string
let stdout = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'main-'))
  stdout = ''
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += String(text)
    return true
  })
  const files = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'].map(
    (name) => [name, join(folder, name)] as const,
  )
  for (const [, file] of files) await writeFile(file, '')
  process.env = { ...env, RUNNER_TEMP: folder, GITHUB_WORKSPACE: folder, ...Object.fromEntries(files) }
})

afterEach(async () => {
  jest.restoreAllMocks()
  process.env = env
  process.exitCode = exitCode
  await rm(folder, { recursive: true, force: true })
})

const written = (name: string) => readFile(join(folder, name), 'utf8')

test('a door that cannot be opened is told as a run that fails: annotation, outputs, summary, headline', async () => {
  // What no action.yml starts stands for whatever a door may throw.
  await main('nobody' as SubAction)
  expect(process.exitCode).toBe(1)
  expect(stdout).toMatch(/^::error::TypeError: .*is not a function/m)
  expect(stdout).toMatch(/^failed: TypeError: .*is not a function/m)
  expect(await written('GITHUB_OUTPUT')).toMatch(/^gate<<\S+\nfailed$/m)
  expect(await written('GITHUB_STEP_SUMMARY')).toMatch(/^\*\*failed: TypeError/)
})

test('outputs that cannot be written fail the step, which tells its headline all the same', async () => {
  await rm(join(folder, 'GITHUB_OUTPUT'))
  process.env.INPUT_STAGES = 'bild'
  await main()
  expect(process.exitCode).toBe(1)
  expect(stdout).toMatch(/^::error::.*GITHUB_OUTPUT/m)
  expect(stdout).toMatch(/^nothing was started: 1 input mistake$/m)
  expect((await readdir(folder)).filter((name) => name.startsWith('image-pipeline-'))).toEqual([])
})
