import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isDirectory, shownPath } from '../../src/layers/entry.ts'
import { WrongTar } from '../../src/layers/tar-header.ts'
import { tarWalk } from '../../src/layers/tar-walk.ts'
import { stacks } from '../support/arbitrary-layers.ts'
import { entriesOf, walked } from '../support/walked.ts'
import { tarOf, type Written } from '../support/written-tar.ts'

const only = (...written: readonly Written[]) => {
  const entries = entriesOf(written)
  expect(entries).toHaveLength(1)
  return entries[0]
}

test('an entry is told with its size, mode, owner and link', () => {
  expect(
    entriesOf([
      { name: 'bin/', mode: 0o755 },
      { name: 'bin/x', content: 'hello', mode: 0o4755, uid: 1000 },
      { name: 'y', type: '2', linkName: 'bin/x' },
    ]),
  ).toEqual([
    { path: 'bin', typeFlag: 53, size: 0, mode: 0o755, uid: 0, gid: 0, linkName: '', crc: 0 },
    { path: 'bin/x', typeFlag: 48, size: 5, mode: 0o4755, uid: 1000, gid: 0, linkName: '', crc: 0x3610a686 },
    { path: 'y', typeFlag: 50, size: 0, mode: 0o644, uid: 0, gid: 0, linkName: 'bin/x', crc: 0 },
  ])
})

test('in whatever pieces the bytes come, the entries are the same', () => {
  fc.assert(
    fc.property(stacks, fc.integer({ min: 1, max: 2000 }), ([layer = []], piece) => {
      const tar = tarOf(layer)
      expect(walked(tar, piece)).toEqual(walked(tar))
    }),
    { numRuns: 200 },
  )
})

test('names with dots and slashes that mean nothing, and names from the root, are the same path', () => {
  expect(
    entriesOf(['./a/b', '/a/b', 'a//b', 'a/./b', 'a/c/../b'].map((name) => ({ name }))).map(({ path }) => path),
  ).toEqual(Array.from({ length: 5 }, () => 'a/b'))
  expect(entriesOf([{ name: './' }, { name: '/' }])).toEqual([])
})

test('a name that leads out of the image is refused', () => {
  for (const name of ['../a', 'a/../../b', '/..'])
    expect(() => entriesOf([{ name }])).toThrow(new WrongTar('a name in it leads out of the image'))
})

test('a name that no file system opens is refused, folders in folders without end too', () => {
  const pax = (path: string) => entriesOf([{ name: 'x', pax: { path } }])
  expect(pax(`${'d/'.repeat(2047)}f`)).toHaveLength(1)
  expect(() => pax(`${'d/'.repeat(20_000)}f`)).toThrow(new WrongTar('a name in it has more than 4096 bytes'))
})

test('long names, long links, big sizes and big owners by pax, of its own entry alone', () => {
  const long = 'n'.repeat(300)
  const [first, second] = entriesOf([
    { name: 'short', type: '2', pax: { path: long, linkpath: `to/${long}`, uid: '4294967294', gid: '70000' } },
    { name: 'next' },
  ])
  expect(first).toMatchObject({ path: long, linkName: `to/${long}`, uid: 4294967294, gid: 70000 })
  expect(second).toMatchObject({ path: 'next', linkName: '', uid: 0 })
})

test('long names and links by GNU', () => {
  const long = 'g'.repeat(200)
  const [first, second] = entriesOf([
    { name: '././@LongLink', type: 'L', content: `${long}\0` },
    { name: '././@LongLink', type: 'K', content: `to/${long}\0` },
    { name: 'short', type: '2' },
    { name: 'next' },
  ])
  expect(first).toMatchObject({ path: long, linkName: `to/${long}` })
  expect(second).toMatchObject({ path: 'next' })
})

test('the prefix of ustar belongs to the name', () => {
  expect(only({ name: 'b', raw: { 345: Buffer.from('a/very/long') } })?.path).toBe('a/very/long/b')
})

test('a number that has no room in octal digits is read from its bytes', () => {
  expect(only({ name: 'a', raw: { 108: Buffer.from([0x80, 0, 0, 0, 0xff, 0xff, 0xff, 0xfe]) } })?.uid).toBe(4294967294)
})

test('a header for all entries is let pass, as docker does', () => {
  expect(only({ name: 'pax_global_header', type: 'g', content: '19 comment=whatever\n' }, { name: 'a' })?.path).toBe(
    'a',
  )
})

test('of a sparse file of 10 GB, that takes no room in the tar, the size is what one reads of it', () => {
  const big = '10737418240'
  expect(
    only({ name: 'a', content: 512, pax: { 'GNU.sparse.realsize': big, 'GNU.sparse.name': 'sparse' } }),
  ).toMatchObject({
    path: 'sparse',
    size: 10737418240,
  })
})

test('a folder is known by its mode too', () => {
  const [byMode, file] = entriesOf([{ name: 'd', mode: 0o040755 }, { name: 'f' }])
  expect([byMode, file].map((entry) => entry && isDirectory(entry))).toEqual([true, false])
})

test('a tar that is cut, or none, is refused', () => {
  const tar = tarOf([{ name: 'a', content: 2000 }])
  for (const length of [100, 600, 2400]) expect(() => walked(tar.subarray(0, length))).toThrow(WrongTar)
  expect(() => walked(Buffer.alloc(1024, 'x'))).toThrow(new WrongTar('it is no tar, or a broken one'))
})

test('a header of many megabytes is refused before it is kept', () => {
  const huge = { name: '././@LongLink', type: 'L', content: 2 * 1024 * 1024 }
  expect(() => entriesOf([huge])).toThrow(new WrongTar('a header of an entry has 2097152 bytes'))
})

test('an empty tar, of any number of zeros, has no entries', () => {
  expect(walked(Buffer.alloc(1024))).toEqual([])
  expect(walked(Buffer.alloc(10_240), 700)).toEqual([])
})

test('a million entries are walked over', () => {
  const some = Buffer.concat(Array.from({ length: 1000 }, () => tarOf([{ name: 'a' }]).subarray(0, 512)))
  let found = 0
  const walk = tarWalk(() => {
    found += 1
  })
  for (let round = 0; round < 1000; round += 1) walk.write(some)
  walk.end()
  expect(found).toBe(1_000_000)
})

test('a path is shown in the letters it was written in', () => {
  expect(shownPath(only({ name: 'dé/日本' })?.path ?? '')).toBe('/dé/日本')
})

test.each([
  ['GNU.sparse.realsize', '-1000000', 'size'],
  ['GNU.sparse.size', 'much', 'size'],
  ['size', '1e400', 'size'],
  ['uid', 'me', 'owner'],
  ['gid', '-1', 'group'],
])('%s of %s would make sums smaller: it is refused', (key, value, what) => {
  expect(() => entriesOf([{ name: 'x', pax: { [key]: value } }])).toThrow(new WrongTar(`an entry has no ${what}`))
})

test('of several pax headers before an entry the last one counts, and the others are let go', () => {
  const entries = entriesOf([
    { name: 'PaxHeaders', type: 'x', content: '10 uid=77\n' },
    { name: 'short', pax: { path: 'long' } },
  ])
  expect(entries).toMatchObject([{ path: 'long', uid: 0 }])
})
