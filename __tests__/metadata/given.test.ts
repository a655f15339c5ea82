import { expect, test } from '@jest/globals'
import { given } from '../../src/metadata/index.ts'

const none = { references: [], images: [], labels: {}, annotations: {}, annotationLevels: [] }

test('what another step named is called so, whichever images and tags belong together', () => {
  const tags = given({
    ...none,
    references: [
      { image: 'ghcr.io/o/n', tag: '2.0.0-rc.1' },
      { image: 'ghcr.io/o/n', tag: 'next' },
      { image: 'o/n', tag: 'next' },
    ],
    labels: { a: '' },
  })
  expect(tags).toMatchObject({
    version: '2.0.0-rc.1',
    names: ['2.0.0-rc.1', 'next'],
    images: ['ghcr.io/o/n', 'o/n'],
    references: ['ghcr.io/o/n:2.0.0-rc.1', 'ghcr.io/o/n:next', 'o/n:next'],
    labels: { a: '' },
    prerelease: true,
  })
  expect(tags.byDigest).toBeUndefined()
})

test('an image without a tag is meant by its digest, and nothing at all is no name', () => {
  expect(given({ ...none, images: ['ghcr.io/o/n'] })).toMatchObject({ byDigest: true, names: [], version: '' })
  expect(given(none)).toMatchObject({ images: [], names: [] })
  expect(given(none).byDigest).toBeUndefined()
})
