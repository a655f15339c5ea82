import { existsSync } from 'node:fs'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'

let home = ''
let once: typeof import('../../../scripts/toolchain/once.ts').once
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'once-'))
  process.env.XDG_CACHE_HOME = home
  once = (await import('../../../scripts/toolchain/once.ts')).once
})
afterAll(() => rm(home, { recursive: true }))

const quiet = () => {}

test('two that want the same at once get one folder, made once', async () => {
  let makes = 0
  const make = async (folder: string) => {
    makes += 1
    await new Promise((resolve) => setTimeout(resolve, 50))
    await writeFile(join(folder, 'done'), '')
  }
  const recipe = { name: 'part', from: [1], how: 'made' }
  const [first, second] = await Promise.all([once(recipe, quiet, make), once(recipe, quiet, make)])
  expect(second).toBe(first)
  expect(makes).toBe(1)
  expect(await readdir(first)).toEqual(['done'])
  expect(await once({ ...recipe, from: [2] }, quiet, make)).not.toBe(first)
})

test('what failed half way is not there, and is made anew', async () => {
  const recipe = { name: 'flaky', from: [1], how: 'made' }
  const fail = async (folder: string) => {
    await writeFile(join(folder, 'half'), '')
    throw new Error('no room')
  }
  await expect(once(recipe, quiet, fail)).rejects.toThrow('no room')
  const folder = await once(recipe, quiet, (making) => writeFile(join(making, 'whole'), ''))
  expect(await readdir(folder)).toEqual(['whole'])
  expect(existsSync(`${folder}.making`)).toBe(false)
})
