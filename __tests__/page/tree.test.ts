import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { wasteOf } from '../../src/analyze/measures/waste.ts'
import { stacked } from '../../src/layers/stack.ts'
import { visible } from '../../src/page/browser/format.ts'
import { layout } from '../../src/page/browser/layout.ts'
import { sortOf } from '../../src/page/browser/sorts.ts'
import { squarify } from '../../src/page/browser/squarify.ts'
import { type Branch, byName, changesTree, liveTree, pathOf } from '../../src/page/browser/tree.ts'
import { linesOf, matching } from '../../src/page/browser/tree-rows.ts'
import { rowsOf } from '../../src/page/files/rows.ts'
import { file, folder, hugeLayers } from '../support/huge-image.ts'

const all = () => true
const told = (root: Branch) =>
  linesOf(root, all, 'name', all).map(({ node }) => [pathOf(node), node.mark ?? '', node.size])

test('the tree holds what a container sees, and with what is dead every byte of every layer', () => {
  const layers = hugeLayers(3_000)
  const rows = rowsOf(layers)
  const { live, deaths } = stacked(layers)
  const seen = live.reduce((sum, { entry }) => sum + entry.size, 0)
  expect(liveTree(rows, false).size).toBe(seen)
  expect(liveTree(rows, true).size).toBe(seen + wasteOf(layers.length, deaths).total)
})

test('the changes of a layer are what it adds, changes, removes, and what only has another owner', () => {
  const rows = rowsOf([
    [folder('etc'), file('etc/a', 5), file('etc/b', 6), folder('tmp'), file('tmp/x', 8)],
    [folder('etc'), file('etc/a', 5, { uid: 9 }), file('etc/b', 7), file('etc/n', 1), file('.wh.tmp', 0)],
  ])
  expect(told(changesTree(rows, 1))).toEqual([
    ['/etc', 'same', 13],
    ['/etc/a', 'attributes', 5],
    ['/etc/b', 'changed', 7],
    ['/etc/n', 'added', 1],
    ['/tmp', 'removed', 8],
    ['/tmp/x', 'removed', 8],
  ])
})

test('a filter keeps what matches and the way to it', () => {
  const root = liveTree(rowsOf([[file('a/b/six.py', 1), file('a/c/seven.py', 2)]]), false)
  const found = matching(root, (_, path) => path.includes('six'))
  expect([...found].map(pathOf).sort()).toEqual(['/', '/a', '/a/b', '/a/b/six.py'])
})

test('names are read as UTF-8, and bytes that are none do no harm', () => {
  const latin1 = (text: string) => Buffer.from(text).toString('latin1')
  const root = liveTree(rowsOf([[file(latin1('größe'), 1), file('x\xff', 1)]]), false)
  expect(byName(root).map(({ name }) => name)).toEqual(['größe', 'x\ufffd'])
})

test('folders may lie thousands deep', () => {
  const [[row] = []] = rowsOf([[file('f', 3)]])
  if (!row) throw new Error('there is no row')
  const root = liveTree([[{ ...row, path: `${'d/'.repeat(20_000)}f` }]], false)
  expect(root.size).toBe(3)
  expect(layout(root, 500, 300).map(({ node }) => node.name)).toEqual(['d', 'f'])
})

test('boxes of the map fill their folder, each as large as its bytes, and none lies on another', () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(sizes, fc.integer({ min: 50, max: 900 }), fc.integer({ min: 50, max: 900 }), (given, width, height) => {
      const ordered = given.toSorted((one, other) => other - one)
      const boxes = squarify(ordered, { x: 10, y: 20, width, height })
      const total = ordered.reduce((sum, size) => sum + size, 0)
      boxes.forEach((box, at) => {
        expect((box.width * box.height) / (width * height)).toBeCloseTo((ordered[at] ?? 0) / total, 6)
        expect(box.x).toBeGreaterThanOrEqual(10 - 1e-6)
        expect(box.x + box.width).toBeLessThanOrEqual(10 + width + 1e-6)
        expect(box.y + box.height).toBeLessThanOrEqual(20 + height + 1e-6)
      })
      for (const [at, one] of boxes.entries())
        for (const other of boxes.slice(at + 1)) {
          const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
          const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
          expect(Math.min(wide, high)).toBeLessThan(1e-6)
        }
    }),
  )
})

test.each([
  ['/usr/local/lib/python3.11/site-packages/six.py', 'python'],
  ['/usr/lib/python3/dist-packages/__pycache__/six.pyc', 'caches'],
  ['/app/node_modules/left-pad/index.js', 'node'],
  ['/app/main.py', 'application'],
  ['/usr/share/doc/bash/README', 'documents'],
  ['/usr/lib/x86_64-linux-gnu/libc.so.6', 'system'],
  ['/var/lib/apt/lists/x', 'caches'],
  ['/models/a.bin', 'other'],
])('%s is coloured as %s', (path, sort) => {
  expect(sortOf(path)).toBe(sort)
})

test('what cannot be seen in a name is written out', () => {
  expect(visible('a\nb\u202ec\u200bd\u2028e\u001b[31m')).toBe('a\\nb\\u{202e}c\\u{200b}d\\u{2028}e\\u{1b}[31m')
})
