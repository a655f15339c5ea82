import { expect, test } from '@jest/globals'
import * as shell from 'unbash'
import { readDockerfile } from '../../src/lint/dockerfile/dockerfile.ts'
import { placeOf } from '../../src/lint/dockerfile/instruction.ts'
import { runsOf } from '../../src/lint/dockerfile/runs.ts'
import { dockerfileOf } from './linting.ts'

const runs = (text: string) => runsOf(dockerfileOf(text), shell)
const called = (text: string) =>
  runs(text).map(({ calls }) => calls.map(({ name, args }) => [name, ...args.map(({ value }) => value)].join(' ')))

test('continued lines, with comments and empty lines between, are one instruction', () => {
  const text = 'FROM a\nRUN one \\\n  # why\n\n  && two \\  \n  && three\nCMD ["x"]\n'
  const [run, cmd] = dockerfileOf(text).stages[0]?.steps ?? []
  expect(run?.instruction).toMatchObject({ keyword: 'RUN', line: 2, endLine: 6 })
  expect(run?.instruction.text.text).toBe('one   && two   && three')
  expect(cmd?.instruction).toMatchObject({ line: 7, json: ['x'] })
  expect(called(text)).toEqual([['one', 'two', 'three']])
})

test('with a backtick as the escape character a backslash is only itself', () => {
  const text = '# escape=`\nFROM a\nRUN dir c:\\ `\n  && two\n'
  expect(dockerfileOf(text).stages[0]?.steps.map(({ instruction }) => instruction.text.text)).toEqual([
    'dir c:\\   && two',
  ])
})

test('lines that end as Windows ends them are read, and their places kept', () => {
  const text = 'FROM a\r\nRUN one \\\r\n  && two x\r\nUSER 1\r\n'
  const [run] = runs(text)
  const [, two] = run?.calls ?? []
  expect(two?.name).toBe('two')
  expect(run && two && text.slice(...placeOf(run.script, two.start, two.end))).toBe('two x')
})

test('a heredoc alone is the script; several go to the programs of the line', () => {
  const text = [
    'FROM a',
    'RUN <<EOF',
    'apt-get update',
    'EOF',
    'RUN <<-"END" bash -e',
    '\tpip install x',
    '\tEND',
    'RUN cat <<A > /a && tee <<B /b',
    'apt-get update',
    'A',
    'pip install y',
    'B',
    'RUN <<EOF',
    '#!/usr/bin/env python3',
    'import os',
    'EOF',
    'USER 1',
  ].join('\n')
  expect(called(text)).toEqual([['apt-get update'], ['pip install x'], ['cat', 'tee /b'], []])
  expect(runs(text).map(({ opaque }) => opaque)).toEqual([false, false, false, true])
  const [first] = runs(text)
  const [call] = first?.calls ?? []
  expect(first && call && text.slice(...placeOf(first.script, call.start, call.end))).toBe('apt-get update')
  expect(dockerfileOf(text).stages[0]?.steps.at(-1)?.instruction.keyword).toBe('USER')
})

test('a heredoc of COPY is no instruction, and <<< is none', () => {
  const text = 'FROM a\nCOPY <<EOF /x\nRUN pip install x\nEOF\nRUN grep x <<< y\nUSER 1\n'
  expect(dockerfileOf(text).instructions.map(({ keyword }) => keyword)).toEqual(['FROM', 'COPY', 'RUN', 'USER'])
})

test('calls are found in every branch, below sudo and env, and in the text of sh -c', () => {
  const text = [
    'FROM a',
    'RUN if true; then pip install a; else (b | c) || d; fi; for x in 1; do e; done',
    'RUN sudo -E -u me env A=1 pip install f && timeout 5 g',
    'RUN bash -lc "pip install h && i"',
    'RUN ["pip", "install", "j"]',
    'RUN ["/bin/sh", "-c", "pip install k"]',
    'RUN case $x in y) l ;; esac; m() { n; }; { o; }',
  ].join('\n')
  expect(called(text)).toEqual([
    ['true', 'pip install a', 'b', 'c', 'd', 'e'],
    ['pip install f', 'g'],
    ['pip install h', 'i'],
    ['pip install j'],
    ['pip install k'],
    ['l', 'n', 'o'],
  ])
  expect(runs(text).map(({ opaque }) => opaque)).toEqual([false, false, false, false, false, false])
})

test.each([
  'if x; then',
  'eval "$X"',
  '$TOOL install',
  './install.sh',
  'sh /tmp/install.sh',
  'curl x | sh',
  'bash -c "$X"',
  'source /x',
])('what cannot be read is said to be so: %s', (command) => {
  expect(runs(`FROM a\nRUN ${command}\n`)[0]?.opaque).toBe(true)
})

test('another shell is not read, until the usual one is back', () => {
  const text =
    'FROM a\nSHELL ["powershell", "-Command"]\nRUN pip install x\nSHELL ["/bin/bash", "-c"]\nRUN pip install y\n'
  expect(runs(text).map(({ opaque }) => opaque)).toEqual([true, false])
})

test('ARG and ENV are filled in where all values are known, as the build would', () => {
  const text = [
    'ARG VERSION=3.13',
    'ARG ONLY',
    'FROM python:${VERSION}-slim AS one',
    'ARG VERSION',
    'ENV APP=/srv/$VERSION OTHER=${NONE:-x}',
    'WORKDIR $APP',
    'WORKDIR sub',
    'FROM $ONLY',
    'FROM one',
    'RUN true',
  ].join('\n')
  const { stages } = dockerfileOf(text)
  expect(stages.map(({ base }) => (base.kind === 'image' ? base.reference : base.kind))).toEqual([
    'python:3.13-slim',
    undefined,
    'stage',
  ])
  const step = stages[2]?.steps[0]
  expect(step?.workdir).toBe('/srv/3.13/sub')
  expect(step?.scope.get('OTHER')).toBe('x')
  expect(dockerfileOf(text, { args: { VERSION: '3.9', ONLY: 'alpine' } }).stages.map(({ base }) => base)).toMatchObject(
    [{ reference: 'python:3.9-slim' }, { reference: 'alpine' }, { kind: 'stage' }],
  )
})

test('stages are reached by FROM, COPY and mounts; what the target derives from is in the image', () => {
  const text = [
    'FROM a AS base',
    'FROM base AS Builder',
    'FROM x AS unused',
    'FROM a AS tools',
    'FROM base AS final',
    'COPY --from=builder /x /x',
    'RUN --mount=from=3,target=/t true',
    'FROM final AS tests',
  ].join('\n')
  const of = (target: string) => {
    const { reached, final } = dockerfileOf(text, { target })
    const names = (stages: Iterable<{ readonly name: string }>) => [...stages].map(({ name }) => name).sort()
    return [names(reached), names(final)]
  }
  expect(of('final')).toEqual([
    ['base', 'builder', 'final', 'tools'],
    ['base', 'final'],
  ])
  expect(of('')[1]).toEqual(['base', 'final', 'tests'])
  expect(of('BUILDER')[1]).toEqual(['base', 'builder'])
  expect(dockerfileOf(text, { target: 'nope' }).target).toBeUndefined()
})

test('what ONBUILD puts off is not run here', () => {
  const text = 'FROM a\nONBUILD RUN pip install x\nRUN true\n'
  expect(called(text)).toEqual([['true']])
  expect(dockerfileOf(text).stages[0]?.steps[0]?.instruction.onbuild).toEqual({ keyword: 'RUN', text: 'pip install x' })
})

test.each([
  ['', 'it has no FROM'],
  ['RUN x\n', 'RUN stands before any FROM'],
  ['# only a comment\n', 'it has no FROM'],
  ['FROM a\nNONSENSE x\n', 'it begins with no instruction that is known'],
  ['\u0000\u0001\u0002', 'no instruction that is known'],
])('what is no Dockerfile is told and not thrown: %j', (text, problem) => {
  expect(readDockerfile(text, { target: '', args: new Map() })).toMatchObject({
    problem: expect.stringContaining(problem),
  })
})

test('flags are read as far as they go, and a text of nothing else takes no time', () => {
  const [copy] = dockerfileOf('FROM a\nCOPY --from=b  --chown="1:1"   x y --z\n').stages[0]?.steps ?? []
  expect(copy?.instruction.flags).toEqual([
    { name: 'from', value: 'b' },
    { name: 'chown', value: '1:1' },
  ])
  expect(copy?.instruction.text.text).toBe('x y --z')
  const started = performance.now()
  dockerfileOf(`FROM a\nRUN ${'--a '.repeat(30_000)}\n`)
  expect(performance.now() - started).toBeLessThan(60_000)
})

test('what has more instructions than anybody builds is not looked at', () => {
  const text = `FROM a\n${'RUN x\n'.repeat(1000)}`
  expect(readDockerfile(text, { target: '', args: new Map() })).toMatchObject({
    problem: 'it has more than 1000 instructions',
  })
})
