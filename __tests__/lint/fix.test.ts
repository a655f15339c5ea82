import { chmod, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../src/lint/finding.ts'
import { applyFixes } from '../../src/lint/fix/apply.ts'
import { unifiedDiff } from '../../src/lint/fix/diff.ts'
import { edit } from '../../src/lint/fix/edit.ts'
import { fakeHost } from '../support/fake-host.ts'
import { dockerfileOf, lint, lookedAt, said, type World } from './linting.ts'
import { patched } from './patched.ts'

const world: World = { context: { names: new Set(['uv.lock']), hasDevDependencies: true } }
const folder = await mkdtemp(join(tmpdir(), 'lint-fix-'))
afterAll(() => rm(folder, { recursive: true, force: true }))

function fixed(text: string, rule?: string, given = world): string {
  const { findings } = lint(text, given)
  const groups = findings.filter((one) => rule === undefined || one.rule === rule).map(({ edits }) => edits ?? [])
  return edit(text, groups).text
}

test.each([
  [
    'IP004',
    'RUN pip install x && python3 -m pip install -U y',
    'RUN pip install --no-cache-dir x && python3 -m pip install --no-cache-dir -U y',
  ],
  ['IP004', 'RUN <<EOF\nset -e\npip install x\nEOF', 'RUN <<EOF\nset -e\npip install --no-cache-dir x\nEOF'],
  [
    'IP005',
    'RUN apt-get update && apt-get install -y x',
    'RUN apt-get update && apt-get install -y x && rm -rf /var/lib/apt/lists/*',
  ],
  [
    'IP005',
    'RUN apt-get update \\\n # why\n    && apt-get install -y x',
    'RUN apt-get update \\\n # why\n    && apt-get install -y x \\\n    && rm -rf /var/lib/apt/lists/*',
  ],
  [
    'IP005',
    'RUN apt-get update; \\\r\n\tapt-get install -y x',
    'RUN apt-get update; \\\r\n\tapt-get install -y x \\\r\n\t&& rm -rf /var/lib/apt/lists/*',
  ],
  ['IP011', 'COPY . /app\nRUN chown -R 1:1 /app', 'COPY --chown=1:1 . /app\nRUN chown 1:1 /app'],
  [
    'IP011',
    'RUN useradd app\nWORKDIR /app\ncopy --link=false a b ./\nCOPY c d/\nRUN chown -R app:app .',
    'RUN useradd app\nWORKDIR /app\ncopy --chown=app:app --link=false a b ./\nCOPY --chown=app:app c d/\nRUN chown app:app .',
  ],
  ['IP011', 'COPY x /srv/x\nRUN chmod -R 755 /srv/x', 'COPY --chmod=755 x /srv/x\nRUN chmod 755 /srv/x'],
  ['IP014', 'COPY . .\nRUN uv sync', 'COPY . .\nRUN uv sync --no-cache --no-dev --frozen'],
])('%s mends %j', (rule, before, after) => {
  const workdir = before.includes('useradd') ? 'WORKDIR /\n' : ''
  expect(fixed(`FROM a\n${workdir}${before}\n`, rule)).toBe(`FROM a\n${workdir}${after}\n`)
})

test.each([
  ['IP004', 'RUN bash -c "pip install x"'],
  ['IP004', 'RUN ["pip", "install", "x"]'],
  ['IP005', 'RUN apt-get update'],
  ['IP005', 'RUN apt-get update && apt-get install -y x\nRUN apt-get source y'],
  ['IP005', 'RUN apt-get update && apt-get install -y x\nRUN ./more.sh'],
  ['IP005', 'RUN apt-get update && apt-get install -y x # all of it'],
  ['IP005', 'RUN apt-get update && apt-get install -y x &'],
  ['IP005', 'RUN <<EOF\napt-get update\napt-get install -y x\nEOF'],
  ['IP005', 'RUN sudo apt-get update && sudo apt-get install -y x'],
  ['IP005', 'USER 1\nRUN apt-get update && apt-get install -y x'],
  ['IP011', 'COPY . /app\nRUN make\nRUN chown -R 1:1 /app'],
  ['IP011', 'RUN mkdir /app/x\nCOPY . /app\nRUN chown -R 1:1 /app'],
  ['IP011', 'COPY . /app\nRUN chown -R 1 /app'],
  ['IP011', 'COPY . /app\nRUN chown -R $ME:1 /app'],
  ['IP011', 'COPY . /usr/share/app\nRUN chown -R 1:1 /usr'],
  ['IP011', 'COPY . /app\nCOPY --chown=2:2 x /app/x\nRUN chown -R 1:1 /app'],
  ['IP011', 'COPY . /app\nRUN chown -R 1:1 /app && x'],
  ['IP011', 'COPY --link . /app\nRUN chown -R app:app /app'],
  ['IP011', 'ADD . /app\nRUN chown -R 1:1 /app'],
  ['IP011', 'COPY . /app\nWORKDIR /app/data\nRUN chown -R 1:1 /app'],
  ['IP014', 'ENV UV_NO_CACHE=1\nCOPY src src\nRUN uv sync --no-dev'],
  ['IP014', 'ENV UV_NO_CACHE=1\nRUN uv sync --frozen\nCMD ["uv", "run", "x"]'],
])('%s is told, and nothing is changed where that may break something: %j', (rule, text) => {
  expect(said(rule, `FROM a\n${text}\n`, world)).not.toEqual([])
  expect(fixed(`FROM a\n${text}\n`, rule)).toBe(`FROM a\n${text}\n`)
})

const lines = fc.constantFrom(
  'RUN pip install x',
  'RUN pip install a && \\\n  # more\n  pip install b',
  'RUN <<EOF\nset -e\npip install x\nEOF',
  'RUN apt-get update && apt-get install -y x',
  'RUN apt-get update \\\n    && apt-get install -y x y',
  'run true; apt update ; apt install z',
  'COPY . /app',
  'COPY --chmod=644 ["a b", "/app/"]',
  'RUN chown -R 1:2 /app',
  'RUN chmod -R 755 /app',
  'RUN uv sync',
  'RUN --mount=type=cache,target=/x uv sync && pip install y',
  'WORKDIR /app',
  'WORKDIR /',
  'ENV A="b \\\n c"',
  'FROM b',
  '# a comment',
  '',
  'USER 1',
  'CMD ["x"]',
)
const files = fc
  .tuple(fc.array(lines, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
  .map(([some, newline, ended]) => ['FROM a', ...some].join('\n').replaceAll('\n', newline) + (ended ? newline : ''))

test('a mended file has none of what was mended, and all its other instructions as they were', () => {
  fc.assert(
    fc.property(files, (text) => {
      const { findings } = lint(text, world)
      const mending = findings.filter(({ edits }) => edits)
      const { text: after, refused } = edit(
        text,
        mending.map(({ edits }) => edits ?? []),
      )
      const [old, now] = [dockerfileOf(text).instructions, dockerfileOf(after).instructions]
      expect(now.map(({ keyword }) => keyword)).toEqual(old.map(({ keyword }) => keyword))
      const done = mending.filter(({ edits }) => edits && !refused.includes(edits))
      const touched = done.flatMap(({ edits = [] }) => edits.map(({ start }) => start))
      old.forEach((one, at) => {
        if (touched.some((start) => one.start <= start && start <= one.end)) return
        const { text, flags, heredocs } = one
        expect(now[at]).toMatchObject({
          text: { text: text.text },
          flags,
          heredocs: heredocs.map(({ body }) => ({ body: { text: body.text } })),
        })
      })
      const at = ({ line }: Finding, of: typeof old) => of.findIndex((one) => one.line === line)
      const left = lint(after, world).findings.map(
        (one) => `${one.rule} ${one.reason.replace(/\d+/g, '')} ${at(one, now)}`,
      )
      for (const one of done)
        expect(left).not.toContain(`${one.rule} ${one.reason.replace(/\d+/g, '')} ${at(one, old)}`)
    }),
    { numRuns: 100 },
  )
})

test('the diff says just what is changed', () => {
  fc.assert(
    fc.property(files, (text) => {
      for (const { edits } of lint(text, world).findings)
        if (edits) expect(patched(text, unifiedDiff('Dockerfile', text, edits))).toBe(edit(text, [edits]).text)
      const all = lint(text, world).findings.flatMap(({ edits }) => (edits?.length === 1 ? edits : []))
      const own = all.filter((one, at) => all.findIndex((other) => other.start === one.start) === at)
      expect(patched(text, unifiedDiff('Dockerfile', text, own))).toBe(edit(text, [own]).text)
    }),
  )
})

test('edits that do not fit are refused as a whole, and told', () => {
  const insert = (start: number, after: string) => ({ start, end: start, before: '', after })
  expect(edit('abc', [[insert(1, 'x')], [insert(1, 'y')]]).text).toBe('ayxbc')
  const wrong = [insert(0, 'x'), { start: 1, end: 2, before: 'z', after: '' }]
  expect(edit('abc', [wrong])).toEqual({ text: 'abc', refused: [wrong] })
  const over = [{ start: 0, end: 2, before: 'ab', after: '' }]
  const under = [{ start: 1, end: 3, before: 'bc', after: '' }]
  expect(edit('abc', [over, under])).toEqual({ text: 'c', refused: [under] })
})

test('the file is written as a whole, with its mode, also behind a link; one that changed meanwhile is left', async () => {
  const text = 'FROM a\nRUN pip install x\n'
  await writeFile(join(folder, 'real'), text)
  await chmod(join(folder, 'real'), 0o640)
  await symlink('real', join(folder, 'Dockerfile'))
  const host = fakeHost({ cwd: folder })
  const { subject } = lookedAt(text)
  const { findings } = lint(text)
  expect(await applyFixes(findings, text, subject, host)).toMatchObject({ applied: [{ rule: 'IP004' }], refused: [] })
  expect(await readFile(join(folder, 'real'), 'utf8')).toBe('FROM a\nRUN pip install --no-cache-dir x\n')
  expect((await stat(join(folder, 'real'))).mode & 0o777).toBe(0o640)
  expect(await applyFixes(findings, text, subject, host)).toMatchObject({ applied: [], refused: [{ rule: 'IP004' }] })
  expect(await readFile(join(folder, 'real'), 'utf8')).toBe('FROM a\nRUN pip install --no-cache-dir x\n')
})
