import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Command } from '../../src/core/host.ts'
import { type Format, run } from '../../src/sbom/index.ts'
import { plan, type SbomPlan } from '../../src/sbom/plan.ts'
import type { Tool, Tools } from '../../src/tools/tool.ts'
import type { Pass } from '../../src/trivy/report.ts'
import { type Answer, type FakeHost, fakeHost } from '../support/fake-host.ts'
import { scannableImage } from '../support/scannable-image.ts'
import { cycloneDxProblems } from './cyclonedx-rules.ts'
import { created, recordedDigest, recordedText } from './recorded.ts'
import { spdxProblems } from './spdx-rules.ts'

let folder: string
let host: FakeHost | undefined

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sbom-test-'))
})
afterEach(async () => {
  await host?.close()
  await rm(folder, { recursive: true, force: true })
})

const formats: readonly Format[] = ['spdx-json', 'cyclonedx-json']
const otherDigest = `sha256:${'e'.repeat(64)}` as const

function planned(generator: 'trivy' | 'syft', platforms?: readonly string[]): SbomPlan {
  const inputs = { sbomFormats: formats, sbomGenerator: generator }
  return plan(inputs, { image: 'ghcr.io/octo/app', folder, created, ...(platforms ? { platforms } : {}) })
}

const tools: Tools = {
  get: async (name): Promise<Tool> => ({
    name,
    version: '1.2.3',
    path: `/tools/${name}`,
    sha256: 'ab',
    trust: 'pinned',
  }),
}

function passOf(platform: string, digest: Pass['subject']['digest']): Pass {
  return {
    platform,
    subject: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 1 },
    path: `/passes/${digest.slice(-4)}.json`,
    report: { SchemaVersion: 2, ArtifactName: 'ghcr.io/octo/app', Metadata: {} },
  }
}

const passes = [passOf('linux/amd64', otherDigest), passOf('linux/arm64', recordedDigest)]

/** Trivy, as the recordings have it; `change` gives what it writes in their place, undefined for nothing. */
function trivy(change: (text: string) => string | undefined = (text) => text) {
  return async ({ args }: Command): Promise<Answer> => {
    const format = args[args.indexOf('--format') + 1]
    const digest = args.at(-1)?.endsWith('eeee.json') ? otherDigest : recordedDigest
    const text = recordedText(format === 'cyclonedx' ? 'trivy.cdx.json' : 'trivy.spdx.json')
    const written = change(text.replaceAll(recordedDigest, digest))
    if (written !== undefined) await writeFile(args[args.indexOf('--output') + 1] ?? '', written)
    return ''
  }
}

test('every platform gets every format, under its own name and about its own digest', async () => {
  host = fakeHost({ exec: trivy() })
  const { generator, documents } = await run(planned('trivy'), passes, tools, host)
  expect(generator).toBe('trivy 1.2.3')
  expect(documents.map(({ platform, subject, spec, path }) => [platform, subject, spec, path])).toEqual([
    ['linux/amd64', otherDigest, 'SPDX 2.3', join(folder, 'sbom/app-linux-amd64.spdx.json')],
    ['linux/amd64', otherDigest, 'CycloneDX 1.7', join(folder, 'sbom/app-linux-amd64.cdx.json')],
    ['linux/arm64', recordedDigest, 'SPDX 2.3', join(folder, 'sbom/app-linux-arm64.spdx.json')],
    ['linux/arm64', recordedDigest, 'CycloneDX 1.7', join(folder, 'sbom/app-linux-arm64.cdx.json')],
  ])
  expect(documents.map(({ packages }) => packages)).toEqual([3, 3, 3, 3])
  for (const { path, format, subject } of documents) {
    const document = JSON.parse(await readFile(path, 'utf8'))
    expect(format === 'spdx-json' ? spdxProblems(document) : cycloneDxProblems(document)).toEqual([])
    expect(JSON.stringify(document)).toContain(`pkg:oci/app@${subject}?`)
  }
  expect(await readdir(join(folder, 'sbom'))).toHaveLength(4)
})

test('the same image gives the same bytes', async () => {
  host = fakeHost({ exec: trivy() })
  const read = async () => {
    const { documents } = await run(planned('trivy'), passes, tools, host as FakeHost)
    return Promise.all(documents.map(({ path }) => readFile(path)))
  }
  expect(await read()).toEqual(await read())
})

test('a file that was there is replaced; where a link lies, what it leads to stays as it is', async () => {
  host = fakeHost({ exec: trivy() })
  const { documents } = await run(planned('trivy'), passes, tools, host)
  const path = documents[0]?.path ?? ''
  const elsewhere = join(folder, 'elsewhere')
  await writeFile(elsewhere, 'mine')
  await rm(path)
  await symlink(elsewhere, path)
  await run(planned('trivy'), passes, tools, host)
  expect(await readFile(path, 'utf8')).toContain('SPDX-2.3')
  expect(await readFile(elsewhere, 'utf8')).toBe('mine')
})

test('a link in the place of the folder is replaced, and nothing is written where it leads', async () => {
  host = fakeHost({ exec: trivy() })
  const elsewhere = await mkdtemp(join(folder, 'elsewhere-'))
  const wanted = planned('trivy')
  await symlink(elsewhere, wanted.folder)
  const { documents } = await run(wanted, passes, tools, host)
  expect(await readdir(elsewhere)).toEqual([])
  expect(await readdir(wanted.folder)).toHaveLength(documents.length)
})

test.each([
  ['nothing', () => undefined, /wrote nothing/],
  [
    'half a document',
    (text: string) => text.slice(0, text.length / 2),
    /the spdx-json of linux\/amd64 by trivy 1\.2\.3 is no JSON/,
  ],
  ['a list', () => '[]', /is no object/],
  [
    'the SBOM of another image',
    (text: string) => text.replaceAll(/sha256:[0-9a-f]{64}/g, `sha256:${'d'.repeat(64)}`),
    /not about/,
  ],
] as const)('trivy ends well and writes %s: a failure the user can mend, and no file', async (_, change, message) => {
  host = fakeHost({ exec: trivy(change) })
  const failure = run(planned('trivy'), passes, tools, host)
  await expect(failure).rejects.toThrow(message)
  await expect(failure).rejects.toMatchObject({ cure: expect.stringContaining('again') })
  expect(await readdir(folder)).toEqual([])
})

test('trivy fails on one platform: nothing is written for any', async () => {
  const works = trivy()
  host = fakeHost({
    exec: (command) =>
      command.args.at(-1)?.endsWith('eeee.json') ? { status: 1, stderr: 'FATAL out of luck' } : works(command),
  })
  await expect(run(planned('trivy'), passes, tools, host)).rejects.toThrow(/out of luck/)
  expect(await readdir(folder)).toEqual([])
})

test('a platform that was to be described and is not there is a failure that names it', async () => {
  host = fakeHost({ exec: trivy() })
  await expect(run(planned('trivy', ['linux/arm64', 'linux/s390x']), passes, tools, host)).rejects.toThrow(
    'there is no SBOM for linux/s390x: the image has linux/amd64, linux/arm64',
  )
})

test('an image without a platform has no SBOM, and that is a failure', async () => {
  host = fakeHost()
  await expect(run(planned('trivy'), [], tools, host)).rejects.toThrow(/no SBOM for any platform/)
})

test('syft is given each platform alone, and one list of packages makes every format', async () => {
  const layout = await scannableImage()
  const seen: string[] = []
  host = fakeHost({
    exec: async ({ args }) => {
      const view = args[args.indexOf('oci-dir') + 1] ?? ''
      const { manifests } = JSON.parse(await readFile(join(view, 'index.json'), 'utf8'))
      seen.push(manifests.map(({ digest }: { digest: string }) => digest).join())
      for (const [format, path] of args.filter((arg) => arg.includes('@')).map((arg) => arg.split('='))) {
        if (path === undefined) continue
        const name = format?.startsWith('spdx') ? 'syft.spdx.json' : 'syft.cdx.json'
        const hex = manifests[0].digest.slice(7)
        await writeFile(path, recordedText(name).replaceAll(recordedDigest.slice(7), hex))
      }
      return ''
    },
  })
  const { generator, documents } = await run(planned('syft'), layout, tools, host)
  expect(generator).toBe('syft 1.2.3')
  expect(host.commands).toHaveLength(2)
  expect(new Set(seen)).toEqual(new Set(documents.map(({ subject }) => subject)))
  expect(documents.map(({ platform, spec }) => `${platform} ${spec}`)).toEqual([
    'linux/amd64 SPDX 2.3',
    'linux/amd64 CycloneDX 1.6',
    'linux/arm64 SPDX 2.3',
    'linux/arm64 CycloneDX 1.6',
  ])
})

test('syft ends well and writes nothing: a failure the user can mend', async () => {
  const layout = await scannableImage({ platforms: ['linux/amd64'] })
  host = fakeHost({ exec: () => '' })
  await expect(run(planned('syft'), layout, tools, host)).rejects.toThrow(
    'the spdx-json of linux/amd64 by syft 1.2.3 is missing, although the program said that all went well',
  )
})
