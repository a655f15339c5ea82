import { describe, expect, test } from '@jest/globals'
import { goPattern } from '../../src/test/structure/go-pattern.ts'
import { readStructure } from '../../src/test/structure/read-structure.ts'

function told(text: string): readonly string[] {
  return readStructure('s.yaml', text).mistakes.map(({ value, problem }) => `${value}: ${problem}`)
}

test('a file of every kind of test is understood, as YAML and as JSON', () => {
  const { structure, mistakes } = readStructure('s.json', JSON.stringify(whole))
  expect(mistakes).toEqual([])
  expect(structure.commands).toEqual([
    {
      name: 'c',
      setup: [['a', 'b']],
      teardown: [],
      env: [{ key: 'K', value: 'v', isRegex: false }],
      command: ['echo', 'x'],
      expectedOutput: ['x'],
      excludedOutput: [],
      expectedError: [],
      excludedError: [],
      exitCode: 0,
    },
  ])
  expect(structure.existence[0]).toMatchObject({ shouldExist: true, uid: 0, gid: undefined, executableBy: 'any' })
  expect(structure.metadata).toMatchObject({ entrypoint: [], cmd: undefined, user: '10001' })
  expect(structure.licenses).toBe(1)
  expect(structure.options).toMatchObject({ user: 'root', privileged: false })
})

const whole = {
  schemaVersion: '2.0.0',
  globalEnvVars: [{ key: 'A', value: 'b' }],
  commandTests: [
    {
      name: 'c',
      setup: [['a', 'b']],
      command: 'echo',
      args: ['x'],
      envVars: [{ key: 'K', value: 'v' }],
      expectedOutput: ['x'],
    },
  ],
  fileExistenceTests: [{ name: 'e', path: '/x', uid: 0, isExecutableBy: 'any' }],
  fileContentTests: [{ name: 'f', path: '/x', expectedContents: ['(?i)X'] }],
  metadataTest: { entrypoint: [], user: 10001, labels: [{ key: 'l', value: '.*', isRegex: true }] },
  licenseTests: [{ debian: true, files: [] }],
  containerRunOptions: { user: 'root' },
}

describe('what is wrong is told with its place in the file', () => {
  test.each([
    ['{}', 's.yaml: schemaVersion: is missing'],
    ['schemaVersion: 1.0.0', 's.yaml: schemaVersion: is "1.0.0"'],
    ['[', 's.yaml: it: is no YAML: '],
    ['schemaVersion: 2.0.0\nfileTests: []', 's.yaml: fileTests: is not known'],
    ['schemaVersion: 2.0.0\ncommandTests: [{ name: a }]', 's.yaml: commandTests[0].command: is missing'],
    ['schemaVersion: 2.0.0\ncommandTests: {}', 's.yaml: commandTests: is no list'],
    [
      'schemaVersion: 2.0.0\nfileExistenceTests: [{ name: a, path: /, isExecutableBy: me }]',
      's.yaml: fileExistenceTests[0].isExecutableBy: is "me"',
    ],
    [
      'schemaVersion: 2.0.0\nfileExistenceTests: [{ name: a, path: /, shouldExists: true }]',
      's.yaml: fileExistenceTests[0].shouldExists: is not known',
    ],
    [
      'schemaVersion: 2.0.0\nfileContentTests: [{ name: a, path: /, expectedContents: ["("] }]',
      's.yaml: fileContentTests[0].expectedContents: "(" is no regular expression',
    ],
    [
      'schemaVersion: 2.0.0\nmetadataTest: { labels: [{ key: a, value: "(", isRegex: true }] }',
      's.yaml: metadataTest.labels',
    ],
  ])('%j', (text, message) => {
    expect(told(text).join('\n')).toContain(message)
  })
})

test.each([
  ['(?i)abc', 'xABCx', true],
  ['(?m)^b$', 'a\nb', true],
  ['^b$', 'a\nb', false],
  ['\\Aa\\z', 'a', true],
  ['\\Aa\\z', 'a\n', false],
  ['[[:digit:]]{2}', 'x42', true],
  ['(?P<year>\\d+)', '2026', true],
  ['\\[[:alpha:]]', '[x]', false],
])('Go’s %j on %j', (pattern, text, matches) => {
  expect(goPattern(pattern).test(text)).toBe(matches)
})
