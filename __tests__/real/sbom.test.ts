import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { writeDatabase } from '../../scripts/trivy-database/index.ts'
import type { Layout } from '../../src/oci/layout.ts'
import { platformsOf } from '../../src/oci/layout.ts'
import { type Format, plan, run, type Sboms } from '../../src/sbom/index.ts'
import { openTools } from '../../src/tools/index.ts'
import { inputs } from '../../src/tools/inputs.ts'
import type { Tools } from '../../src/tools/tool.ts'
import { type Pass, pass } from '../../src/trivy/index.ts'
import { cycloneDxProblems } from '../sbom/cyclonedx-rules.ts'
import { type Json, spdxProblems } from '../sbom/spdx-rules.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { scannableImage } from '../support/scannable-image.ts'
import { processHost } from '../support/trivy-real.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const image = 'ghcr.io/octo/app'
const created = new Date('2026-01-02T03:04:05Z')
const formats: readonly Format[] = ['spdx-json', 'cyclonedx-json']
const platforms = ['linux/amd64', 'linux/arm64', 'linux/arm/v7']
const secret = 'not-for-an-sbom'

let root: string
let layout: Layout
let host: FakeHost
let tools: Tools
let passes: readonly Pass[]

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'sbom-'))
  // A checkout that would silence the generators, and variables that would.
  const home = join(root, 'home')
  await mkdir(join(home, '.config', 'syft'), { recursive: true })
  for (const name of ['.syft.yaml', '.config/syft/config.yaml'])
    await writeFile(join(home, name), 'exclude: ["**/*"]\nsource:\n  name: evil\n')
  const env = { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: join(home, '.config'), SYFT_EXCLUDE: '**/*' }
  host = processHost({ env, cwd: home, cacheDir: join(root, 'cache') })
  layout = await scannableImage({
    platforms,
    env: [`API_KEY=${secret}`],
    labels: { 'org.opencontainers.image.version': '1.2.3', 'internal.note': secret },
    createdBy: ['COPY system /', `RUN |1 KEY=${secret} make`],
    files: {
      'app/node_modules/left/package.json': '{"name":"left","version":"1.0.0","license":"MIT"}',
      'app/node_modules/right/package.json': '{"name":"right","version":"2.0.0"}',
    },
  })
  tools = openTools(
    {
      tools: await inputs.tools.kind.parse(parts.syft ? `syft=${parts.syft.version}@sha256:${parts.syft.sha256}` : ''),
      toolsMirror: await inputs['tools-mirror'].kind.parse(parts.toolsMirror ?? ''),
    },
    host,
  )
  const database = { dir: join(root, 'database'), updatedAt: new Date(), from: 'cache' }
  await writeDatabase(
    database.dir,
    [
      {
        id: 'CVE-2026-900001',
        severity: 'CRITICAL',
        title: 'made up',
        affects: [{ debian: '12', source: 'openssl', fixed: '99-1' }],
      },
    ],
    database,
  )
  passes = await pass(
    {
      layout,
      image,
      scanners: ['vuln', 'secret'],
      ignoreFile: undefined,
      vex: [],
      cacheDir: join(root, 'layers'),
      folder: join(root, 'passes'),
    },
    await tools.get('trivy'),
    database,
    host,
  )
}, 120_000)

afterAll(async () => {
  await host?.close()
  await rm(root, { recursive: true, force: true })
})

function describedBy(generator: 'trivy' | 'syft', folder: string): Promise<Sboms> {
  const planned = plan({ sbomFormats: formats, sbomGenerator: generator }, { image, platforms, created, folder })
  return run(planned, generator === 'trivy' ? passes : layout, tools, host)
}

async function read(sboms: Sboms) {
  return Promise.all(sboms.documents.map(async (sbom) => ({ ...sbom, text: await readFile(sbom.path, 'utf8') })))
}

test.each(['trivy', 'syft'] as const)(
  '%s describes every platform in both formats',
  async (generator) => {
    const documents = await read(await describedBy(generator, join(root, generator)))
    const found = await platformsOf(layout)
    expect(documents.map(({ platform, format }) => `${platform} ${format}`)).toEqual(
      platforms.flatMap((platform) => formats.map((format) => `${platform} ${format}`)),
    )
    for (const { platform, format, subject, text, packages } of documents) {
      const document = JSON.parse(text) as Json
      expect(format === 'spdx-json' ? spdxProblems(document) : cycloneDxProblems(document)).toEqual([])
      expect(subject).toBe(found.get(platform)?.digest)
      // Two of Debian, one of Python, two of npm.
      expect(packages).toBe(5)
      const architecture = platform.split('/')[1]
      expect(text).toContain(`"pkg:oci/app@${subject}?arch=${architecture}&repository_url=ghcr.io%2Focto%2Fapp"`)
      expect(text).toContain('libssl3@3.0.1-1')
      expect(text).toContain(`${image} ${format === 'spdx-json' ? `(${platform})` : `for ${platform}`}`)
    }
  },
  60_000,
)

test.each(['trivy', 'syft'] as const)(
  '%s tells no path of this machine, no variable, no finding',
  async (generator) => {
    for (const { text } of await read(await describedBy(generator, join(root, `${generator}-quiet`)))) {
      expect(text).not.toContain(tmpdir())
      expect(text).not.toContain(root)
      expect(text).not.toContain(secret)
      expect(text).not.toContain('evil')
      expect(text).not.toMatch(/CVE-2026-900001/i)
    }
  },
)

test.each(['trivy', 'syft'] as const)(
  '%s: the same image gives the same bytes',
  async (generator) => {
    const texts = async (folder: string) =>
      (await read(await describedBy(generator, join(root, folder)))).map(({ text }) => text)
    expect(await texts(`${generator}-1`)).toEqual(await texts(`${generator}-2`))
  },
  60_000,
)
