import { describe, expect, test } from '@jest/globals'
import { movedPairs } from '../../../src/analyze/compare/moved.ts'
import { entriesOf } from '../../support/walked.ts'
import type { Written } from '../../support/written-tar.ts'
import { compared } from './sides.ts'

const base: readonly Written[] = [
  { name: 'etc/' },
  { name: 'etc/conf', content: 'one' },
  { name: 'usr/lib/big', content: 5000 },
]

const [alike = never()] = entriesOf([{ name: 'x', content: 11 }])
function never(): never {
  throw new Error('no entry')
}

describe('by path', () => {
  const paths = async (before: readonly Written[], after: readonly Written[]) =>
    (await compared([before], [after])).paths

  test('a file that came, one that went and one with other content', async () => {
    expect(
      await paths(
        [...base, { name: 'gone', content: 7 }],
        [...base.slice(0, 1), { name: 'etc/conf', content: 'three' }, ...base.slice(2), { name: 'new', content: 9 }],
      ),
    ).toEqual([
      { kind: 'added', path: 'new', before: 0, after: 9 },
      { kind: 'removed', path: 'gone', before: 7, after: 0 },
      { kind: 'changed', path: 'etc/conf', before: 3, after: 5 },
    ])
  })

  test('other content of the same length is a change of no bytes', async () => {
    expect(await paths([{ name: 'a', content: 'one' }], [{ name: 'a', content: 'two' }])).toEqual([
      { kind: 'changed', path: 'a', before: 3, after: 3 },
    ])
  })

  test('another owner or mode alone is told apart', async () => {
    const file = { name: 'a', content: 'one' }
    expect(await paths([file], [{ ...file, uid: 1000 }])).toEqual([{ kind: 'rights', path: 'a', before: 3, after: 3 }])
    expect(await paths([file], [{ ...file, mode: 0o755 }])).toMatchObject([{ kind: 'rights' }])
  })

  test('a file that lies elsewhere now has moved; of two copies each has one way, those of one name first', async () => {
    const before = [
      { name: 'old/x', content: 40 },
      { name: 'old/y', content: 40 },
    ]
    const after = [
      { name: 'new/a', content: 40 },
      { name: 'new/y', content: 40 },
      { name: 'new/z', content: 40 },
    ]
    expect(await paths(before, after)).toEqual([
      { kind: 'added', path: 'new/z', before: 0, after: 40 },
      { kind: 'moved', path: 'new/a', from: 'old/x', before: 40, after: 40 },
      { kind: 'moved', path: 'new/y', from: 'old/y', before: 40, after: 40 },
    ])
  })

  test('empty files have not moved: they are all alike', async () => {
    expect(await paths([{ name: 'a' }], [{ name: 'b' }])).toMatchObject([{ kind: 'removed' }, { kind: 'added' }])
  })

  test('a link that points elsewhere is a change, a folder that came is none', async () => {
    const link = { name: 'l', type: '2', linkName: 'a' }
    expect(await paths([link], [{ ...link, linkName: 'b' }, { name: 'd/' }])).toEqual([
      { kind: 'changed', path: 'l', before: 0, after: 0 },
    ])
  })

  test('what a later layer hides counts on neither side', async () => {
    const { paths, live } = await compared([base], [base, [{ name: 'tmp', content: 99 }], [{ name: '.wh.tmp' }]])
    expect([paths, live]).toEqual([[], { before: 5003, after: 5003 }])
  })
})

describe('by layer', () => {
  test('equal from the bottom, then what came and went; a layer that stands elsewhere is neither', async () => {
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => [{ name, content: 1 }])
    if (!a || !b || !c || !d) throw new Error('four layers')
    expect((await compared([a, b, c], [a, c, d])).layers).toEqual({ common: 1, removed: [1], added: [2] })
    expect((await compared([a], [a, a])).layers).toEqual({ common: 1, removed: [], added: [1] })
  })
})

describe('by directory', () => {
  const many = (folder: string, count: number, bytes: number): readonly Written[] =>
    Array.from({ length: count }, (_, at) => ({ name: `${folder}/f${at}`, content: `${folder}${at}`.padEnd(bytes) }))
  const directories = async (after: readonly Written[]) =>
    (await compared([base], [[...base, ...after]])).directories.map(({ path, rest, before, after }) => [
      rest ? `${path} rest` : path,
      after - before,
    ])

  test('the folder that holds nearly all of it is told, not those on the way', async () => {
    expect(await directories([...many('opt/app/models', 10, 900), { name: 'opt/app/x', content: 50 }])).toEqual([
      ['opt/app/models', 9000],
      [' rest', 50],
    ])
  })

  test('two folders that share it are both told', async () => {
    expect(await directories([...many('opt/a', 4, 900), ...many('var/cache/b', 4, 500)])).toEqual([
      ['opt/a', 3600],
      ['var/cache/b', 2000],
    ])
  })

  test('a folder of many small ones is told as one', async () => {
    const small = Array.from({ length: 40 }, (_, at) => many(`opt/site/p${at}`, 2, 50)).flat()
    expect(await directories([...small, ...many('srv', 1, 4000)])).toEqual([
      ['opt/site', 4000],
      ['srv', 4000],
    ])
  })
})

test('what grew names the one file that is most of a folder, and nothing that shrank', async () => {
  const after = [
    { name: 'usr/lib/big', content: 9000 },
    { name: 'srv/a', content: 700 },
    { name: 'srv/b', content: 800 },
  ]
  expect((await compared([base], [after])).grown).toEqual([
    { bytes: 4000, text: '/usr/lib/big' },
    { bytes: 1500, text: '/srv' },
  ])
})

test('a hundred thousand files that all are alike and all moved are paired in a moment', () => {
  const at = (folder: string) =>
    Array.from({ length: 100_000 }, (_, at) => ({ path: `${folder}/${at}/LICENSE`, entry: alike }))
  const started = performance.now()
  expect(movedPairs(at('old'), at('new'))).toHaveLength(100_000)
  expect(performance.now() - started).toBeLessThan(25_000)
})
