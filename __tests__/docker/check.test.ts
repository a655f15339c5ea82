import { expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import { buildChecks, callArguments, readChecks } from '../../src/docker/check.ts'
import { docker } from '../../src/docker/docker.ts'
import { type Answer, fakeHost } from '../support/fake-host.ts'

const wish = { context: '.', file: 'Dockerfile', target: 't', buildArgs: ['A=1'], buildContexts: ['x=y'], builder: '' }
const answer = (value: object) => JSON.stringify(value)
const warning = {
  ruleName: 'FromAsCasing',
  description: 'general',
  detail: 'special',
  url: 'https://docs.docker.com/go/x',
  location: { ranges: [{ start: { line: 3 }, end: { line: 3 } }] },
}

async function asked(reply: Answer | Error) {
  const host = fakeHost({
    exec: () => {
      if (reply instanceof Error) throw reply
      return reply
    },
  })
  try {
    return await buildChecks(await docker(host, []), wish)
  } finally {
    await host.close()
  }
}

test('the build’s own arguments are passed on', () => {
  expect(callArguments('check', wish)).toEqual(
    'buildx build --call check,format=json --build-arg A=1 --build-context x=y --file Dockerfile --target t .'.split(
      ' ',
    ),
  )
})

test('what it found is read, although its exit status is 1', async () => {
  expect(await asked({ status: 1, stdout: answer({ warnings: [warning] }) })).toEqual({
    checks: [{ rule: 'FromAsCasing', detail: 'special', url: 'https://docs.docker.com/go/x', line: 3 }],
    why: undefined,
  })
  expect(await asked(answer({ warnings: null }))).toEqual({ checks: [], why: undefined })
})

test('a Dockerfile that cannot be built is a finding; a registry that cannot be reached is none', () => {
  const error = (message: string) =>
    readChecks(answer({ warnings: null, buildError: { message, location: warning.location } }))
  expect(error('unknown instruction: x')).toEqual({
    checks: [{ rule: '', detail: 'unknown instruction: x', url: '', line: 3 }],
    why: undefined,
  })
  expect(error('a:1: failed to resolve source metadata for a:1: no such host')).toMatchObject({
    checks: [],
    why: expect.stringContaining('no such host'),
  })
})

test('without an answer the reason is told, and nothing fails', async () => {
  expect(await asked({ status: 1, stderr: 'ERROR: one\nERROR: failed to solve: no such host' })).toEqual({
    checks: [],
    why: 'ERROR: failed to solve: no such host',
  })
  expect(await asked({ status: 125, stderr: 'unknown flag: --call' })).toMatchObject({
    checks: [],
    why: expect.stringContaining('unknown flag'),
  })
  expect(await asked('{"odd":')).toMatchObject({ why: 'it gave no answer' })
})

test('an interruption is none of these', async () => {
  await expect(asked(new InterruptedError())).rejects.toThrow(InterruptedError)
})

test.each([
  {},
  { warnings: {} },
  { warnings: [null, 1, { ruleName: 7 }] },
  { warnings: [{ location: { ranges: [] } }] },
  { buildError: 'x' },
])('JSON of another shape breaks nothing: %j', (value) => {
  expect(readChecks(answer(value))).toMatchObject({ why: undefined })
})
