import { readFile } from 'node:fs/promises'
import { expect, test } from '@jest/globals'
import { generatePins } from '../../../scripts/pins/generate.ts'
import { type Release, type Releases, readReleases, releasesTexts } from '../../../scripts/pins/releases.ts'
import { compareSemver, parseSemver } from '../../../src/core/semver.ts'
import { isBelow } from '../../../src/tools/inputs.ts'
import { pins } from '../../../src/tools/pins.ts'
import { toolNames } from '../../../src/tools/tool.ts'

const folder = 'scripts/pins'
const read = () => readReleases(folder)

test('the pins in the program are those of the data files', async () => {
  expect(await readFile('src/tools/pins.ts', 'utf8')).toBe(generatePins(await read()))
})

test('the data files are written as the formatter has them', async () => {
  for (const [name, text] of releasesTexts(await read())) expect(await readFile(`${folder}/${name}`, 'utf8')).toBe(text)
})

test.each(toolNames)(
  '%s: the default is pinned where most people run it, newer than the oldest that will do',
  (tool) => {
    const { default: chosen, versions, minimum, forbiddenVersions } = pins[tool]
    expect(Object.keys(versions[chosen] ?? {})).toEqual(
      expect.arrayContaining(['linux/amd64', 'linux/arm64', 'darwin/amd64', 'darwin/arm64', 'windows/amd64']),
    )
    for (const version of Object.keys(versions)) {
      expect(isBelow(version, minimum)).toBe(false)
      expect(forbiddenVersions[version]).toBeUndefined()
    }
  },
)

test('the versions of people’s choice that stand in the data files are in order', async () => {
  for (const { versions } of Object.values((await read()).tools)) {
    const parsed = Object.keys(versions).map((version) => parseSemver(version))
    const sorted = [...parsed].sort((one, other) => (one && other ? compareSemver(other, one) : 0))
    expect(parsed).toEqual(sorted)
  }
})

test('no malicious hash is pinned', async () => {
  const text = JSON.stringify(Object.values(pins).map(({ versions }) => versions))
  const malicious = Object.values(pins).flatMap(({ forbiddenHashes }) => Object.keys(forbiddenHashes))
  expect(malicious.length).toBeGreaterThan(0)
  for (const hash of malicious) expect(text).not.toContain(hash)
})

async function withRelease(change: Partial<Release>, platform = 'linux/amd64'): Promise<Releases> {
  const releases = await read()
  const { trivy } = releases.tools
  const known = trivy.versions['0.74.0']?.['linux/amd64']
  if (known === undefined) throw new Error('trivy 0.74.0 is not there')
  const { furtherPins: _, ...rest } = known
  const versions = { '0.74.0': { [platform]: { ...rest, ...change } } }
  return { ...releases, tools: { ...releases.tools, trivy: { ...trivy, versions } } }
}

test.each<readonly [string, Partial<Release>, string]>([
  ['one stranger’s word', { sources: ['DRAUGR'] }, 'trivy 0.74.0 linux/amd64 rests on DRAUGR alone'],
  ['nobody’s word', { sources: [] }, 'rests on no source'],
  ['half a hash', { sha256: 'abc', furtherPins: 2 }, 'has a hash that is no SHA-256'],
])('%s makes no pin', async (_, change, why) => {
  const releases = await withRelease(change)
  expect(() => generatePins(releases)).toThrow(why)
})

test.each<readonly [string, Partial<Release>]>([
  ['the makers’ own', { sources: ['TAP_TRIVY'] }],
  ['two', { sources: ['DRAUGR', 'ASH'] }],
  ['one and another pin', { sources: ['DRAUGR'], furtherPins: 1 }],
  ['one, with a reason', { sources: ['SCOOP'], alone: 'there is no other' }],
])('enough: %s', async (_, change) => {
  expect(generatePins(await withRelease(change))).toContain("'linux/amd64': {")
})

test('a platform without an asset and a default without hashes make no pins', async () => {
  const odd = await withRelease({ furtherPins: 1 }, 'plan9/amd64')
  expect(() => generatePins(odd)).toThrow('trivy 0.74.0 plan9/amd64 is a platform without an asset')
  const trivy = { ...odd.tools.trivy, default: '9.9.9', versions: {} }
  expect(() => generatePins({ ...odd, tools: { ...odd.tools, trivy } })).toThrow(
    'the default version 9.9.9 has no hashes',
  )
})
