import { expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import { parseGate, runGate, runGates } from '../../src/pipeline/gate.ts'
import { inputs } from '../../src/pipeline/inputs/inputs.ts'
import { fakeHost } from '../support/fake-host.ts'

test('a gate is a name and a command; quotes keep spaces, and there is no shell', () => {
  expect(parseGate(`size=./check --max "500 MB" 'a b'c '$HOME' a&b=c;d`)).toEqual({
    name: 'size',
    command: ['./check', '--max', '500 MB', 'a bc', '$HOME', 'a&b=c;d'],
  })
})

test.each([
  'true && false',
  'a | grep b',
  'a || b',
  'a; b',
  'a > f',
  'a 2> f',
  'echo $X',
  'echo ${X}',
  'echo $(x)',
  'a &',
  'echo `x`',
  'true &&false',
  'true&&false',
  'test -f x&& false',
  'a |grep -q x',
  'a||b',
  'true 2>/dev/null',
  'a>f',
  'a &>f',
  'a <f',
  '; a',
  'a ;b',
  'a &b',
  '"a"; b',
])('what a shell would obey is a mistake where there is no shell, for such a gate would pass: %s', (command) => {
  expect(() => parseGate(`g=${command}`)).toThrow('there is no shell')
  expect(parseGate(`g=sh -c '${command}'`).command).toHaveLength(3)
})

test.each(['scan', 'secrets', 'check'])('%s is the name of a gate of ours', (name) => {
  expect(() => parseGate(`${name}=true`)).toThrow('which a gate of ours has')
})

test('a gate that is stopped when the time of all is over has failed, and hides no other', async () => {
  const over = new AbortController()
  const host = fakeHost({
    exec: ({ tool }) => {
      if (tool === 'bad') return { status: 1, stderr: 'no' }
      throw new InterruptedError()
    },
  })
  const gates = [parseGate('slow=sleep'), parseGate('b=bad')]
  const verdicts = await runGates(gates, undefined, host, '', over.signal)
  expect(verdicts.map(({ gate, passed }) => [gate, passed])).toEqual([
    ['slow', false],
    ['b', false],
  ])
  expect(verdicts[0]?.reason).toContain('took longer than their timeout')
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

test.each([
  [String.raw`g=sh -c "! grep -q '\"LOW\"' f"`],
  [String.raw`g=grep "a\"b" f`],
  [String.raw`g=grep a\"b c\" f`],
  [String.raw`g=sh -c 'grep \'a b\' f'`],
  [String.raw`g=grep "\\" f`],
])('a backslash before a quote would split the command elsewhere than was meant: %s', (line) => {
  const problem = expect.stringContaining('backslash before a quote')
  const cure = expect.stringContaining("g=sh -c '…'")
  expect(() => parseGate(line)).toThrow(
    expect.objectContaining({ mistakes: [expect.objectContaining({ problem, cure })] }),
  )
})

test('in single quotes a backslash and double quotes are what the command gets', () => {
  expect(parseGate(String.raw`g=sh -c 'grep "\"LOW\":" f' "it\'s" a\b`).command).toEqual([
    'sh',
    '-c',
    String.raw`grep "\"LOW\":" f`,
    String.raw`it\'s`,
    String.raw`a\b`,
  ])
})

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
