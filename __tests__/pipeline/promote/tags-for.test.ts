import { expect, test } from '@jest/globals'
import { tagsFor } from '../../../src/pipeline/promote/destinations.ts'
import { plan } from '../../../src/publish/index.ts'

test('every repository gets every tag', () => {
  const images = ['octo/app', 'octo/prod'].map((repository) => ({ registry: 'ghcr.io', repository }))
  const where = { images, names: ['stable', '1.2.3'], prerelease: false, refusals: [], warnings: [] }
  const planned = plan({ guardLatest: true }, tagsFor(where))
  expect(planned).toMatchObject({ images, without: [] })
  expect([...planned.tags].sort()).toEqual(['1.2.3', 'stable'])
})
