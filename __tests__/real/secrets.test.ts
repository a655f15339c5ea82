import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import { history, judge, plan, show, write } from '../../src/secrets/index.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { newCheckout, realHost, trustedFiles } from '../secrets/checkout.ts'
import { env, gitleaks, pull, push, repository, scan, shop, token } from '../secrets/searching.ts'
import { facts } from '../support/facts.ts'

// Real programs, on a machine that may have much else to do.
jest.setTimeout(60_000)

let tool: Tool

beforeAll(async () => {
  tool = await gitleaks()
}, 60_000)

afterAll(() => shop.remove())

test('a secret in a pushed commit is found by file, line, commit and rule', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const after = here.commit('config', { 'app/config.py': `# settings\nTOKEN = "${token()}"\n` })
  const { found, host } = await scan(tool, here, push(before, after))
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
  expect((await scan(tool, here, push(before, after))).found).toMatchObject({
    commits: 1,
    findings: [],
    gap: undefined,
  })
})

test('a secret that the same push adds and removes is found', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  here.commit('oops', { key: token() })
  here.git('rm', '--quiet', 'key')
  const after = here.commit('gone', {})
  const { found } = await scan(tool, here, push(before, after))
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
  const { found, files } = await scan(tool, here, push(before, after))
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
  expect((await scan(tool, here, push(before, after))).files).toEqual(['evil'])
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
  expect((await scan(tool, here, pull(base, head, 1), { fromBase: true })).files).toEqual(['secret.txt'])
})

test('a checkout’s settings and drivers neither run nor hide', async () => {
  const here = repository()
  const base = here.git('rev-parse', 'HEAD')
  const head = here.commit('driver', { '.gitattributes': '*.txt diff=quiet\n', 'secret.txt': token() })
  const ran = join(shop.dir, 'ran')
  for (const name of ['diff.quiet.textconv', 'diff.quiet.command', 'diff.external', 'core.fsmonitor'])
    here.git('config', name, `touch ${ran}; true`)
  here.git('config', 'log.diffMerges', 'off')
  expect((await scan(tool, here, pull(base, head, 1))).files).toEqual(['secret.txt'])
  expect(readdirSync(shop.dir)).not.toContain('ran')
})

test('a file that gitleaks skips in silence fails the search', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const after = here.commit('skipped', { 'secret\\': token() })
  await expect(scan(tool, here, push(before, after))).rejects.toThrow(
    /it searched 0 bytes in 0 commits of the 40 bytes in 1/,
  )
})

test('names and contents that patches have to quote are read right', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const names = ['a b.txt', 'ä/ö.txt', 'tab\there', 'quote"d', ' lead', '-dash', 'commit x', 'b/ b/x']
  const files = Object.fromEntries(names.map((name) => [name, `--- a/x\n+++ b/x\n@@ -1 +1 @@\ncommit 1\n${token()}`]))
  const middle = here.commit('commit\n\ndiff --git a/x b/x\n@@ -1 +1 @@', files)
  here.git('mv', 'a b.txt', 'moved.txt')
  const after = here.commit('move', { 'quote"d': 'short\r\n\r\n\\ No newline\n', 'big.bin': randomBytes(300_000) })
  const { files: found } = await scan(tool, here, push(before, after))
  expect([...found].sort()).toEqual([...names, 'moved.txt'].sort())
  expect(middle).not.toBe(after)
})

test('a repository of SHA-256', async () => {
  const here = newCheckout(join(shop.dir, 'sha256'), env, 'sha256')
  const before = here.commit('first', { a: 'a' })
  const after = here.commit('second', { b: token() })
  expect((await scan(tool, here, push(before, after))).files).toEqual(['b'])
})

test('an interruption ends the search and leaves nothing behind', async () => {
  const here = repository()
  const host = realHost(here, env)
  const inputs = { secretScanRange: 'history', secretScanConfig: '', secretScanBaseline: '' } as const
  const planned = await plan(inputs, facts({ sha: here.git('rev-parse', 'HEAD') }), trustedFiles())
  const slow = join(shop.dir, 'slow')
  writeFileSync(slow, '#!/bin/sh\nsleep 30\n', { mode: 0o755 })
  const running = history(planned, { ...tool, path: slow }, host, '')
  setTimeout(() => host.abort(), 200)
  await expect(running).rejects.toThrow(InterruptedError)
  expect(readdirSync(await host.tempDir())).toEqual([])
  await host.close()
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
  const { found, files } = await scan(tool, here, event, { trusted, inputs: { secretScanBaseline: 'known.json' } })
  expect(files).toEqual(['c'])
  expect(found.allowed).toBe(2)
  await expect(
    scan(tool, here, event, { trusted: { '.gitleaks.toml': '[[rules]]\nid = "x"\nregex = "("\n' } }),
  ).rejects.toThrow(/gitleaks/)
})

test('the value is nowhere: log, summary, outputs, annotations, SARIF, report, files left behind', async () => {
  const here = repository()
  const before = here.git('rev-parse', 'HEAD')
  const value = token()
  const after = here.commit(`message with ${value}`, { 'app.env': `A=1\nTOKEN=${value}\nB=${value}\n` })
  const { found, host, left } = await scan(tool, here, push(before, after))
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
      await expect(scan(tool, here, push(before, after))).rejects.toThrow(problem)
    }
  } finally {
    tool = real
  }
})
