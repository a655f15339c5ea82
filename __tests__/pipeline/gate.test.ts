import { expect, test } from '@jest/globals'
import { parseGate, runGate } from '../../src/pipeline/gate.ts'
import { inputs } from '../../src/pipeline/inputs.ts'
import { fakeHost } from '../support/fake-host.ts'

test('a gate is a name and a command; quotes keep spaces, and there is no shell', () => {
  expect(parseGate(`size=./check --max "500 MB" 'a b'c $HOME`)).toEqual({
    name: 'size',
    command: ['./check', '--max', '500 MB', 'a bc', '$HOME'],
  })
})

test.each(['', 'just-a-word', '=command', 'name='])('%j is no gate', (line) => {
  expect(() => parseGate(line)).toThrow('is no gate')
})

test.each([`g=sh -c "exit 1`, `g=sh -c 'exit 1`, `g=a "b" 'c`])(
  'a quote that is never closed is a mistake: %s',
  (line) => {
    expect(() => parseGate(line)).toThrow('never closed')
  },
)

test('two gates of one name are a mistake', async () => {
  await expect(inputs.gates.kind.parse('a=x\na=y')).rejects.toThrow('names two gates')
})

test('the exit status decides, the last words are the reason', async () => {
  const host = fakeHost({ exec: ({ tool }) => (tool === 'good' ? 'fine' : { status: 1, stderr: 'too big' }) })
  expect(await runGate(parseGate('a=good'), host, {})).toEqual({ gate: 'a', passed: true })
  expect(await runGate(parseGate('b=bad'), host, {})).toMatchObject({
    passed: false,
    reason: expect.stringContaining('too big'),
  })
})

test('a gate gets the paths and no token', async () => {
  const host = fakeHost({ env: { PATH: '/bin', GITHUB_TOKEN: 'secret' }, exec: () => '' })
  await runGate(parseGate('a=x'), host, { IMAGE_PIPELINE_LAYOUT: '/layout' })
  expect(host.commands[0]?.env).toEqual({ PATH: '/bin', IMAGE_PIPELINE_LAYOUT: '/layout' })
})
