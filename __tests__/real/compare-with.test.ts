import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite, copyOf } from '../support/checked-site.ts'
import { json } from '../support/ghcr/exchange.ts'
import { runCli } from '../support/run-cli.ts'
import { realParts } from './real-parts.ts'

let site: CheckedSite
/** The site with a file more, and another version of its package. */
let grown: string

const app = () => `${site.ghcr.host}/octo/app`
const stages = 'metadata,build,analyze'

beforeAll(async () => {
  site = await checkedSite(realParts())
  grown = await copyOf(site, {
    'rootfs/srv/model.bin': Array.from({ length: 20_000 }, (_, at) => (at * 7919) % 10_007).join(' '),
    'rootfs/var/lib/dpkg/status':
      'Package: libssl3\nStatus: install ok installed\nSource: openssl\nVersion: 3.0.9-1\nArchitecture: all\n',
  })
  const { main } = await asRunner(
    site.step({ with: { stages: 'metadata,build,publish', images: app(), tags: 'type=raw,value=old' } }),
  )
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
}, 120_000)
afterAll(async () => {
  await rm(grown, { recursive: true, force: true })
  await site.close()
})

test('the summary begins with what became of the image since the published one, and what changed in it', async () => {
  const { main } = await asRunner(
    site.step({ cwd: grown, with: { stages, images: app(), 'compare-with': `${app()}:old` } }),
  )
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  const size = main.summary.slice(main.summary.indexOf('### Size'))
  expect(size).toMatch(/^### Size\n\n\*\*linux\/amd64: [\d.]+ k?B → \d+ kB \(\+\d+ kB, \+[\d,]+ %\)\*\*/)
  expect(size).toMatch(/\| {2}\| before \| now \| Δ \| % \|/)
  expect(size).toMatch(/<details><summary>Changed paths \(2 files, \+\d+ kB\)<\/summary>/)
  expect(size).toMatch(
    /\| added <code>\/srv\/model&#46;bin<\/code> \| 0 B \||\| added <code>\/srv\/model.bin<\/code> \| 0 B \|/,
  )
  expect(size).toMatch(/changed <code>libssl3<\/code> <code>3.0.1-1<\/code> → <code>3.0.9-1<\/code> \(dpkg\)/)
  const { comparedWith } = JSON.parse(main.report).stages.analyze
  expect(comparedWith.platforms.map(({ platform }: { platform: string }) => platform)).toEqual([
    'linux/amd64',
    'linux/arm64',
  ])
}, 120_000)

test('compared with itself an image has not changed, and none of its layers is fetched', async () => {
  const registry = askRegistry(site.ghcr.url, 'octo/app', 'octo:PASSWORD-CANARY')
  const { body } = await registry.manifest('old')
  const images = (body.manifests ?? []).filter(({ platform }) => platform?.os === 'linux')
  const manifests = await Promise.all(images.map(({ digest }) => registry.manifest(digest)))
  const layers = manifests.flatMap(({ body }) => body.layers.map(({ digest }) => digest))
  const before = site.ghcr.requests.length
  const { main } = await asRunner(
    site.step({
      // A runner that has walked over nothing yet.
      env: { RUNNER_TOOL_CACHE: join(`${site.folder}-outside`, 'fresh') },
      with: { stages, images: app(), tags: 'type=raw,value=old', 'compare-with': `${app()}:old`, 'max-increase': '0B' },
    }),
  )
  expect([main.status, main.outputs.gate]).toEqual([0, 'passed'])
  expect(main.summary).toMatch(/\*\*linux\/amd64: [\d.]+ k?B, as before\*\*/)
  expect(main.summary).toContain('Nothing in it changed.')
  const asked = site.ghcr.requests.slice(before)
  expect(asked.some((line) => line.startsWith('GET /v2/octo/app/manifests/'))).toBe(true)
  expect(layers.length).toBeGreaterThan(0)
  expect(asked.filter((line) => layers.some((digest) => line.startsWith(`GET /v2/octo/app/blobs/${digest}`)))).toEqual(
    [],
  )
}, 120_000)

test('an image that grew more than it may fails the gate, and what grew is named', async () => {
  const given = { stages, images: app(), 'compare-with': `${app()}:old` }
  const { main } = await asRunner(site.step({ cwd: grown, with: { ...given, 'max-increase': '1kB,1%' } }))
  expect([main.status, main.outputs['failed-gates']]).toEqual([1, '["analyze"]'])
  expect(main.stdout).toMatch(
    /linux\/amd64 increase \+\d+ kB of 1\.0 kB, [\d.]+ % of 1 % \([\d.]+ kB \/srv\/model\.bin\)/,
  )
  const roomy = await asRunner(
    site.step({ cwd: grown, with: { ...given, 'max-increase': '1kB,1%,linux/arm64=1GB,linux/amd64=1GB' } }),
  )
  expect([roomy.main.status, roomy.main.outputs.gate]).toEqual([0, 'passed'])
}, 120_000)

test('an image that is not there yet is told, and fails nothing although a limit is given', async () => {
  const { main } = await asRunner(
    site.step({ with: { stages, images: app(), 'compare-with': `${app()}:never`, 'max-increase': '1B' } }),
  )
  expect([main.status, main.outputs['failed-gates']]).toEqual([0, '[]'])
  expect(main.stdout).toMatch(/^::notice.*there is no .*octo\/app:never yet/m)
  expect(main.summary).toContain('there is no such image yet')
}, 120_000)

test('an image that may not be read is a warning; with a limit, which nobody could hold then, a failed gate', async () => {
  site.ghcr.faults.add({ on: /octo\/secret\/manifests/, answer: json(403, {}), times: 100 })
  const given = { stages, images: app(), 'compare-with': `${site.ghcr.host}/octo/secret:old` }
  const [warned, held] = [
    await asRunner(site.step({ with: given })),
    await asRunner(site.step({ with: { ...given, 'max-increase': '1MB' } })),
  ]
  site.ghcr.faults.clear()
  expect(warned.main.status).toBe(0)
  expect(warned.main.stdout).toMatch(/^::warning.*octo\/secret:old cannot be compared with: .*403/m)
  expect([held.main.status, held.main.outputs['failed-gates']]).toEqual([1, '["analyze"]'])
  expect(held.main.stdout).toMatch(/increase could not be held: .*403.*login/)
}, 120_000)

test('a limit without an image to compare with is a mistake that is told before anything is built', async () => {
  const { main } = await asRunner(site.step({ with: { stages, images: app(), 'max-increase': '1MB' } }))
  expect(main.status).not.toBe(0)
  expect(main.stdout).toMatch(/max-increase: .*compare-with.*Add compare-with/)
}, 60_000)

test('on a laptop an image of a registry is compared with a layout; layers that both have are fetched once', async () => {
  const { main } = await asRunner(
    site.step({ cwd: grown, with: { stages: 'metadata,build', images: app(), tags: 'type=raw,value=new' } }),
  )
  const layout = main.outputs.layout ?? ''
  const { password: IMAGE_PIPELINE_PASSWORD = '' } = site.step().with ?? {}
  const env = { HOME: site.folder, XDG_CACHE_HOME: join(`${site.folder}-outside`, 'cli'), IMAGE_PIPELINE_PASSWORD }
  const login = [`--registry=${site.ghcr.host}`, '--username=octo']
  const before = site.ghcr.requests.length
  const args = ['compare', `${app()}:old`, layout, '--platform=linux/arm64', ...login]
  const { status, stdout, stderr } = await runCli(args, env, site.folder)
  expect([status, stderr]).toEqual([0, expect.anything()])
  expect(stdout).toMatch(/^linux\/arm64: [\d.]+ k?B → \d+ kB/m)
  expect(stdout).not.toContain('linux/amd64')
  expect(stdout).toMatch(/changed libssl3 3\.0\.1-1 → 3\.0\.9-1 \(dpkg\)/)
  const blobs = site.ghcr.requests.slice(before).filter((line) => line.startsWith('GET /v2/octo/app/blobs/'))
  expect(blobs.length).toBe(new Set(blobs).size)
}, 120_000)
