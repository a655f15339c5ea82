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

test.each([
  ['above', (known: string, secret: string) => known + secret],
  ['below', (known: string, secret: string) => secret + known],
])('a merge’s own secret is found where one of its parents has the file too, with lines %s', async (_, written) => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  here.git('checkout', '--quiet', '-b', 'side')
  here.commit('side', { other: 'x' })
  here.git('checkout', '--quiet', 'main')
  here.commit('main', { 'app.env': '# settings\n' })
  here.git('merge', '--quiet', '--no-ff', '--no-commit', 'side')
  const after = here.commit('merge', { 'app.env': written('# settings\n', `A=${token()} B=${token()}\n`) })
  const { found } = await scan(tool, here, push(before, after))
  expect(found.findings.map(({ commit, file }) => [commit, file])).toEqual([
    [after, 'app.env'],
    [after, 'app.env'],
  ])
})

test('a merge’s own secret is found where its name is in one of its parents and the value in none', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  here.git('checkout', '--quiet', '-b', 'side')
  here.commit('side', { other: 'x' })
  here.git('checkout', '--quiet', 'main')
  here.commit('main', { 'app.env': 'adafruit_key:\n' })
  here.git('merge', '--quiet', '--no-ff', '--no-commit', 'side')
  const value = token().slice(4, 36).toLowerCase()
  const after = here.commit('merge', { 'app.env': `adafruit_key:\n"${value}"\n` })
  const { found } = await scan(tool, here, push(before, after))
  expect(found.findings.map(({ rule, line, endLine }) => [rule, line, endLine])).toContainEqual([
    'adafruit-api-key',
    1,
    2,
  ])
})

test('two secrets in one line that a merge took over are not its own', async () => {
  const here = repository()
  here.git('checkout', '--quiet', '-b', 'side')
  here.commit('side', { side: 'side\n' })
  here.git('checkout', '--quiet', 'main')
  const before = here.commit('known before', { known: `# a\nA=${token()} B=${token()}\n` })
  here.git('checkout', '--quiet', 'side')
  here.git('merge', '--quiet', '--no-commit', 'main')
  const after = here.commit('merge', { mine: 'x\n' })
  expect((await scan(tool, here, push(before, after))).files).toEqual([])
})

test.each(['tab\there', 'quote"d', 'ä b', 'b/ b'])('merges of a file called %j are told apart too', async (name) => {
  const here = repository()
  here.git('checkout', '--quiet', '-b', 'side')
  here.commit('side', { side: 'side\n' })
  here.git('checkout', '--quiet', 'main')
  const before = here.commit('known before', { [name]: `# a\n# b\n${token()}\n` })
  here.git('checkout', '--quiet', 'side')
  here.git('merge', '--quiet', '--no-commit', 'main')
  const after = here.commit('merge', { [`${name} 2`]: token() })
  expect((await scan(tool, here, push(before, after))).files).toEqual([`${name} 2`])
})
