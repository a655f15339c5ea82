import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { InputError, type Mistake } from '../../src/core/errors.ts'
import { readInputs } from '../../src/pipeline/inputs/read-inputs.ts'
import { fakeHost } from '../support/fake-host.ts'

let cwd = ''

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'environments-'))
})

const file = `
stages: metadata
max-compressed: 500MB
scan-severity: CRITICAL,HIGH
platforms: [linux/amd64]
environments:
  dev:
    scan-severity: CRITICAL
  staging:
  prod:
    platforms: [linux/amd64, linux/arm64]
    max-compressed: 200MB,linux/arm64=220MB
    tags: |
      type=raw,value=stable
`

const read = async (given: Readonly<Record<string, string>>, text: string | undefined = file) => {
  if (text !== '') await writeFile(join(cwd, 'p.yml'), text)
  const door = { config: 'p.yml', stages: 'metadata', ...given }
  return readInputs({ read: (name) => (door as Readonly<Record<string, string>>)[name] }, fakeHost({ cwd }))
}

async function mistakesOf(given: Readonly<Record<string, string>>, text?: string): Promise<readonly Mistake[]> {
  const error = await read(given, text).catch((thrown: unknown) => thrown)
  if (!(error instanceof InputError)) throw new Error('nothing was wrong')
  return error.mistakes
}

test('an environment is laid over the top level of the file, and an input wins over both', async () => {
  const prod = await read({ environment: 'prod' })
  expect(prod).toMatchObject({ platforms: ['linux/amd64', 'linux/arm64'], scanSeverity: ['CRITICAL', 'HIGH'] })
  expect(Object.fromEntries(prod.maxCompressed)).toEqual({ '': 200e6, 'linux/arm64': 220e6 })
  expect(await read({ environment: 'dev' })).toMatchObject({ scanSeverity: ['CRITICAL'], platforms: ['linux/amd64'] })
  const own = await read({ environment: 'prod', platforms: 'linux/s390x' })
  expect(own.platforms).toEqual(['linux/s390x'])
})

test('without an environment the top level holds alone; one that says nothing changes nothing', async () => {
  for (const given of [{}, { environment: 'staging' }])
    expect(await read(given)).toMatchObject({ platforms: ['linux/amd64'], scanSeverity: ['CRITICAL', 'HIGH'] })
})

test('every mistake of an environment is told with the others, by the place where it stands', async () => {
  const text = `${file.trimEnd()}\n    max-layers: many\n    scan-ignore-unfixed: maybe\n    password: hunter2\n    frobnicate: 1\n`
  const mistakes = await mistakesOf({ environment: 'prod', 'guard-latest': 'perhaps' }, text)
  expect(mistakes.map(({ input }) => input).sort()).toEqual([
    'environments.prod.frobnicate',
    'environments.prod.max-layers',
    'environments.prod.password',
    'environments.prod.scan-ignore-unfixed',
    'guard-latest',
  ])
  expect(JSON.stringify(mistakes)).not.toContain('hunter2')
})

test('an input that the door gives is called by its own name, whatever the environment says of it', async () => {
  const mistakes = await mistakesOf({ environment: 'prod', 'max-compressed': 'much' })
  expect(mistakes).toMatchObject([{ input: 'max-compressed', value: 'much' }])
})

test('names are looked at in every environment: the release is not the first to find a mistyped gate', async () => {
  const text = file.replace('  dev:\n', '  dev:\n    scan-severty: LOW\n    tools-mirror: https://evil.example\n')
  for (const given of [{}, { environment: 'prod' }])
    expect(await mistakesOf(given, text)).toMatchObject([
      { input: 'environments.dev.scan-severty', cure: 'Did you mean scan-severity?' },
      { input: 'environments.dev.tools-mirror', problem: expect.stringContaining('not allowed') },
    ])
})

test('an environment that is not there is a mistake that names those that are', async () => {
  expect(await mistakesOf({ environment: 'prd' })).toMatchObject([
    { input: 'environment', value: 'prd', cure: 'Did you mean prod? There are: dev, staging, prod.' },
  ])
  expect(await mistakesOf({ environment: 'toString' })).toMatchObject([{ value: 'toString' }])
  expect(await mistakesOf({ environment: 'prod' }, 'stages: metadata\n')).toMatchObject([
    { input: 'environment', problem: 'is no environment of p.yml' },
  ])
  expect(await mistakesOf({ environment: 'prod', config: '' }, '')).toMatchObject([
    { input: 'environment', value: 'prod', problem: expect.stringContaining('there is no .github/image-pipeline.yml') },
  ])
})

test('the file cannot choose the environment itself', async () => {
  expect(await mistakesOf({}, `environment: prod\n${file}`)).toMatchObject([{ input: 'environment' }])
})

test.each([
  ['environments: [prod]', 'environments'],
  ['environments: {prod: [a]}', 'environments.prod'],
  ['environments: {prod: 7}', 'environments.prod'],
  ['environments: {prod: {environments: {}}}', 'environments.prod.environments'],
  ['environments: {prod: {__proto__: 7}}', 'environments.prod.__proto__'],
])('%s is a mistake, not a crash', async (text, input) => {
  expect(await mistakesOf({}, text)).toMatchObject([{ input }])
})

test('on a pull request environments count as the base commit has them; without them nothing goes on with fewer gates', async () => {
  await writeFile(join(cwd, 'p.yml'), file)
  const event = join(cwd, 'event.json')
  const base = 'baaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
  await writeFile(event, JSON.stringify({ pull_request: { base: { sha: base } } }))
  const env = { GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH: event }
  const given: Readonly<Record<string, string>> = { config: 'p.yml', stages: 'metadata', environment: 'prod' }
  const door = { read: (name: string) => given[name] }
  const there = fakeHost({ cwd, env, exec: () => 'environments: {prod: {max-layers: 7}}\n' })
  expect((await readInputs(door, there)).maxLayers.get('')).toBe(7)
  const absent = fakeHost({ cwd, env, exec: () => ({ status: 128 }) })
  await expect(readInputs(door, absent)).rejects.toThrow(/environment \("prod"\).*base ref has no p\.yml/)
})
