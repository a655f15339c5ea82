import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { HalfMovedError } from '../../src/publish/run.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'

let ghcr: Ghcr
let count = 0

beforeAll(async () => {
  ghcr = await startGhcr()
})
beforeEach(() => {
  count += 1
  ghcr.faults.clear()
})
afterAll(() => ghcr.close())

const tagNames = () => [...(ghcr.store.packages.get(`o/garbage${count}`)?.tags.keys() ?? [])]

/** The steps up to the tags, with this as what `latest` is said to be. */
async function beforeTags(mediaType: string, body: string | Uint8Array, on = /^GET .*manifests\/latest/) {
  const host = onlineHost()
  const layout = await imageLayout()
  const steps = publishing(host, tagsOf([`${ghcr.host}/o/garbage${count}`], ['1.0.0', 'latest']))
  await steps.blobs(layout)
  await steps.manifests(layout)
  // Twice: before the first tag moves and right before this one does.
  ghcr.faults.add({ on, times: 2, answer: { status: 200, headers: { 'content-type': mediaType }, body } })
  return { host, tags: () => steps.tags(layout) }
}

const { index, manifest, config } = mediaTypes
const configNamed = (digest: string) => JSON.stringify({ config: { mediaType: config, digest }, layers: [] })

test.each([
  ['no JSON', index, '{{{'],
  ['null', manifest, 'null'],
  ['null without a type', 'application/json', 'null'],
  ['a string', manifest, '"x"'],
  ['a list', index, '[]'],
  ['an index of null', index, '{"manifests":[null]}'],
  ['an index of no list', index, '{"manifests":{}}'],
  ['a config without a digest', manifest, configNamed('nonsense')],
  ['a config that leads elsewhere', manifest, configNamed('../../../secret')],
  ['a child that is gone', index, JSON.stringify({ manifests: [{ mediaType: manifest, digest: digestOf('no') }] })],
  ['more than a manifest may be', manifest, Buffer.alloc(5 * 2 ** 20, ' ')],
])('latest that is %s is told once and replaced', async (_, mediaType, body) => {
  const { host, tags } = await beforeTags(mediaType, body)
  await tags()
  expect(tagNames()).toEqual(['1.0.0', 'latest'])
  expect(host.messages('warning')).toEqual([expect.stringMatching(/:latest names a broken image: /)])
  expect(ghcr.requests.filter((line) => line.includes('secret'))).toEqual([])
})

test('an index that names itself by a digest that it has not stops the publication before a tag moves', async () => {
  const self = `sha512:${'a'.repeat(128)}`
  const body = JSON.stringify({ manifests: [{ mediaType: index, digest: self, size: 1 }] })
  const { tags } = await beforeTags(index, body, /^GET .*manifests\/(latest|sha512)/)
  const error = await tags().catch((error: unknown) => error)
  expect(error).toBeInstanceOf(HalfMovedError)
  expect((error as Error).message).toContain(`expected ${self}`)
  expect((error as Error).message).toContain('No tag has moved.')
  expect(tagNames()).toEqual([])
  expect(ghcr.requests.filter((line) => line.includes('manifests/sha512'))).toHaveLength(1)
})

test('where latest cannot be read, no tag moves', async () => {
  const { tags } = await beforeTags(index, '')
  ghcr.faults.clear()
  ghcr.faults.add({ on: /^GET .*manifests\/latest/, answer: { status: 403 } })
  await expect(tags()).rejects.toThrow(/403.*\nNo tag has moved\.\nNot moved: .*1\.0\.0, .*latest/)
  expect(tagNames()).toEqual([])
})
