import { expect, test } from '@jest/globals'
import { serveLayout } from '../../src/docker/engine/serve-layout.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { contentsOf } from '../../src/oci/layout.ts'
import { absent, imageLayout } from '../support/image.ts'

test('a layout is served by digest, to be read by who knows its name, as long as it is open', async () => {
  const layout = await imageLayout()
  const served = await serveLayout(layout, 'secret-name')
  const [host = ''] = served.repository.split('/')
  const get = (path: string, init?: RequestInit) => fetch(`http://${host}${path}`, init)
  const { manifests, blobs } = await contentsOf(layout)
  expect((await get('/v2/')).status).toBe(200)
  for (const [kind, descriptors] of [
    ['manifests', manifests],
    ['blobs', blobs],
  ] as const)
    for (const { digest, size, mediaType } of descriptors) {
      const head = await get(`/v2/secret-name/${kind}/${digest}`, { method: 'HEAD' })
      expect([head.status, Number(head.headers.get('content-length'))]).toEqual([200, size])
      const answer = await get(`/v2/secret-name/${kind}/${digest}`)
      if (kind === 'manifests') expect(answer.headers.get('content-type')).toBe(mediaType)
      expect(digestOf(new Uint8Array(await answer.arrayBuffer()))).toBe(digest)
    }
  const { digest } = layout.root
  for (const path of [
    `/v2/other/manifests/${digest}`,
    '/v2/secret-name/manifests/latest',
    `/v2/secret-name/blobs/${absent}`,
    `/v2/secret-name/blobs/${digest}/..`,
    '/v2/secret-name/blobs/..%2f..%2fetc',
    '/v2/_catalog',
  ])
    expect([path, (await get(path)).status]).toEqual([path, 404])
  expect((await get(`/v2/secret-name/manifests/${digest}`, { method: 'DELETE' })).status).toBe(405)
  expect(served.asked).toBeGreaterThan(10)
  await served.close()
  await expect(get('/v2/')).rejects.toThrow()
})
