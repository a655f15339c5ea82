import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { tagsOf as namesOf } from '../../src/publish/meant.ts'
import { inMovingOrder } from '../../src/publish/order.ts'
import { plan } from '../../src/publish/plan.ts'
import { show } from '../../src/publish/show.ts'
import { tagsOf } from '../support/publishing.ts'

test('the more special tags move first, latest last of all', () => {
  expect(
    inMovingOrder([
      'latest',
      'main',
      '1',
      'v1.2',
      '1.2.3',
      'sha-860c190',
      'latest-alpine',
      'pr-7',
      '20260102',
      '1.2.3',
    ]),
  ).toEqual(['1.2.3', 'sha-860c190', 'pr-7', '20260102', 'v1.2', '1', 'main', 'latest-alpine', 'latest'])
})

test('the order holds each tag once and latest last, whatever the tags are', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('latest', 'main', '1', '1.2', '1.2.3', 'sha-1234567', 'edge', 'v2')),
      (tags) => {
        const order = inMovingOrder(tags)
        expect(new Set(order)).toEqual(new Set(tags))
        expect(order.length).toBe(new Set(tags).size)
        if (tags.includes('latest')) expect(order.at(-1)).toBe('latest')
        expect(inMovingOrder(order)).toEqual(order)
      },
    ),
  )
})

test('every image and tag that no registry would take is named, all at once', () => {
  const tags = tagsOf(['ghcr.io/Owner/Name', 'ghcr.io/o/n:1', 'ghcr.io/o/n'], ['main', '-bad', 'x'.repeat(129)])
  expect(() => plan({ guardLatest: true }, tags)).toThrow(
    new RegExp(
      [
        'ghcr.io/Owner/Name has a name with characters',
        'ghcr.io/o/n:1 has a tag: names of images only',
        'ghcr.io/o/n:-bad has a tag that is none',
        `ghcr.io/o/n:${'x'.repeat(129)} has a tag that is none`,
      ].join('[^]*'),
    ),
  )
})

test('a name that is given twice is published once', () => {
  const { images } = plan({ guardLatest: true }, tagsOf(['docker.io/library/x', 'x'], ['main']))
  expect(images).toEqual([{ registry: 'docker.io', repository: 'library/x' }])
})

test('of images that were named each in its own way, none gets another’s tags', () => {
  const tags = tagsOf(['ghcr.io/o/n', 'quay.io/o/n'], ['1', 'latest'], {
    references: ['ghcr.io/o/n:1', 'ghcr.io/o/n:latest', 'quay.io/o/n:1'],
  })
  const planned = plan({ guardLatest: true }, tags)
  expect(planned.without).toEqual(['quay.io/o/n:latest'])
  expect(planned.images.map((image) => namesOf(planned, image))).toEqual([['1', 'latest'], ['1']])
})

test('the output image is the first name with its digest, and the summary says why a tag stayed', () => {
  const digest = `sha256:${'a'.repeat(64)}` as const
  const { outputs, section } = show([
    { image: 'ghcr.io/o/n', digest, moved: ['ghcr.io/o/n:1'], kept: [{ reference: 'ghcr.io/o/n:latest', why: 'a|b' }] },
    { image: 'quay.io/o/n', digest, moved: [], kept: [] },
  ])
  expect(outputs).toEqual({ image: `ghcr.io/o/n@${digest}`, published: 'ghcr.io/o/n:1' })
  expect(section).toContain('| `ghcr.io/o/n:latest` | left where it was: a\\|b |')
})
