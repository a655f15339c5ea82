import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { built, lint, python } from './linting.ts'

const check = (rule: string, line: number) => ({
  rule,
  detail: `about ${rule}`,
  url: 'https://docs.docker.com/x',
  line,
})

test.each([
  ['error', 'COPY .env /x', false],
  ['error', 'RUN pip install x', true],
  ['warning', 'RUN pip install x', false],
  ['warning', 'RUN true', true],
  ['never', 'COPY .env /x', true],
] as const)('with lint-fail-on %s, %s passes: %j', (failOn, line, passed) => {
  const { verdict } = lint(python(line), { failOn })
  expect(verdict).toMatchObject({ gate: 'lint', passed })
  if (!passed) expect(verdict.reason).toMatch(/^IP0\d\d \(Dockerfile:2\): /)
})

test('BuildKit’s findings stand with ours; what both say is told once', () => {
  const { findings } = lint(python('CMD x'), {
    checks: { checks: [check('JSONArgsRecommended', 2), check('FromAsCasing', 1)] },
  })
  const told = findings.map(({ rule, severity, line, url }) => [rule, severity, line, url ?? ''])
  expect(told).toContainEqual(['IP016', 'warning', 2, 'https://docs.docker.com/x'])
  expect(told).toContainEqual(['FromAsCasing', 'warning', 1, 'https://docs.docker.com/x'])
  expect(told.flat()).not.toContain('JSONArgsRecommended')
})

test('a finding inside of an instruction is the instruction’s', () => {
  const { findings } = lint(python('RUN a \\', '  && b'), { checks: { checks: [check('UndefinedVar', 3)] } })
  expect(findings.find(({ rule }) => rule === 'UndefinedVar')).toMatchObject({ line: 2, endLine: 3 })
})

test('what cannot be read is one finding: BuildKit’s where it has one', () => {
  expect(lint('nonsense\n', { checks: { why: 'not asked' } }).findings).toMatchObject([
    { rule: 'IP000', severity: 'error', line: 1 },
  ])
  const error = { rule: '', detail: 'unknown instruction: nonsense', url: '', line: 1 }
  expect(lint('nonsense\n', { checks: { checks: [error] } }).findings).toMatchObject([
    { rule: 'BuildError', severity: 'error' },
  ])
  expect(lint('nonsense\n').findings).toMatchObject([{ rule: 'IP000', severity: 'warning' }])
})

test('whatever stands in a Dockerfile, findings come of it and no exception', () => {
  const piece = fc.constantFrom(
    ...'FROM a AS b|FROM scratch|RUN|COPY|ADD|ENV|ARG|USER|WORKDIR|CMD|ONBUILD|SHELL|HEALTHCHECK|EXPOSE|pip install|apt-get update|uv sync|chown -R|rm -rf|--from=b|--mount=type=cache|<<EOF|EOF|"|\'|\\|`|$|${|}|(|)|&&|;|[|]|#|=|.|/|-|\u0000|\u2028|é|🙂'.split(
      '|',
    ),
    ' ',
    ' ',
    '\n',
    '\r\n',
    '\t',
  )
  const image = built([
    ['RUN /bin/sh -c x', [{ name: 'a/.git/HEAD', content: 5 }]],
    ['COPY . .', [{ name: '.wh.a' }]],
  ])
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.boolean(), (pieces, withImage) => {
      const { findings } = lint(`FROM a\n${pieces.join('')}`, withImage ? { images: [image] } : {})
      for (const { line, endLine } of findings) expect(1 <= line && line <= endLine).toBe(true)
    }),
    { numRuns: 500 },
  )
})

test('a target that is none leaves the judgement to BuildKit, and says so', () => {
  const { findings, remarks } = lint(python('RUN pip install x'), { target: 'nope' })
  expect(findings).toEqual([])
  expect(remarks).toEqual(['target nope names no stage: only BuildKit judges'])
})

const example = (name: string) => readFile(`examples/api-gateway/${name}`, 'utf8')
const project = { context: { names: new Set(['uv.lock']), hasDevDependencies: true }, ignoreFile: '.git\n.venv\n' }

test('the example’s Dockerfile has nothing to be told but that its images are not pinned', async () => {
  const { findings, verdict } = lint(await example('Dockerfile'), project)
  expect(findings.map(({ rule, severity, line }) => [rule, severity, line])).toEqual([
    ['IP003', 'info', 1],
    ['IP003', 'info', 7],
  ])
  expect(verdict).toEqual({ gate: 'lint', passed: true })
})

test('the same service in one stage is told line by line what it costs', async () => {
  const { findings, verdict } = lint(await example('Dockerfile.single'), project)
  expect(findings.map(({ rule, severity, line }) => `${severity} ${rule} ${line}`)).toEqual([
    'warning IP005 5',
    'warning IP006 5',
    'warning IP010 15',
    'warning IP014 15',
    'warning IP011 16',
    'warning IP016 20',
    'info IP003 3',
    'info IP012 3',
    'info IP001 6',
    'info IP003 8',
    'info IP009 11',
    'info IP014 15',
    'info IP014 15',
    'info IP014 20',
  ])
  expect(verdict.passed).toBe(true)
})

test('padding does not silence the gate: what is too long to be read fails it, though BuildKit reads it', () => {
  const { verdict } = lint(`FROM a:1\nCOPY .env /x\n${'LABEL a=b\n'.repeat(1000)}`)
  expect(verdict).toMatchObject({ passed: false, reason: expect.stringContaining('more than 1000 instructions') })
})

test('a patch around what looks like a login is not shown', () => {
  const shown = (...lines: readonly string[]) => [...lint(python(...lines)).patches.values()].join('')
  expect(shown('RUN curl -H "Authorization: Basic aHVudGVyMg==" x', 'RUN pip install x')).toBe('')
  expect(shown('RUN echo ghp_hunter2hunter2', 'RUN pip install x')).toBe('')
  expect(shown('ONBUILD ENV A=hunter2', 'RUN pip install x')).not.toContain('hunter2')
  expect(shown('RUN echo harmless', 'RUN pip install x')).toContain('--no-cache-dir')
})
