import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { type Vulnerability, writeDatabase } from '../../scripts/trivy-database/index.ts'
import { parseTable } from '../../src/core/input.ts'
import type { Layout } from '../../src/oci/layout.ts'
import { type BaseImage, type Context, judge, plan, show, table, write } from '../../src/scan/index.ts'
import { inputs } from '../../src/scan/inputs.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { type Database, pass } from '../../src/trivy/index.ts'
import { breaches } from '../scan/sarif-law.ts'
import { type ScannableWish, scannableImage } from '../support/scannable-image.ts'
import { processHost, realTrivy } from '../support/trivy-real.ts'
import { realParts } from './real-parts.ts'

// Trivy compiles its checks for seconds where the machine is busy.
jest.setTimeout(60_000)

const parts = realParts()
const image = 'ghcr.io/octo/app'
const now = new Date()

const known: readonly Vulnerability[] = [
  {
    id: 'CVE-2026-900001',
    severity: 'CRITICAL',
    title: 'made up: openssl',
    cvss: { score: 9.8, vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' },
    affects: [{ debian: '12', source: 'openssl', fixed: '99.0-1' }],
  },
  {
    id: 'CVE-2026-900002',
    severity: 'HIGH',
    title: 'made up: fastapi',
    affects: [{ library: 'pip', name: 'fastapi', vulnerable: '< 0.2.0', patched: '0.2.0' }],
  },
  {
    id: 'CVE-2026-900003',
    severity: 'CRITICAL',
    title: 'made up: zlib',
    affects: [{ debian: '12', source: 'zlib', status: 'will_not_fix' }],
  },
]

const openssl = [{ name: 'libssl3', version: '3.0.1-1', source: 'openssl' }]
const zlib = [{ name: 'zlib1g', version: '1.2-1', source: 'zlib' }]
const harmless = { packages: [{ name: 'bash', version: '5.0-1' }], python: { fastapi: '0.9.0' } }

let root: string
let trivy: Tool
let database: Database

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'scan-'))
  trivy = await realTrivy(parts.toolsMirror)
  const dir = join(root, 'database')
  await writeDatabase(dir, known, { updatedAt: now })
  database = { dir, updatedAt: now, from: 'cache' }
}, 60_000)

afterAll(() => rm(root, { recursive: true, force: true }))

interface Wish {
  readonly layout: Layout
  readonly given?: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, string>>
  readonly more?: Partial<Context>
}

/** The whole room on what a real Trivy says. */
async function scan({ layout, given = {}, files = {}, more = {} }: Wish) {
  const { values, mistakes } = await parseTable(inputs, [{ read: (name) => given[name] }])
  expect(mistakes).toEqual([])
  const planned = await plan(values, { fromBase: false, read: async (file) => files[file] })
  const passes = await passesOf(layout, planned)
  const scanned = judge(planned, passes, { image, now, ...more })
  return { scanned, passes, shown: show(scanned), ids: scanned.findings.map(({ id }) => id) }
}

async function passesOf(layout: Layout, planned: Awaited<ReturnType<typeof plan>>) {
  const { scanners, ignoreFile, vex } = planned
  const folder = await mkdtemp(join(root, 'reports-'))
  const cacheDir = await mkdtemp(join(root, 'cache-'))
  return pass({ layout, image, scanners, ignoreFile, vex, cacheDir, folder }, trivy, database, processHost())
}

const insecure = (wish: ScannableWish = {}) =>
  scannableImage({ packages: openssl, python: { fastapi: '0.1.0' }, ...wish })

test('a failing gate names the package, what is installed, what fixes it, and the platform', async () => {
  const layout = await scannableImage({ ...harmless, on: { 'linux/arm64': { packages: openssl } } })
  const { scanned, shown } = await scan({ layout })
  expect(scanned.verdict).toEqual({
    gate: 'scan',
    passed: false,
    reason: 'libssl3 3.0.1-1 has CVE-2026-900001 (CRITICAL, linux/arm64), fixed in 99.0-1',
  })
  expect(shown.counts).toEqual({ 'linux/amd64': {}, 'linux/arm64': { CRITICAL: 1 } })
  expect(shown.section).toMatch(/libssl3<\/code>.*3\.0\.1-1.*99\.0-1.*CRITICAL.*CVE-2026-900001.*linux\/arm64/)
})

test('findings equal on both platforms are told once, and the SARIF of each is sound', async () => {
  const { scanned, ids } = await scan({ layout: await insecure() })
  expect(ids).toEqual(['CVE-2026-900001', 'CVE-2026-900002'])
  expect(scanned.findings[1]).toMatchObject({
    path: 'usr/lib/python3/dist-packages/fastapi-0.1.0.dist-info/METADATA',
    sightings: [
      { platform: 'linux/amd64', layer: 2 },
      { platform: 'linux/arm64', layer: 2 },
    ],
  })
  expect(table(scanned)[1]).toMatch(/^CRITICAL +libssl3 +3\.0\.1-1 +99\.0-1 +CVE-2026-900001 +all platforms +fails$/)
  const { files } = await write(scanned, await mkdtemp(join(root, 'report-')), (text) => text)
  const sarif = files.filter((file) => file.endsWith('.sarif'))
  expect(sarif).toHaveLength(2)
  for (const file of sarif) {
    const text = await readFile(file, 'utf8')
    expect(breaches(JSON.parse(text))).toEqual([])
    expect(text).toContain('"security-severity":"9.8"')
  }
})

test('what has no fix is shown, with the vendor’s word, and passes', async () => {
  const { scanned, shown } = await scan({ layout: await scannableImage({ ...harmless, packages: zlib }) })
  expect(scanned.verdict).toEqual({ gate: 'scan', passed: true })
  expect(scanned.findings).toMatchObject([{ id: 'CVE-2026-900003', status: 'will_not_fix', gated: false }])
  expect(shown.section).toContain('will not fix')
})

test('a system past its end of life fails the gate', async () => {
  const { scanned } = await scan({ layout: await scannableImage({ ...harmless, debian: '8.11' }) })
  expect(scanned.verdict.passed).toBe(false)
  expect(scanned.verdict.reason).toContain('debian 8.11 is past its end of life (HIGH, all platforms)')
})

test.each([
  [
    '.trivyignore.yaml',
    (day: string) =>
      `vulnerabilities:\n  - id: CVE-2026-900001\n    purls: ["pkg:deb/debian/libssl3"]\n    expired_at: ${day}\n    statement: not reachable\n  - id: CVE-2026-900002\n    paths: ["**/METADATA"]\n    statement: not reachable\n`,
  ],
  ['.trivyignore', (day: string) => `CVE-2026-900001 exp:${day} # not reachable\nCVE-2026-900002 # not reachable\n`],
])('%s lets findings pass until they expire', async (name, text) => {
  const layout = await insecure()
  const given = { 'scan-ignore-file': name }
  const day = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)

  const before = await scan({ layout, given, files: { [name]: text(day(2)) } })
  expect(before.scanned.verdict).toEqual({ gate: 'scan', passed: true })
  expect(before.scanned.suppressed.map(({ id, suppressed }) => [id, suppressed])).toEqual([
    ['CVE-2026-900001', { status: 'ignored', reason: 'not reachable', source: name }],
    ['CVE-2026-900002', { status: 'ignored', reason: 'not reachable', source: name }],
  ])
  expect(before.scanned.remarks).toEqual([])

  // On the day itself Trivy does not let it pass any more, and neither do we.
  const after = await scan({ layout, given, files: { [name]: text(day(0)) } })
  expect(after.ids).toEqual(['CVE-2026-900001'])
  expect(after.scanned.verdict.passed).toBe(false)
  expect(after.scanned.remarks.map(({ about, message }) => [about, message])).toEqual([
    ['expired', expect.stringContaining(`CVE-2026-900001 expired on ${day(0)}: what it ignored counts again`)],
  ])
})

test('an entry that nothing needs is told with its line', async () => {
  const files = { '.trivyignore': '# ours\nCVE-2026-900001\nCVE-2026-900009\nCVE-2026-900002\n' }
  const { scanned } = await scan({ layout: await insecure(), given: { 'scan-ignore-file': '.trivyignore' }, files })
  expect(scanned.remarks).toMatchObject([{ about: 'unused', place: { file: '.trivyignore', line: 3 } }])
})

test('a VEX document takes away what does not affect the image, and says why', async () => {
  const vex = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': 'https://example.org/vex',
    author: 'us',
    timestamp: '2026-01-01T00:00:00Z',
    version: 1,
    statements: [
      {
        vulnerability: { name: 'CVE-2026-900001' },
        products: [{ '@id': 'pkg:deb/debian/libssl3' }],
        status: 'not_affected',
        justification: 'vulnerable_code_not_in_execute_path',
      },
    ],
  }
  const { scanned, ids } = await scan({
    layout: await insecure(),
    given: { 'scan-vex': 'security/app.vex.json' },
    files: { 'security/app.vex.json': JSON.stringify(vex) },
  })
  expect(ids).toEqual(['CVE-2026-900002'])
  expect(scanned.suppressed.map(({ suppressed }) => suppressed)).toEqual([
    { status: 'not_affected', reason: 'vulnerable_code_not_in_execute_path', source: 'security/app.vex.json' },
  ])
})

test('checks of the image’s config and licences fail the gate where they are asked for', async () => {
  const createdBy = ['COPY base / # buildkit', 'COPY app / # buildkit']
  const layout = await scannableImage({ ...harmless, createdBy })
  const { scanned, ids } = await scan({ layout, given: { 'scan-scanners': 'vuln,misconfig,license' } })
  expect(ids).toContain('DS-0002')
  expect(scanned.verdict.reason).toContain('DS-0002 (HIGH, all platforms): Image user should not be')
})

test('what came with the base, what its update fixes, and what changed since another image', async () => {
  const layout = await insecure()
  const others = await scannableImage({ packages: openssl, python: { fastapi: '0.9.0' } })
  const base = await scannableImage({ ...harmless, debian: '12.6' })
  const { passes } = await scan({ layout })
  const newer = (await scan({ layout: base })).passes
  const bases = new Map(
    passes.map(({ platform, report }): readonly [string, BaseImage] => {
      const [update] = newer.filter((one) => one.platform === platform)
      if (!update) throw new Error(`the base has no ${platform}`)
      const diffIds = report.Metadata.DiffIDs?.slice(0, 1) ?? []
      const reference = 'docker.io/library/debian:12'
      return [platform, { reference, digest: 'sha256:old', diffIds, newer: { digest: 'sha256:new', pass: update } }]
    }),
  )
  const compare = { reference: `${image}:prod`, passes: (await scan({ layout: others })).passes }
  const { scanned } = await scan({ layout, more: { bases, compare } })
  expect(scanned.findings.map(({ id, sightings }) => [id, ...sightings.map(({ from }) => from)])).toEqual([
    ['CVE-2026-900001', 'base', 'base'],
    ['CVE-2026-900002', 'image', 'image'],
  ])
  expect(scanned.bases).toMatchObject([{ fromBase: 1, gatedFromBase: 1, newer: { fixes: 1, fixesGated: 1, adds: 0 } }])
  expect(scanned.comparison?.added.map(({ id }) => id)).toEqual(['CVE-2026-900002'])
  expect(scanned.comparison).toMatchObject({ gone: [], still: 1 })
})

test.each([
  ['a release that Trivy does not know', { debian: '99.1' }, 'does not know the release debian 99.1'],
  [
    'a system that Trivy does not know',
    { system: { 'etc/os-release': 'ID=ours\n', 'etc/debian_version': undefined } },
    'does not know the system',
  ],
  [
    'a system whose packages are not listed',
    { deleted: ['var/lib/dpkg/status'] },
    'no list of the packages of debian 12.5',
  ],
])('%s: what was not looked up is told, and can fail the gate', async (_, wish, words) => {
  const layout = await scannableImage({ ...wish, python: {}, platforms: ['linux/amd64'] })
  const { scanned } = await scan({ layout, given: { 'scan-severity': 'UNKNOWN' } })
  expect(scanned.verdict).toMatchObject({ passed: false, reason: expect.stringContaining(words) })
  expect(scanned.remarks.map(({ message }) => message).join()).toContain(words)
})
