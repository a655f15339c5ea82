import { expect, test } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { imagesIn } from '../../src/oci/images.ts'
import { type Descriptor, mediaTypes } from '../../src/oci/manifest.ts'

const entry = (more: object): Descriptor =>
  ({ mediaType: mediaTypes.manifest, digest: digestOf(JSON.stringify(more)), size: 1, ...more }) as Descriptor
const attests = { annotations: { 'vnd.docker.reference.type': 'attestation-manifest' } }
const labels = (...entries: readonly object[]) => imagesIn(entries.map(entry)).map(({ platform }) => platform)

test('two images of one platform but of different systems are two', () => {
  const windows = { os: 'windows', architecture: 'amd64' }
  expect(
    labels(
      { platform: { ...windows, 'os.version': '10.0.17763.1' } },
      { platform: { ...windows, 'os.version': '10.0.20348.1' } },
    ),
  ).toEqual(['windows/amd64 10.0.17763.1', 'windows/amd64 10.0.20348.1'])
})

test('an entry that does not say for what machine it is may be run all the same', () => {
  expect(labels({}, { platform: {} }, { platform: { os: 1 } })).toEqual(['unknown', 'unknown', 'unknown'])
})

test('a variant that is no text is none', () => {
  expect(labels({ platform: { os: 'linux', architecture: 'arm', variant: { toString: 1 } } })).toEqual(['linux/arm'])
})

test('what BuildKit put beside the platforms is none, but only where it is for no machine', () => {
  const unknown = { os: 'unknown', architecture: 'unknown' }
  expect(
    labels({ platform: unknown, ...attests }, { platform: { os: 'linux', architecture: 'amd64' }, ...attests }),
  ).toEqual(['linux/amd64'])
})
