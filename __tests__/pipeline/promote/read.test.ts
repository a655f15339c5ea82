import { generateKeyPairSync } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from '@jest/globals'
import { parsePromote } from '../../../src/cli/promote-arguments.ts'
import { InputError } from '../../../src/core/errors.ts'
import { destinations } from '../../../src/pipeline/promote/destinations.ts'
import { readAsked } from '../../../src/pipeline/promote/read.ts'
import { fakeHost } from '../../support/fake-host.ts'

let cwd = ''
const key = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' })

beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'promote-read-'))
  await mkdir(join(cwd, '.github'))
  await writeFile(join(cwd, 'cosign.pub'), key)
})

async function read(args: readonly string[], config = '') {
  if (config !== '') await writeFile(join(cwd, '.github', 'image-pipeline.yml'), config)
  return readAsked(parsePromote(args, {}), fakeHost({ cwd }))
}

async function mistakesOf(args: readonly string[], config?: string): Promise<readonly string[]> {
  const error = await read(args, config).catch((thrown: unknown) => thrown)
  if (!(error instanceof InputError)) throw new Error(`no mistake was told: ${String(error)}`)
  return error.message.split('\n')
}

const config = (...prod: readonly string[]) =>
  [
    'tags: type=ref,event=branch',
    'attest: none',
    'environments:',
    '  prod:',
    ...prod.map((line) => `    ${line}`),
    '',
  ].join('\n')

const now = new Date('2026-01-02T03:04:05Z')
const dev = { registry: 'ghcr.io', repository: 'o/dev' }

test('an environment says where and by what demands; its inputs come before the top level, and flags before both', async () => {
  const text = config('images: ghcr.io/o/prod', 'tags: type=raw,value=stable', 'attest: sbom', 'max-compressed: 7MB')
  const asked = await read(['ghcr.io/o/dev:1', '--to=prod', '--key=cosign.pub', '--max-compressed=8MB'], text)
  expect(asked).toMatchObject({ from: { ...dev, tag: '1' }, to: { environment: 'prod' }, inputs: { attest: ['sbom'] } })
  expect(asked.inputs.maxCompressed.get('')).toBe(8_000_000)
  expect(destinations(asked, undefined, dev, now)).toMatchObject({
    images: [{ registry: 'ghcr.io', repository: 'o/prod' }],
    names: ['stable'],
    refusals: [],
  })
})

test('without images it stays where it is; a reference says all by itself', async () => {
  const here = await read(['ghcr.io/o/dev:1', '--to=prod', '--key=cosign.pub'], config('tags: type=raw,value=x'))
  expect(destinations(here, undefined, dev, now).images).toEqual([dev])
  const there = await read(['ghcr.io/o/dev:1', '--to=quay.io/o/p:stable', '--key=cosign.pub'])
  expect(destinations(there, '1.0.0-rc.1', dev, now)).toMatchObject({
    images: [{ registry: 'quay.io', repository: 'o/p' }],
    names: ['stable'],
    prerelease: true,
  })
})

test('semver takes the version that the image’s label tells; without one no tag is made up', async () => {
  const text = config('tags: ["type=semver,pattern={{version}}", "type=semver,pattern={{major}},suffix=-eu"]')
  const asked = await read(['ghcr.io/o/dev:1', '--to=prod', '--key=cosign.pub'], text)
  const of = (version: string | undefined) => destinations(asked, version, dev, now)
  expect(of('v1.2.3')).toMatchObject({ names: ['1.2.3', '1-eu', 'latest'], prerelease: false, refusals: [] })
  expect(of('2.0.0-rc.1')).toMatchObject({ names: ['2.0.0-rc.1', '2.0.0-rc.1-eu'], prerelease: true })
  expect(of('main').refusals).toEqual(['tags: no rule gives a tag: the image says that its version is main'])
  expect(of(undefined).refusals).toEqual(['tags: no rule gives a tag: the image says no version'])
  expect(of('1\n::error::x').refusals.join()).not.toContain('\n')
})

test('every mistake is told together, each where it stands', async () => {
  const text = config('tags: ["type=sha", "type=raw,value={{branch}}"]', 'max-compressed: much', 'password: x')
  const lines = await mistakesOf(['--to=prod', '--scan-ignore-file=gone.yml'], text)
  expect(lines.map((line) => line.split(/[ :]/)[0])).toEqual([
    'image-ref',
    'scan-ignore-file',
    'identity',
    'environments.prod.password',
    'environments.prod.max-compressed',
    'environments.prod.tags',
    'environments.prod.tags',
  ])
  expect(lines.at(-1)).toContain('type=semver,pattern={{version}}')
})

test('tags of the top level are those of builds: they are no answer to what the image is called in prod', async () => {
  const args = ['ghcr.io/o/dev:1', '--to=prod', '--key=cosign.pub']
  expect(await mistakesOf(args, config('platforms: linux/amd64'))).toEqual([
    expect.stringMatching(/^tags \("type=ref,event=branch"\): asks for what a build knows.*environments: prod:/),
  ])
  expect(await mistakesOf(args, 'environments: {prod: {platforms: linux/amd64}}')).toEqual([
    expect.stringMatching(/^tags: does not say what the image is called in prod/),
  ])
})

test.each([
  [[], /^to: does not say where/],
  [['--to=ghcr.io/o/p'], /has no tag/],
  [['--to=ghcr.io/o/p@sha256:0'], /digest/],
  [['--to=Ghcr.io/O/P:x'], /characters that no registry takes/],
  [['--to=prd'], /is no environment of .*Did you mean prod\? There are: prod\./],
  [['--to=prod', '--identity=x'], /identity.*is given beside key/],
])('%j is a mistake that says how it would be right', async (args, words) => {
  const lines = await mistakesOf(['ghcr.io/o/dev:1', '--key=cosign.pub', ...args], config('tags: type=raw,value=x'))
  expect(lines.join('\n')).toMatch(words)
})

test('the config file names neither the image nor whose signature is believed', async () => {
  const text = `${config('tags: type=raw,value=x')}key: evil.pub\nimage-ref: ghcr.io/evil/x\nto: evil\ndry-run: true\n`
  const lines = await mistakesOf(['--to=prod'], text)
  expect(lines.map((line) => line.split(':')[0])).toEqual(['image-ref', 'identity'])
  const asked = await read(['ghcr.io/o/dev:1', '--to=prod', '--key=cosign.pub'], text)
  expect(asked).toMatchObject({ from: dev, inputs: { dryRun: false } })
  const inside = await mistakesOf(['ghcr.io/o/dev:1', '--to=prod', '--key=cosign.pub'], config('identity: evil'))
  expect(inside[0]).toMatch(/^environments\.prod\.identity: .*is no input/)
})

test('budgets that manifests do not tell are named as not judged', async () => {
  const text = config('tags: type=raw,value=x', 'max-wasted: 5%', 'max-layers: 9')
  const asked = await read(['ghcr.io/o/dev:1', '--to=prod', '--key=cosign.pub'], text)
  expect(asked.unjudged).toEqual(['max-wasted'])
})

test('promote takes one image', () => {
  expect(parsePromote(['a', 'b', '--to=prod'], {}).mistakes).toEqual([
    expect.stringMatching(/^b: promote takes one image/),
  ])
})
