import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import type { Tool } from '../../src/tools/tool.ts'
import { gitleaks, pull, push, repository, scan, shop, token } from '../secrets/searching.ts'

// Real programs, on a machine that may have much else to do.
jest.setTimeout(60_000)

let tool: Tool

beforeAll(async () => {
  tool = await gitleaks()
}, 60_000)

afterAll(() => shop.remove())

test.each([[['diff.renames', 'copies']], [['diff.renames', 'true']], [[]]])(
  'a file that only changes its name is searched under the new one (%j)',
  async (setting) => {
    const here = repository()
    if (setting.length > 0) here.git('config', ...setting)
    const base = here.commit('passed over', { 'logo.svg': token() })
    here.git('mv', 'logo.svg', 'prod.env')
    const head = here.commit('rename', {})
    expect((await scan(tool, here, pull(base, head, 1))).files).toEqual(['prod.env'])
  },
)

test('a merge that renames what it takes over brings it', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  here.git('checkout', '--quiet', '-b', 'side')
  here.commit('side', { 'logo.svg': token() })
  here.git('checkout', '--quiet', 'main')
  here.commit('main', { other: 'x' })
  here.git('merge', '--quiet', '--no-ff', '--no-commit', 'side')
  here.git('mv', 'logo.svg', 'prod.env')
  const after = here.commit('merge', {})
  expect((await scan(tool, here, push(before, after))).files).toEqual(['prod.env'])
})
