import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Tags } from '../../src/core/tags.ts'
import { contentsOf } from '../../src/oci/layout.ts'
import { plan } from '../../src/publish/plan.ts'
import { publication } from '../../src/publish/run.ts'
import { registryClient } from '../../src/registry/client.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'

let ghcr: Ghcr

beforeAll(async () => {
  ghcr = await startGhcr()
})
afterAll(() => ghcr.close())

function tagsFor(images: readonly string[], names: readonly string[], more: Partial<Tags> = {}): Tags {
  return {
    version: names[0] ?? '',
    names,
    images,
    references: [],
    labels: {},
    annotations: {},
    annotationLevels: [],
    prerelease: false,
    warnings: [],
    notices: [],
    ...more,
  }
}

test('an image with its attestations arrives whole under two names, and every tag names its digest', async () => {
  const layout = await imageLayout({ attestations: true, layers: [300_000, 20_000, 10] })
  const host = onlineHost()
  const client = registryClient(host, async (registry) => ({ registry, username: 'me', password: 'secret' }))
  const names = [`${ghcr.host}/o/one`, `${ghcr.host}/o/two`]
  const steps = publication(
    plan({ guardLatest: true }, tagsFor(names, ['main', '1.2.3', 'latest', '1.2', '1'])),
    client,
    host,
  )
  await steps.blobs(layout)
  await steps.manifests(layout)
  const published = await steps.tags(layout)
  expect(published.map(({ moved }) => moved)).toEqual(
    names.map((name) => ['1.2.3', '1.2', '1', 'main', 'latest'].map((tag) => `${name}:${tag}`)),
  )
  const { manifests, blobs } = await contentsOf(layout)
  for (const name of ['o/one', 'o/two']) {
    const held = ghcr.store.packages.get(name)
    expect([...(held?.versions.keys() ?? [])].sort()).toEqual(manifests.map(({ digest }) => digest).sort())
    expect([...(held?.blobs ?? [])].sort()).toEqual(blobs.map(({ digest }) => digest).sort())
    expect(new Set(held?.tags.values())).toEqual(new Set([layout.root.digest]))
  }
  console.log(ghcr.requests.join('\n'), host.said)
})
