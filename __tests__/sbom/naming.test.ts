import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { nameCycloneDx } from '../../src/sbom/cyclonedx.ts'
import { nameSpdx } from '../../src/sbom/spdx.ts'
import { cycloneDxProblems } from './cyclonedx-rules.ts'
import { recordedDigest, recordedSubject, recordedText, recording } from './recorded.ts'
import { type Json, spdxProblems } from './spdx-rules.ts'

const trivy = { name: 'trivy', version: '0.74.0' }
const syft = { name: 'syft', version: '1.54.1' }
const hex = recordedDigest.slice('sha256:'.length)
const purl = `pkg:oci/app@${recordedDigest}?arch=arm64&repository_url=ghcr.io%2Focto%2Fapp`

const named = {
  'trivy.spdx.json': (from: Json = recording('trivy.spdx.json')) => nameSpdx(from, recordedSubject, trivy) as Json,
  'syft.spdx.json': (from: Json = recording('syft.spdx.json')) => nameSpdx(from, recordedSubject, syft) as Json,
  'trivy.cdx.json': (from: Json = recording('trivy.cdx.json')) => nameCycloneDx(from, recordedSubject, trivy) as Json,
  'syft.cdx.json': (from: Json = recording('syft.cdx.json')) => nameCycloneDx(from, recordedSubject, syft) as Json,
}
type Name = keyof typeof named
const names = Object.keys(named) as Name[]
const problems = (name: Name, document: Json) =>
  name.includes('spdx') ? spdxProblems(document) : cycloneDxProblems(document)

test.each(names)('%s is valid, with every reference leading somewhere', (name) => {
  expect(problems(name, named[name]())).toEqual([])
})

test.each(['trivy.spdx.json', 'syft.spdx.json'] as const)(
  '%s is named by image and platform, and tells the digest',
  (name) => {
    const document = named[name]()
    const described = document.relationships.find(
      (one: Json) => one.relationshipType === 'DESCRIBES',
    ).relatedSpdxElement
    expect(document.name).toBe('ghcr.io/octo/app (linux/arm64)')
    expect(document.packages.find((item: Json) => item.SPDXID === described)).toMatchObject({
      name: 'ghcr.io/octo/app',
      versionInfo: recordedDigest,
      checksums: [{ algorithm: 'SHA256', checksumValue: hex }],
      externalRefs: [{ referenceCategory: 'PACKAGE-MANAGER', referenceType: 'purl', referenceLocator: purl }],
      primaryPackagePurpose: 'CONTAINER',
    })
  },
)

test.each(['trivy.cdx.json', 'syft.cdx.json'] as const)(
  '%s is about the image on its platform, and tells the digest',
  (name) => {
    expect(named[name]().metadata.component).toMatchObject({
      'bom-ref': purl,
      type: 'container',
      name: 'ghcr.io/octo/app',
      version: recordedDigest,
      description: 'Container image ghcr.io/octo/app for linux/arm64',
      hashes: [{ alg: 'SHA-256', content: hex }],
      purl,
    })
  },
)

test("the image is still what Trivy's graph begins with", () => {
  const { dependencies, components } = named['trivy.cdx.json']()
  const system = components.find((one: Json) => one.type === 'operating-system')['bom-ref']
  expect(dependencies.find((one: Json) => one.ref === purl).dependsOn).toContain(system)
  expect(dependencies.find((one: Json) => one.ref === system).dependsOn).toEqual([expect.stringMatching(/^pkg:deb/)])
})

test('the tools are those that had a part in it', () => {
  const ours = expect.stringMatching(/^Tool: image-pipeline-\d/)
  expect(named['trivy.spdx.json']().creationInfo.creators).toEqual([
    'Organization: aquasecurity',
    'Tool: trivy-0.74.0',
    ours,
  ])
  // A syft that somebody built does not know its own version.
  expect(named['syft.spdx.json']().creationInfo.creators).toEqual([
    'Organization: Anchore, Inc',
    'Tool: syft-1.54.1',
    ours,
  ])
  const tools = (name: 'trivy.cdx.json' | 'syft.cdx.json') =>
    named[name]().metadata.tools.components.map((tool: Json) => `${tool.name} ${tool.version}`)
  expect(tools('trivy.cdx.json')).toEqual(['trivy 0.74.0', expect.stringMatching(/^image-pipeline \d/)])
  expect(tools('syft.cdx.json')).toEqual(['syft 1.54.1', expect.stringMatching(/^image-pipeline \d/)])
})

test("a generator of the user's own that tells no version is called what it calls itself", () => {
  const own = { name: 'trivy', version: '' }
  const { creationInfo } = nameSpdx(recording('trivy.spdx.json'), recordedSubject, own) as Json
  expect(creationInfo.creators).toContain('Tool: trivy-0.74.0')
  const { metadata } = nameCycloneDx(recording('trivy.cdx.json'), recordedSubject, own) as Json
  expect(metadata.tools.components[0]).toMatchObject({ name: 'trivy', version: '0.74.0' })
})

test('an SBOM is no scan: no vulnerability is in it, though the pass found one', () => {
  expect(recordedText('trivy.cdx.json')).toContain('CVE-2026-900001')
  expect(recordedText('trivy.spdx.json')).toContain('"advisory"')
  expect(named['trivy.cdx.json']()).not.toHaveProperty('vulnerabilities')
  expect(JSON.stringify(named['trivy.spdx.json']())).not.toMatch(/advisory|cve-2026-900001/i)
})

test('what identifies a package stays beside the advisories that go', () => {
  const { packages } = named['syft.spdx.json']()
  const types = packages.flatMap((item: Json) => item.externalRefs.map((one: Json) => one.referenceType))
  expect(types).toContain('cpe23Type')
})

test.each(names)("%s holds the spec's labels, and none of the user's own", (name) => {
  const text = JSON.stringify(named[name]())
  expect(text).not.toContain('nobody-needs-this')
  expect(text).not.toContain('not-for-an-sbom')
  if (name !== 'syft.spdx.json') expect(text).toContain('org.opencontainers.image.version')
})

test.each(names)('%s has the time of the run and no other', (name) => {
  const text = JSON.stringify(named[name]())
  expect([...new Set(text.match(/\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)/g))]).toEqual(['2026-01-02T03:04:05Z'])
})

test.each(names)(
  '%s is the same, byte by byte, whatever the generator diced and in whatever order it wrote',
  (name) => {
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
    const text = recordedText(name)
    const diced = [...new Set(text.match(uuid))]
    expect(diced.length).toBeGreaterThan(0)
    const first = JSON.stringify(named[name]())
    fc.assert(
      fc.property(
        fc.array(fc.uuid(), { minLength: diced.length, maxLength: diced.length }),
        fc.boolean(),
        (ids, turn) => {
          const other = JSON.parse(
            text
              .replace(uuid, (id) => ids[diced.indexOf(id)] ?? id)
              .replace(/"2026-11-23T[^"]*"/g, '"2026-12-24T01:02:03Z"'),
          ) as Json
          for (const list of [
            'packages',
            'files',
            'hasExtractedLicensingInfos',
            'relationships',
            'components',
            'dependencies',
          ])
            if (turn) other[list]?.reverse()
          for (const one of turn ? (other.dependencies ?? []) : []) one.dependsOn?.reverse()
          expect(JSON.stringify(named[name](other))).toBe(first)
        },
      ),
      { numRuns: 20 },
    )
  },
)

test('another content has another namespace and serial number', () => {
  const spdx = recording('trivy.spdx.json')
  spdx.packages[1].versionInfo = '6.0'
  expect(named['trivy.spdx.json'](spdx).documentNamespace).not.toBe(named['trivy.spdx.json']().documentNamespace)
  const cdx = recording('trivy.cdx.json')
  cdx.components[1].version = '6.0'
  expect(named['trivy.cdx.json'](cdx).serialNumber).not.toBe(named['trivy.cdx.json']().serialNumber)
})

test.each(names)('%s of another image is refused', (name) => {
  const other = JSON.parse(recordedText(name).replaceAll(hex, 'e'.repeat(64))) as Json
  expect(() => named[name](other)).toThrow(new RegExp(`not about ${recordedDigest}`))
})

test('what is in another version than asked for is refused', () => {
  expect(() => named['trivy.spdx.json']({ ...recording('trivy.spdx.json'), spdxVersion: 'SPDX-2.2' })).toThrow(
    'SPDX 2.3 was asked for, and SPDX-2.2 came',
  )
  for (const specVersion of ['1.5', '0.9', 'x', undefined])
    expect(() => named['trivy.cdx.json']({ ...recording('trivy.cdx.json'), specVersion })).toThrow(/1\.6 or newer/)
  expect(() => named['trivy.cdx.json']({ vulnerabilities: [] })).toThrow(/something else came/)
})

test('an SPDX document that describes nothing, or two things, is refused', () => {
  const none = recording('trivy.spdx.json')
  none.relationships = none.relationships.filter((one: Json) => one.relationshipType !== 'DESCRIBES')
  expect(() => named['trivy.spdx.json'](none)).toThrow(/describes 0 things/)
  const two = recording('trivy.spdx.json')
  two.relationships.push({
    spdxElementId: two.SPDXID,
    relationshipType: 'DESCRIBES',
    relatedSpdxElement: two.packages[1].SPDXID,
  })
  expect(() => named['trivy.spdx.json'](two)).toThrow(/describes 2 things/)
})
