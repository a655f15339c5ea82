import { expect, test } from '@jest/globals'
import { imageNameOf, imageRef, localName, parseImageRef } from '../../src/oci/image-ref.ts'

const digest = `sha256:${'a'.repeat(64)}`

test('a reference, a layout folder, and what of it is meant', async () => {
  expect(await imageRef.parse('')).toBeUndefined()
  expect(parseImageRef('ghcr.io/o/n:1.2')).toMatchObject({
    registry: { registry: 'ghcr.io', repository: 'o/n', tag: '1.2' },
  })
  expect(parseImageRef('oci-layout://out/image')).toMatchObject({ folder: 'out/image', name: {} })
  expect(parseImageRef('oci-layout:///abs/image:v1')).toMatchObject({ folder: '/abs/image', name: { tag: 'v1' } })
  expect(parseImageRef(`oci-layout:///abs@${digest}`)).toMatchObject({ folder: '/abs', name: { digest } })
})

test.each(['oci-layout://', 'oci-layout://x@sha256:12', 'ghcr.io/O/N', 'ghcr.io/o/n:a b'])(
  '%s is a mistake with the cure',
  (text) => {
    expect(() => parseImageRef(text)).toThrow()
  },
)

test('reports name the repository, or the folder as an image of nowhere', () => {
  expect(imageNameOf(parseImageRef('ghcr.io/o/n:1.2'))).toBe('ghcr.io/o/n')
  expect(imageNameOf(parseImageRef('oci-layout:///tmp/My Image'))).toBe('localhost/my-image')
  expect(localName('///')).toBe('localhost/image')
})
