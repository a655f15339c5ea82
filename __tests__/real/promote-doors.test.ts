import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import { cosignLine } from '../support/cosign-real.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { provenImage } from '../support/promoting.ts'
import { runCli } from '../support/run-cli.ts'
import { publishedImage, signingSite } from '../support/signed-image.ts'
import { identity } from '../support/sigstore/id-token.ts'
import { type Sigstore, startSigstore } from '../support/sigstore/server.ts'
import { realParts } from './real-parts.ts'

const site = signingSite()
let sigstore: Sigstore
let prod: Distribution
let folder: string

beforeAll(async () => {
  ;[sigstore, prod, folder] = await Promise.all([
    startSigstore(),
    startDistribution(realParts().registry ?? 'docker-registry'),
    mkdtemp(join(tmpdir(), 'promote-doors-')),
  ])
  await mkdir(join(folder, '.github'))
  const tags = 'tags: ["type=raw,value=stable"]'
  await writeFile(
    join(folder, '.github', 'image-pipeline.yml'),
    `environments:\n  prod:\n    images: ${prod.host}/octo/prod\n    ${tags}\n`,
  )
  await writeFile(join(folder, 'cosign.pub'), site.pair.publicKey)
}, 60_000)

afterAll(async () => {
  await Promise.all([sigstore?.close(), prod?.close()])
  await rm(folder, { recursive: true, force: true })
})

const tools = () => {
  const { cosign, toolsMirror = '' } = realParts()
  const line = cosignLine(cosign)
  return line ? { tools: line, 'tools-mirror': toolsMirror } : {}
}

const step = (inputs: Readonly<Record<string, string>>) =>
  asRunner({
    node: process.execPath,
    entry: 'promote.js',
    cwd: folder,
    with: { to: 'prod', identity, 'trusted-root': sigstore.trustedRoot, ...tools(), ...inputs },
  })

test('the sub-action promotes what a workflow signed, and hands on what it is called there', async () => {
  const inputs = { 'signing-config': await sigstore.config('rekor'), 'trusted-root': sigstore.trustedRoot }
  const { reference, digest } = await provenImage(site, 'by-workflow', { inputs, env: sigstore.env, withKey: false })
  const { main, leftovers } = await step({ 'image-ref': reference })
  expect([main.status, main.stdout]).toEqual([0, expect.stringContaining('promoted')])
  expect(main.outputs).toEqual({
    source: reference,
    image: `${prod.host}/octo/prod@${digest}`,
    promoted: `${prod.host}/octo/prod:stable`,
    refusals: '[]',
  })
  expect(main.summary).toContain('### Promoted')
  // What a later step could read: no login, no root.
  expect(leftovers.map(({ path }) => path).filter((path) => /config\.json|trusted-root/.test(path))).toEqual([])
}, 90_000)

test('what is refused fails the step, with every reason in its log, its outputs and its summary', async () => {
  const { image, layout } = await publishedImage(site.registry.host, 'nobody-signed')
  const { main } = await step({ 'image-ref': `${image}@${layout.root.digest}` })
  expect(main.status).toBe(1)
  const refusals = JSON.parse(main.outputs.refusals ?? '') as readonly string[]
  expect(refusals).toHaveLength(3)
  expect(main.stdout.match(/^::error::/gm)).toHaveLength(3)
  expect(main.summary.match(/^- .*no signature/gm)).toHaveLength(3)
  expect(main.outputs).not.toHaveProperty('image')
}, 60_000)

test('mistakes in inputs are told together, before anything is asked of a registry', async () => {
  const { main } = await step({ to: 'staging', 'image-ref': 'http://127.0.0.1:9/x', 'max-layers': 'many' })
  expect(main.status).toBe(1)
  for (const words of ['to \\("staging"\\): is no environment', 'image-ref', 'max-layers'])
    expect(main.stdout).toMatch(new RegExp(`^::error::${words}`, 'm'))
}, 60_000)

test('the command is a word of the command line, with its own help and statuses', async () => {
  const flags = Object.entries(tools()).map(([name, value]) => `--${name}=${value}`)
  const run = (...args: readonly string[]) =>
    runCli(['promote', ...args, ...flags], { HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') }, folder)
  const help = await run('--help')
  expect(help).toMatchObject({ status: 0, stdout: expect.stringContaining('promote REF --to') })
  for (const name of ['to', 'key', 'identity', 'max-compressed', 'dry-run']) expect(help.stdout).toContain(`--${name}`)
  expect(await run('ghcr.io/o/n:1')).toMatchObject({ status: 2, stdout: '' })
  expect(await run('a', 'b', '--to=prod')).toMatchObject({ status: 2, stderr: expect.stringContaining('one image') })
  const { reference } = await provenImage(site, 'by-command')
  const done = await run(reference, '--to=prod', '--key=cosign.pub')
  expect(done).toMatchObject({ status: 0, stderr: expect.stringContaining(`${prod.host}/octo/prod:stable`) })
  const absent = await run(`${site.registry.host}/octo/absent:1`, '--to=prod', '--key=cosign.pub')
  expect(absent).toMatchObject({ status: 1, stderr: expect.stringContaining('is not there') })
}, 90_000)
