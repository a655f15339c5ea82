import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { trustedFiles } from '../../src/pipeline/inputs/trusted-files.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { type Checkout, realHost } from '../secrets/checkout.ts'
import { env, gitleaks, pull, push, repository, scan, shop, token } from '../secrets/searching.ts'

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

/** Makes the checkout's commit graph say that a commit has another parent than it has. */
function forgeGraph(here: Checkout, commit: string, parent: string): void {
  here.git('commit-graph', 'write', '--reachable')
  const path = join(here.dir, '.git/objects/info/commit-graph')
  const graph = readFileSync(path)
  const chunks = Array.from({ length: graph[6] ?? 0 }, (_, n) => 8 + 12 * n)
  const at = (id: string) =>
    Number(graph.readBigUInt64BE((chunks.find((chunk) => graph.toString('latin1', chunk, chunk + 4) === id) ?? 0) + 4))
  const ids = here.git('rev-list', '--all').split('\n').sort()
  graph.writeUInt32BE(ids.indexOf(parent), at('CDAT') + 36 * ids.indexOf(commit) + 20)
  createHash('sha1')
    .update(graph.subarray(0, -20))
    .digest()
    .copy(graph, graph.length - 20)
  chmodSync(path, 0o644)
  writeFileSync(path, graph)
}

test.each([
  ['commit graph', (here: Checkout, head: string, base: string) => forgeGraph(here, head, base)],
  ['replacement', (here: Checkout, head: string, base: string) => here.git('replace', '--graft', head, base)],
  [
    'graft',
    (here: Checkout, head: string, base: string) => {
      mkdirSync(join(here.dir, '.git/info'), { recursive: true })
      writeFileSync(join(here.dir, '.git/info/grafts'), `${head} ${base}\n`)
    },
  ],
])('a %s that leaves commits out hides nothing', async (_, leaveOut) => {
  const here = repository()
  const base = here.git('rev-parse', 'HEAD')
  here.commit('oops', { key: token() })
  here.git('rm', '--quiet', 'key')
  here.commit('gone', {})
  const head = here.commit('harmless', { x: 'x' })
  leaveOut(here, head, base)
  // It does deceive git as it is: else this would test nothing.
  expect(here.git('rev-list', '--count', head, `^${base}`)).toBe('1')
  const { found, files } = await scan(tool, here, pull(base, head, 3))
  expect(files).toEqual(['key'])
  expect(found.commits).toBe(3)
})

test.each([true, false])(
  'a forged list of commits without parents hides nothing in silence (origin: %s)',
  async (isThere) => {
    const origin = repository()
    const base = origin.git('rev-parse', 'HEAD')
    origin.commit('oops', { key: token() })
    origin.git('rm', '--quiet', 'key')
    const middle = origin.commit('gone', {})
    const head = origin.commit('harmless', { x: 'x' })
    const here = origin.clone()
    if (!isThere) here.git('remote', 'remove', 'origin')
    writeFileSync(join(here.dir, '.git/shallow'), `${middle}\n`)
    const { found, files } = await scan(tool, here, push(base, head))
    if (isThere) expect([files, found.gap]).toEqual([['key'], undefined])
    else expect(found.gap).toContain('could not be fetched')
  },
)

test('much to search is told, and a secret in it is found', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const after = here.commit('large', { 'large.dat': `${'\0nothing\n'.repeat(2_500_000)}${token()}\n` })
  const { files, host } = await scan(tool, here, push(before, after))
  expect(files).toEqual(['large.dat'])
  expect(host.messages('info')[0]).toMatch(/^gitleaks: these commits add 2\d MB, binary files among them/)
})

test('lines of the ignore file that are of no use are told', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const after = here.commit('one', { one: token() })
  const trusted = { '.gitleaksignore': `one:github-pat:1\n${after}:two:github-pat:1\ntwo\n` }
  const { found } = await scan(tool, here, push(before, after), { trusted })
  expect(found).toMatchObject({ findings: [], allowed: 1 })
  expect(found.remarks?.map(({ place }) => place?.line)).toEqual([2, 3])
})

test('a pull request’s commit that replaces the base’s does not lend it its files', async () => {
  const here = repository()
  const base = here.git('rev-parse', 'HEAD')
  const event = join(shop.dir, 'event.json')
  writeFileSync(event, JSON.stringify({ pull_request: { base: { sha: base } } }))
  const head = here.commit('mine', { '.gitleaksignore': 'everything\n', '.gitattributes': 'README.md diff=mine\n' })
  here.git('replace', base, head)
  here.git('config', 'diff.mine.textconv', 'echo mine; true')
  expect(here.git('show', `${base}:.gitleaksignore`)).toBe('everything')
  const host = realHost(here, { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event })
  const files = await trustedFiles(host, '')
  expect(await files.read('.gitleaksignore')).toBeUndefined()
  expect(await files.read('README.md')).toBe('hello\n')
  await host.close()
})
