import { describe, expect, test } from '@jest/globals'
import { failTogether, parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/test/inputs.ts'

async function read(given: Readonly<Record<string, string>>) {
  const { values, mistakes } = await parseTable(inputs, [{ read: (name) => given[name] }])
  failTogether(mistakes)
  return values
}

const services = async (text: string) => (await read({ 'test-services': text })).testServices

test('without a word: no list, a minute, every platform, read-only is a warning, root a failure', async () => {
  expect(await read({})).toEqual({
    testServices: [],
    testTimeout: 60_000,
    testStructure: [],
    testPlatforms: [],
    testReadOnly: 'warn',
    testNonRoot: 'require',
  })
})

describe('a service', () => {
  test('has a name, and all that may be said of it', async () => {
    const [service] = await services(`
- name: gateway
  env: { MODE: fast, PORT: 8080, VERSION: 1.10, DEBUG: true, EMPTY: }
  port: 8080
  path: /health?deep=1
  command: python -m "my app"
  status: 204
  body: '"ok"'
  expect: healthy
  timeout: 90s
  read-only: require
`)
    expect(service).toEqual({
      name: 'gateway',
      env: new Map([
        ['MODE', 'fast'],
        ['PORT', '8080'],
        ['VERSION', '1.10'],
        ['DEBUG', 'true'],
        ['EMPTY', ''],
      ]),
      port: 8080,
      path: '/health?deep=1',
      command: ['python', '-m', 'my app'],
      status: 204,
      body: /"ok"/u,
      expect: { kind: 'healthy' },
      timeout: 90_000,
      readOnly: 'require',
    })
  })

  test('needs no more than a name; env may be lines, a command a list', async () => {
    expect(await services('- name: one\n- name: two\n  env: [A=b=c, D=]\n  command: [sh, -c, "exit 0"]')).toEqual([
      { name: 'one', env: new Map(), status: 200 },
      {
        name: 'two',
        env: new Map([
          ['A', 'b=c'],
          ['D', ''],
        ]),
        command: ['sh', '-c', 'exit 0'],
        status: 200,
      },
    ])
  })

  test('may share what another one has', async () => {
    const shared = await services('- name: a\n  env: &env { A: b }\n- name: c\n  env: *env')
    expect(shared[1]?.env).toEqual(new Map([['A', 'b']]))
  })

  test.each([
    ['running', { kind: 'running' }],
    ['exit 3', { kind: 'exit', code: 3 }],
    ['exit(0)', { kind: 'exit', code: 0 }],
    ['log /Listening on \\d+/i', { kind: 'log', pattern: /Listening on \d+/i }],
  ])('may be expected to be %s', async (text, expected) => {
    expect((await services(`- name: x\n  expect: '${text}'`))[0]?.expect).toEqual(expected)
  })
})

describe('a mistake names line, service and cure', () => {
  test.each([
    ['- env: {}', 'line 1: service 1: has no name. Write letters, digits, dots and dashes, at most 63.'],
    ['- name: x\n  prot: 1', 'line 2: service x: prot is no key of a service. Known are: name, env, port,'],
    ['- name: x\n  port: 70000', 'line 2: service x: port (70000) is no port. Write a number from 1 to 65535.'],
    ['- name: x\n  path: health', 'line 2: service x: path (health) is no path. Write it like /health.'],
    ['- name: x\n  command: "a \'b"', 'line 2: service x: command is no command.'],
    ['- name: x\n  body: x', 'line 2: service x: body without a path.'],
    ['- name: x\n  path: /\n  body: "("', 'line 3: service x: body (() is no regular expression.'],
    ['- name: x\n  expect: well', 'line 2: service x: expect (well) is not known. Write healthy, running, exit 0 or'],
    ['- name: x\n  expect: exit 300', 'line 2: service x: expect (exit 300) is not known.'],
    ['- name: x\n  path: /\n  expect: exit 0', 'line 3: service x: expect: exit with a path.'],
    ['- name: x\n  timeout: 90', 'line 2: service x: timeout (90) is no duration. Write it like 90s or 5m.'],
    ['- name: x\n  read-only: maybe', 'line 2: service x: read-only (maybe) is not known. Write require, warn or off.'],
    ['- name: x\n- name: x', 'line 2: service x: a second one has this name. Give each a name of its own.'],
    ['- x', 'line 1: service 1: is no service.'],
    ['services: []', 'line 1: is no list of services.'],
    ['[]', 'line 1: is no list of services.'],
    ['- name: [', 'is no YAML: '],
    ['- name: x\n  path: *x', 'line 2: service x: path: nothing is called *x. Put what begins with * in quotes.'],
  ])('%j', async (text, message) => {
    await expect(services(text)).rejects.toThrow(message)
  })

  test('all of them at once, in the order of their lines', async () => {
    const text = '- name: a\n  port: 0\n- name: b\n  path: x\n- nam: c'
    await expect(services(text)).rejects.toThrow(
      /line 2: service a: port[\s\S]*line 4: service b: path[\s\S]*line 5: service 3/,
    )
  })

  test('the value of a variable is never told', async () => {
    for (const text of ['- name: x\n  env: { A: [canary] }', '- name: x\n  env: [canary]\n  port: no']) {
      const wrong = services(text)
      await expect(wrong).rejects.toThrow('env: the value of')
      await expect(
        wrong.catch((error: Error) => error.message.replace('of canary is', 'of X is')),
      ).resolves.not.toContain('canary')
    }
  })
})

test('platforms are meant however they are worded', async () => {
  expect((await read({ 'test-platforms': 'linux/aarch64\nlinux/amd64' })).testPlatforms).toEqual([
    'linux/arm64',
    'linux/amd64',
  ])
  await expect(read({ 'test-platforms': 'a/b/c/d' })).rejects.toThrow('test-platforms ("a/b/c/d"): is no platform.')
})

test('a time limit of nothing is a mistake: every service would fail', async () => {
  await expect(read({ 'test-timeout': '0s' })).rejects.toThrow('leaves no time at all')
  expect(await read({ 'test-timeout': '90s' })).toMatchObject({ testTimeout: 90_000 })
})
