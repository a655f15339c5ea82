import { expect, test } from '@jest/globals'
import { plan } from '../../src/publish/plan.ts'
import { publication } from '../../src/publish/run.ts'
import type { RegistryClient, Uploaded } from '../../src/registry/client.ts'
import { fakeHost } from '../support/fake-host.ts'
import { imageLayout } from '../support/image.ts'
import { tagsOf } from '../support/publishing.ts'

test('the line that moves says how much of what is not there yet has gone up', async () => {
  const layout = await imageLayout({ platforms: ['linux/amd64'], layers: [3_000_000, 2_000_000] })
  const lines: string[] = []
  const fake = fakeHost()
  const host = { ...fake, log: { ...fake.log, progress: (line: string) => void lines.push(line) } }
  const registry = {
    async putBlob(_, { size }, { onBytes } = {}): Promise<Uploaded> {
      // The largest is there already; the next one has begun to go up.
      if (size === 3_000_000) return 'present'
      await new Promise((resolve) => setTimeout(resolve, 250))
      if (size === 2_000_000) onBytes?.(500_000)
      return 'uploaded'
    },
  } as Partial<RegistryClient> as RegistryClient
  const planned = plan({ guardLatest: true }, tagsOf(['a.io/o/n'], ['main']))
  await publication(planned, registry, host).blobs(layout)
  expect(lines).toEqual(['publish: 0.5 of 2.0 MB uploaded'])
})
