import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Facts } from '../../src/core/facts.ts'
import { history, judge, plan, show, write } from '../../src/secrets/index.ts'
import type { SecretsInputs } from '../../src/secrets/inputs.ts'
import { openTools } from '../../src/tools/index.ts'
import { mirrorKind } from '../../src/tools/mirror-kind.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { type Checkout, newCheckout, realHost, trustedFiles, workshop } from '../secrets/checkout.ts'
import { facts } from '../support/facts.ts'
import { fakeHost } from '../support/fake-host.ts'
import { realParts } from './real-parts.ts'

const env = { ...process.env, ...realParts().env }
const none = '0'.repeat(40)
const shop = workshop()
let tool: Tool
let made = 0

beforeAll(async () => {
  const { toolsMirror } = realParts()
  const host = fakeHost({ env: {}, cacheDir: join(shop.dir, 'cache') })
  tool = await openTools({ tools: [], toolsMirror: await mirrorKind.parse(toolsMirror ?? '') }, host).get('gitleaks')
}, 60_000)

afterAll(() => shop.remove())

/** A token as gitleaks knows them, put together here so that no scanner finds one in this file. */
function token(): string {
  return [
    'gh',
    'p_',
    randomBytes(40)
      .toString('base64')
      .replaceAll(/[^A-Za-z0-9]/g, 'x')
      .slice(0, 36),
  ].join('')
}

function repository(): Checkout {
  made += 1
  const checkout = newCheckout(join(shop.dir, `origin-${made}`), env)
  checkout.commit('first', { 'README.md': 'hello\n' })
  return checkout
}

interface Asked {
  readonly inputs?: Partial<SecretsInputs>
  readonly trusted?: Readonly<Record<string, string>>
  readonly fromBase?: boolean
}

async function scan(checkout: Checkout, event: Partial<Facts>, { inputs, trusted, fromBase }: Asked = {}) {
  const host = realHost(checkout, env)
  const asked = { secretScanRange: 'auto', secretScanConfig: '', secretScanBaseline: '', ...inputs } as const
  const head = checkout.git('rev-parse', 'HEAD')
  const made = await plan(asked, facts({ sha: head, ...event }), trustedFiles(trusted, fromBase))
  try {
    const found = await history(made, tool, host, '')
    const left = readdirSync(await host.tempDir())
    return { found, host, left, files: found.findings.map(({ file }) => file) }
  } finally {
    await host.close()
  }
}

const push = (before: string, after: string, more: object = {}): Partial<Facts> => ({
  sha: after,
  payload: { before, after, ...more },
})

const pull = (base: string, head: string, commits: number): Partial<Facts> => ({
  event: 'pull_request',
  ref: 'refs/pull/7/merge',
  payload: { pull_request: { base: { sha: base }, head: { sha: head }, commits } },
})

test('a secret in a pushed commit is found by file, line, commit and rule', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const after = here.commit('config', { 'app/config.py': `# settings\nTOKEN = "${token()}"\n` })
  const { found, host } = await scan(here, push(before, after))
  expect(found.findings).toEqual([
    expect.objectContaining({
      file: 'app/config.py',
      line: 2,
      commit: after,
      rule: 'github-pat',
      place: 'app/config.py',
    }),
  ])
  expect(host.messages('info')).toEqual([
    `gitleaks: 1 commit of this push (${before.slice(0, 7)}..${after.slice(0, 7)}), 1 finding`,
  ])
})

test('what was there before the push is not its finding', async () => {
  const here = repository()
  const before = here.commit('old', { old: token() })
  const after = here.commit('new', { new: 'nothing\n' })
  expect((await scan(here, push(before, after))).found).toMatchObject({ commits: 1, findings: [], gap: undefined })
})

test('a secret that the same push adds and removes is found', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  here.commit('oops', { key: token() })
  here.git('rm', '--quiet', 'key')
  const after = here.commit('gone', {})
  const { found } = await scan(here, push(before, after))
  expect(found.commits).toBe(2)
  expect(found.findings).toHaveLength(1)
  expect(found.findings[0]?.place).toBeUndefined()
})

test('a secret that only a merge commit brings is found once; what it takes over is not its own', async () => {
  const here = repository()
  here.git('checkout', '--quiet', '-b', 'side')
  here.commit('side', { side: 'side\n' })
  here.git('checkout', '--quiet', 'main')
  const before = here.commit('known before', { known: token() })
  here.git('checkout', '--quiet', 'side')
  here.git('merge', '--quiet', '--no-commit', 'main')
  const after = here.commit('merge', { evil: token() })
  const { found, files } = await scan(here, push(before, after))
  expect(files).toEqual(['evil'])
  expect(found.commits).toBe(2)
})

test('an octopus’s own secret is found', async () => {
  const here = repository()
  for (const name of ['a', 'b']) {
    here.git('checkout', '--quiet', '-b', name, 'main')
    here.commit(name, { [name]: name })
  }
  here.git('checkout', '--quiet', 'main')
  const before = here.git('rev-parse', 'HEAD')
  here.git('merge', '--quiet', '--no-ff', '--no-commit', 'a', 'b')
  const after = here.commit('octopus', { evil: token() })
  expect(here.git('rev-list', '--parents', '-1', after).split(' ')).toHaveLength(4)
  expect((await scan(here, push(before, after))).files).toEqual(['evil'])
})

test.each([
  ['.gitleaksignore', (line: string) => ({ '.gitleaksignore': `secret.txt:github-pat:1\n`, 'secret.txt': line })],
  ['.gitleaks.toml', (line: string) => ({ '.gitleaks.toml': 'title = "no rules"\n', 'secret.txt': line })],
  ['a gitleaks:allow comment', (line: string) => ({ 'secret.txt': `${line} # gitleaks:allow` })],
  ['.gitattributes with -diff', (line: string) => ({ '.gitattributes': '* -diff\n', 'secret.txt': line })],
  ['.gitattributes with binary', (line: string) => ({ '.gitattributes': '* binary\n', 'secret.txt': line })],
  ['a zero byte', (line: string) => ({ 'secret.txt': `${line}\n\0\n` })],
])('a pull request cannot hide a secret by %s', async (_, files) => {
  const here = repository()
  const base = here.git('rev-parse', 'HEAD')
  const head = here.commit('hide', files(`TOKEN = "${token()}"`))
  expect((await scan(here, pull(base, head, 1), { fromBase: true })).files).toEqual(['secret.txt'])
})

test('a checkout’s settings and drivers neither run nor hide', async () => {
  const here = repository()
  const base = here.git('rev-parse', 'HEAD')
  const head = here.commit('driver', { '.gitattributes': '*.txt diff=quiet\n', 'secret.txt': token() })
  const ran = join(shop.dir, 'ran')
  for (const name of ['diff.quiet.textconv', 'diff.quiet.command', 'diff.external', 'core.fsmonitor'])
    here.git('config', name, `touch ${ran}; true`)
  here.git('config', 'log.diffMerges', 'off')
  expect((await scan(here, pull(base, head, 1))).files).toEqual(['secret.txt'])
  expect(readdirSync(shop.dir)).not.toContain('ran')
})

test('a file that gitleaks skips in silence fails the search', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const after = here.commit('skipped', { 'secret\\': token() })
  await expect(scan(here, push(before, after))).rejects.toThrow(/it searched 0 bytes in 0 commits of the 40 bytes in 1/)
})

test('names and contents that patches have to quote are read right', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const names = ['a b.txt', 'ä/ö.txt', 'tab\there', 'quote"d', ' lead', '-dash', 'commit x', 'b/ b/x']
  const files = Object.fromEntries(names.map((name) => [name, `--- a/x\n+++ b/x\n@@ -1 +1 @@\ncommit 1\n${token()}`]))
  const middle = here.commit('commit\n\ndiff --git a/x b/x\n@@ -1 +1 @@', files)
  here.git('mv', 'a b.txt', 'moved.txt')
  const after = here.commit('move', { 'quote"d': 'short\r\n\r\n\\ No newline\n', 'big.bin': randomBytes(300_000) })
  const { files: found } = await scan(here, push(before, after))
  expect([...found].sort()).toEqual([...names].sort())
  expect(middle).not.toBe(after)
})

test('a first push of a branch is searched for what the default branch does not hold', async () => {
  const origin = repository()
  origin.commit('known', { known: token() })
  origin.git('checkout', '--quiet', '-b', 'feature')
  const head = origin.commit('new', { new: token() })
  const event = { ...push(none, head, { created: true }), ref: 'refs/heads/feature' }
  for (const clone of [origin.clone(), origin.clone('--depth=1', '--branch=feature')])
    expect(await scan(clone, event)).toMatchObject({ files: ['new'], found: { commits: 1, gap: undefined } })
})

test('the first push of the default branch is searched whole', async () => {
  const here = repository()
  const after = here.commit('a', { a: token() })
  const { found, files } = await scan(here, push(none, after))
  expect(files).toEqual(['a'])
  expect(found.range).toBe(`of the whole history (${after.slice(0, 7)})`)
})

test('a forced push is searched from where the two lines part', async () => {
  const origin = repository()
  const before = origin.commit('dropped', { dropped: token() })
  origin.git('reset', '--quiet', '--hard', 'HEAD~')
  const after = origin.commit('instead', { instead: token() })
  const event = push(before, after, { forced: true, commits: [{}] })
  expect((await scan(origin, event)).files).toEqual(['instead'])
  const shallow = origin.clone('--depth=1')
  expect(await scan(shallow, event)).toMatchObject({ files: ['instead'], found: { commits: 1, gap: undefined } })
})

test('a push whose old end is gone everywhere is searched whole, and does not pass for empty', async () => {
  const here = repository()
  const after = here.commit('new', { new: token() })
  const { found, files } = await scan(here.clone(), push('1'.repeat(40), after, { forced: true }))
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
    expect(await scan(clone, event)).toMatchObject({ files: ['new'], found: { commits: 1, gap: undefined } })
})

test('the first tag is searched whole', async () => {
  const origin = repository()
  const sha = origin.commit('a', { a: token() })
  origin.git('tag', 'v1.0.0')
  const { files, found } = await scan(origin.clone('--depth=1'), { ref: 'refs/tags/v1.0.0', sha, payload: {} })
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
  const { found, files } = await scan(clone, push(before, after, { commits: [{}, {}] }))
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
  const { found, files, host } = await scan(clone, push(before, after, { commits: [{}, {}] }))
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
  expect((await scan(clone, push(before, after, { commits: [{}, {}] }))).files).toEqual(['one'])
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
  const { found, files } = await scan(clone, pull(base, head, 300))
  expect(found).toMatchObject({ commits: 300, gap: undefined })
  expect(files).toEqual(['first'])
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
    expect(await scan(clone, pull(base, head, 3))).toMatchObject({
      files: ['after'],
      found: { commits: 3, gap: undefined },
    })
})

test('a range of the user’s; one that names nothing is an error', async () => {
  const here = repository()
  here.commit('old', { old: token() })
  here.git('tag', 'v1.0')
  here.commit('new', { new: token() })
  const range = (from: string) => ({ inputs: { secretScanRange: { from, to: 'HEAD' } } })
  expect((await scan(here, {}, range('v1.0'))).files).toEqual(['new'])
  expect((await scan(here, {}, range('HEAD~2'))).files.sort()).toEqual(['new', 'old'])
  expect((await scan(here.clone('--depth=1'), {}, range('v1.0'))).files).toEqual(['new'])
  await expect(scan(here, {}, range('v9.9'))).rejects.toThrow('secret-scan-range: v9.9 is in no clone')
})

test('on a laptop the branch is searched, and on the default branch the whole history', async () => {
  const origin = repository()
  origin.commit('old', { old: token() })
  const clone = origin.clone()
  const laptop = { event: '', ref: '', payload: {} }
  expect((await scan(clone, laptop)).files).toEqual(['old'])
  clone.git('checkout', '--quiet', '-b', 'topic')
  clone.commit('new', { new: token() })
  expect((await scan(clone, laptop)).files).toEqual(['new'])
})

test('a push without commits says so', async () => {
  const here = repository()
  const sha = here.git('rev-parse', 'HEAD')
  const { host } = await scan(here, push(sha, sha))
  expect(host.messages('info')).toEqual([
    `gitleaks: 0 commits of this push (${sha.slice(0, 7)}..${sha.slice(0, 7)}), 0 findings`,
  ])
})

test('the user’s rules, ignore file and baseline count where they can be trusted', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const after = here.commit('three', { a: token(), b: token(), c: 'corp-12345678' })
  const event = push(before, after)
  const report = join(shop.dir, 'baseline.json')
  execFileSync(tool.path, ['git', '--redact', '--report-path', report, '--exit-code=0', here.dir], {
    env,
    stdio: 'ignore',
  })
  const baseline = JSON.parse(readFileSync(report, 'utf8')) as readonly { readonly File: string }[]
  const trusted = {
    '.gitleaks.toml': `[extend]\nuseDefault = true\n[[rules]]\nid = "corp"\nregex = '''corp-\\d+'''\n`,
    '.gitleaksignore': '# known\na:github-pat:1\n',
    'known.json': JSON.stringify(baseline.filter(({ File }) => File === 'b')),
  }
  const { found, files } = await scan(here, event, { trusted, inputs: { secretScanBaseline: 'known.json' } })
  expect(files).toEqual(['c'])
  expect(found.allowed).toBe(2)
  await expect(
    scan(here, event, { trusted: { '.gitleaks.toml': '[[rules]]\nid = "x"\nregex = "("\n' } }),
  ).rejects.toThrow(/gitleaks/)
})

test('the value is nowhere: log, summary, outputs, annotations, SARIF, report, files left behind', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const value = token()
  const after = here.commit(`message with ${value}`, { 'app.env': `A=1\nTOKEN=${value}\nB=${value}\n` })
  const { found, host, left } = await scan(here, push(before, after))
  const secrets = judge(found, undefined)
  const folder = mkdtempSync(join(tmpdir(), 'secrets-report-'))
  try {
    const files = await write(secrets, folder)
    const everything = [
      JSON.stringify(host.said),
      JSON.stringify(host.commands),
      JSON.stringify(show(secrets)),
      JSON.stringify(secrets),
      ...files.map((file) => readFileSync(file, 'utf8')),
    ]
    expect(found.findings.length).toBeGreaterThan(0)
    for (const text of everything) expect(text).not.toContain(value)
    expect(left).toEqual([])
    expect(secrets.verdict.passed).toBe(false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('gitleaks that searches nothing, crashes, or writes half a report is a failure', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const after = here.commit('one', { one: token() })
  const real = tool
  const words = `echo '1:00AM INF 1 commits scanned.' >&2; echo '1:00AM INF scanned ~40 bytes (40 bytes) in 1ms' >&2`
  const report = 'for a in "$@"; do case $a in --report-path=*) r=${a#*=};; esac; done'
  const cases: readonly (readonly [string, RegExp])[] = [
    [`${report}; echo '[]' > $r; echo '1:00AM ERR [git] fatal: bad revision' >&2; exit 0`, /bad revision/],
    [`${report}; echo '[]' > $r; exit 0`, /does not say how much/],
    [`${words}; exit 0`, /wrote no report/],
    [`${report}; ${words}; printf '[{"RuleID":' > $r; exit 2`, /no whole one/],
    [`${report}; ${words}; echo '[]' > $r; exit 2`, /no whole one/],
    [`${report}; ${words}; echo 'panic: boom' >&2; exit 2`, /wrote no report/],
    [`echo 'killed' >&2; exit 1`, /killed/],
  ]
  try {
    for (const [body, problem] of cases) {
      const path = join(shop.dir, 'gitleaks-stub')
      writeFileSync(path, `#!/bin/sh\n${body}\n`, { mode: 0o755 })
      tool = { ...real, path }
      await expect(scan(here, push(before, after))).rejects.toThrow(problem)
    }
  } finally {
    tool = real
  }
})
