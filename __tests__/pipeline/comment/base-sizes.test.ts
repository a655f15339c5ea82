import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { platformsOf, readManifest } from '../../../src/oci/layout.ts'
import { baseSizes } from '../../../src/pipeline/comment/base-sizes.ts'
import { inputsOf } from '../../support/comment-inputs.ts'
import type { FakeHost } from '../../support/fake-host.ts'
import { type Ghcr, startGhcr } from '../../support/ghcr/server.ts'
import { imageLayout } from '../../support/image.ts'
import { onlineHost } from '../../support/online-host.ts'
import { publishing, tagsOf } from '../../support/publishing.ts'

let ghcr: Ghcr

beforeAll(async () => {
  ghcr = await startGhcr({ anonymousPull: true })
})
beforeEach(() => ghcr.faults.clear())
afterAll(() => ghcr.close())

const sizesOn = async (branch: string, host: FakeHost) =>
  baseSizes(`${ghcr.host}/octo/app`, branch, await inputsOf({}), host)

test('the base branch’s image tells its sizes without its layers, and without a login where anybody may read', async () => {
  const image = await imageLayout({ attestations: true, layers: [3000, 500] })
  const publication = publishing(onlineHost(), tagsOf([`${ghcr.host}/octo/app`], ['release-1.x']))
  await publication.blobs(image)
  await publication.manifests(image)
  await publication.tags(image)
  const sizes = new Map<string, number>()
  for (const [platform, descriptor] of await platformsOf(image)) {
    const { config } = await readManifest(image, descriptor)
    sizes.set(platform, config.size + 3500)
  }
  const before = ghcr.requests.length
  const host = onlineHost()
  const found = await sizesOn('release/1.x', host)
  await host.close()
  expect(found).toEqual({ name: `${ghcr.host}/octo/app:release-1.x`, bytes: sizes })
  const asked = ghcr.requests.slice(before)
  expect(asked.filter((line) => !/^(?:GET|HEAD) /.test(line))).toEqual([])
  // The configs, which say the platforms of what has no index.
  expect(asked.filter((line) => line.includes('/blobs/')).length).toBeLessThanOrEqual(2)
})

test('a branch that has published nothing is compared with nothing, and neither is one that cannot be read', async () => {
  const host = onlineHost()
  expect(await sizesOn('none', host)).toBeUndefined()
  ghcr.faults.add({ on: /manifests/, answer: { status: 403 }, times: 99 })
  expect(await sizesOn('release/1.x', host)).toBeUndefined()
  expect(await sizesOn('...', host)).toBeUndefined()
  expect(host.said.filter(({ level }) => level !== 'debug')).toEqual([])
})
