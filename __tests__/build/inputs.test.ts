import { expect, test } from '@jest/globals'
import { contradictions } from '../../src/build/contradictions.ts'
import { inputs as table } from '../../src/build/inputs.ts'
import { parseTable } from '../../src/core/input.ts'
import { buildInputs } from './build-world.ts'

async function mistakes(texts: Readonly<Record<string, string>>) {
  return (await parseTable(table, [{ read: (name) => texts[name] }])).mistakes
}

test('nothing given is a build of the checkout for the builder’s own platform', async () => {
  expect(await buildInputs()).toMatchObject({
    context: '',
    platforms: [],
    push: 'auto',
    load: false,
    qemu: 'auto',
    driver: undefined,
    call: undefined,
    append: [],
  })
})

test('platforms are normalised, each once, in the order given', async () => {
  const { platforms } = await buildInputs({ platforms: 'linux/arm64/v8, amd64\nlinux/arm/v7,linux/amd64' })
  expect(platforms).toEqual(['linux/arm64', 'linux/amd64', 'linux/arm/v7'])
})

test('secrets keep commas, spaces, equal signs and, in quotes, lines', async () => {
  const { secrets } = await buildInputs({
    secrets: 'token= a,b=c \n"key=first\nsecond ""quoted"""\nlast=1',
  })
  expect(secrets).toEqual([
    { id: 'token', value: ' a,b=c ' },
    { id: 'key', value: 'first\nsecond "quoted"' },
    { id: 'last', value: '1' },
  ])
})

test('a malformed secret is counted, not quoted', async () => {
  for (const secrets of ['CANARY', 'fine=1\n=CANARY', 'id=', '"id=CANARY', 'a b=CANARY']) {
    const found = await mistakes({ secrets })
    expect(found).toHaveLength(1)
    expect(JSON.stringify(found)).not.toContain('CANARY')
  }
  expect(JSON.stringify(await mistakes({ 'secret-envs': 'CANARY', 'secret-files': 'CANARY' }))).not.toContain('CANARY')
})

test('a secret above 100 kB is sent to secret-files', async () => {
  const [mistake] = await mistakes({ secrets: `big=${'x'.repeat(100_001)}` })
  expect(mistake).toEqual({
    input: 'secrets',
    problem: 'the secret big is longer than 100 kB',
    cure: 'Write it to a file and give it as secret-files: big=path.',
  })
})

test('more nodes are read from YAML', async () => {
  const { append } = await buildInputs({
    append: '- endpoint: tcp://b:1234\n  platforms: linux/arm64\n  driver-opts:\n    - a=1\n    - b=2\n',
  })
  expect(append).toEqual([
    {
      name: undefined,
      endpoint: 'tcp://b:1234',
      driverOpts: ['a=1', 'b=2'],
      buildkitdFlags: '',
      platforms: 'linux/arm64',
    },
  ])
})

test('every mistake shows at once', async () => {
  const found = await mistakes({
    platforms: 'linux/amd64,linux/x68,plan9/amd64',
    push: 'maybe',
    load: 'yes',
    'shm-size': 'much',
    ulimit: 'nofile',
    'add-hosts': 'db',
    allow: 'everything',
    'build-contexts': 'base',
    append: 'x: 1',
    driver: 'podman',
    call: 'lint',
    qemu: 'no',
  })
  expect(found.map(({ input, value }) => [input, value])).toEqual([
    ['platforms', 'linux/x68'],
    ['platforms', 'plan9/amd64'],
    ['build-contexts', 'base'],
    ['add-hosts', 'db'],
    ['allow', 'everything'],
    ['shm-size', 'much'],
    ['ulimit', 'nofile'],
    ['call', 'lint'],
    ['push', 'maybe'],
    ['load', 'yes'],
    ['driver', 'podman'],
    ['append', 'x: 1'],
    ['qemu', 'no'],
  ])
})

test('sizes are those that a machine can have', async () => {
  for (const size of ['64m', '1.5g', '0', '123456', '2 GiB', '7p'])
    expect((await buildInputs({ 'shm-size': size })).shmSize).toBe(size)
  for (const size of ['9999999999999999999999g', '9007199254740992', '8p', '9'.repeat(400), '-1m', '1e3', 'm'])
    expect(await mistakes({ 'shm-size': size })).toMatchObject([{ input: 'shm-size', value: size }])
})

test('what decides where code runs, what it may read and whether it is published is never taken from a file', async () => {
  const refused = Object.entries(table).filter(([, input]) => 'neverFromFile' in input || 'secret' in input)
  expect(refused.map(([name]) => name)).toEqual([
    'secrets',
    'secret-envs',
    'secret-files',
    'ssh',
    'allow',
    'push',
    'builder',
    'driver',
    'driver-opts',
    'buildkitd-flags',
    'buildkitd-config-inline',
    'endpoint',
    'append',
  ])
})

test('inputs that contradict each other are told by name', async () => {
  const named = await buildInputs({ builder: 'mine', driver: 'remote', 'driver-opts': 'a=b' })
  expect(contradictions(named).map(({ input }) => input)).toEqual(['driver', 'driver-opts', 'endpoint'])
  const engine = await buildInputs({ driver: 'docker', 'buildkitd-flags': '--debug', 'keep-state': 'true' })
  expect(contradictions(engine).map(({ input }) => input)).toEqual(['buildkitd-flags', 'keep-state'])
  const twice = await buildInputs({ secrets: 'id=1', 'secret-files': 'id=path' })
  expect(contradictions(twice)).toMatchObject([{ input: 'secret-files', problem: 'the id id stands twice' }])
  expect(contradictions(await buildInputs({ driver: 'remote', endpoint: 'tcp://a:1' }))).toEqual([])
})
