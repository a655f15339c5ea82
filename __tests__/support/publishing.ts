import type { Tags } from '../../src/core/tags.ts'
import { plan } from '../../src/publish/plan.ts'
import { type Publication, publication } from '../../src/publish/run.ts'
import { type ClientOptions, registryClient } from '../../src/registry/client.ts'
import type { FakeHost } from './fake-host.ts'

/** What metadata would have decided. */
export function tagsOf(images: readonly string[], names: readonly string[], more: Partial<Tags> = {}): Tags {
  return {
    version: names[0] ?? '',
    names,
    images,
    references: images.flatMap((image) => names.map((name) => `${image}:${name}`)),
    labels: {},
    annotations: {},
    annotationLevels: ['manifest'],
    prerelease: false,
    warnings: [],
    notices: [],
    ...more,
  }
}

/** A publication with a login that every registry of the tests takes. */
export function publishing(host: FakeHost, tags: Tags, guardLatest = true, options: ClientOptions = {}): Publication {
  const client = registryClient(host, async (registry) => ({ registry, username: 'me', password: 'secret' }), options)
  return publication(plan({ guardLatest }, tags), client, host)
}
