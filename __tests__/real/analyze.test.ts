import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Head } from '../../src/page/wire.ts'
import { asRunner } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite } from '../support/checked-site.ts'
import { realParts } from './real-parts.ts'

let site: CheckedSite

beforeAll(async () => {
  site = await checkedSite(realParts())
}, 60_000)
afterAll(() => site.close())

const stages = 'metadata,build,analyze,publish'
const registry = (name: string) => askRegistry(site.ghcr.url, name, 'octo:PASSWORD-CANARY')
const image = (name: string) => `${site.ghcr.host}/${name}`

/** What every platform of an index weighs, as the registry has it: config and layers. */
async function weights(name: string, tag: string): Promise<Readonly<Record<string, number>>> {
  const { body } = await registry(name).manifest(tag)
  const found: Record<string, number> = {}
  for (const { digest, platform } of body.manifests ?? []) {
    if (platform === undefined || platform.os === 'unknown') continue
    const { config, layers } = (await registry(name).manifest(digest)).body
    const sizes = [config, ...layers].map((blob) => registry(name).blobSize(blob.digest))
    found[`${platform.os}/${platform.architecture}`] = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  }
  return found
}

test('an image over its budget gets no tag, and the run says what weighs', async () => {
  const { main } = await asRunner(
    site.step({ with: { stages, images: image('octo/heavy'), 'max-compressed': '1kB,linux/arm64=1MB' } }),
  )
  expect([main.status, main.stdout]).toEqual([1, expect.anything()])
  expect(main.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '["analyze"]' })
  const { reason } = JSON.parse(main.report).gates.find(({ gate }: { gate: string }) => gate === 'analyze')
  // Of arm64 nothing is said: its own limit holds.
  expect(reason).toMatch(
    /^linux\/amd64 compressed [\d.]+ (kB|B) of (1\.0 kB|1000 B) \([\d.]+ k?B layer 1: COPY rootfs\/ \/\)$/,
  )
  expect(main.summary).toContain('not published: gate analyze failed')
  expect(main.summary).toContain('COPY rootfs/ /')
  expect(JSON.parse(main.outputs.size ?? '')).toHaveProperty(['linux/arm64', 'compressed'])
  const asked = registry('octo/heavy')
  for (const tag of ['main', 'latest']) await expect(asked.manifest(tag)).rejects.toThrow('404')
  expect(site.ghcr.requests.filter((line) => line.startsWith('PUT /v2/octo/heavy/manifests/'))).toEqual([])
}, 120_000)

test('an image within its budgets is published, and the output size is what the registry has', async () => {
  const { main } = await asRunner(
    site.step({
      with: {
        stages,
        images: image('octo/light'),
        'max-compressed': '1MB',
        'max-uncompressed': '1MB,linux/arm64=2MB',
        'max-wasted': '1kB,1%',
        'max-layers': '5',
        'min-efficiency': '99%',
        'max-build-time': '10m',
      },
    }),
  )
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  expect(main.outputs).toMatchObject({ gate: 'passed', 'failed-gates': '[]' })
  const size = JSON.parse(main.outputs.size ?? '') as Record<string, { compressed: number; uncompressed: number }>
  const compressed = Object.fromEntries(Object.entries(size).map(([platform, told]) => [platform, told.compressed]))
  expect(Object.keys(compressed).sort()).toEqual(['linux/amd64', 'linux/arm64'])
  expect(compressed).toEqual(await weights('octo/light', 'main'))
  expect(size['linux/amd64']?.uncompressed).toBeGreaterThan(0)
  const page = await readFile(main.outputs.report ?? '', 'utf8')
  const { image: name, platforms } = JSON.parse(/id="head">(.*?)<\/script>/.exec(page)?.[1] ?? '{}') as Head
  expect(name).toBe(image('octo/light'))
  const told = platforms.map(({ platform, sizes }) => [platform, sizes.uncompressed] as const)
  expect(new Map(told).get('linux/amd64')).toBe(size['linux/amd64']?.uncompressed)
}, 120_000)
