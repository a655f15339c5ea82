import { expect, test } from '@jest/globals'
import { type TreeNode, treeOf } from '../../src/analyze/measures/tree.ts'
import { treeView } from '../../src/cli/tree-view.ts'
import { stacked } from '../../src/layers/stack.ts'
import { entriesOf } from '../support/walked.ts'
import type { Written } from '../support/written-tar.ts'

function tree(...layers: readonly (readonly Written[])[]): TreeNode {
  const { live, deaths } = stacked(layers.map(entriesOf))
  return treeOf(live, deaths)
}

const image = tree(
  [
    { name: 'usr/lib/big', content: 60_000 },
    { name: 'usr/lib/gone', content: 20_000 },
    { name: 'usr/bin/sh', content: 10_000 },
    { name: 'etc/tiny', content: 10 },
  ],
  [{ name: 'usr/lib/.wh.gone' }, { name: 'app/main', content: 10_000 }],
)

test('folders stand with all that is in them, large files too, what is small is left out', () => {
  expect(image).toMatchObject({ path: '/', bytes: 80_010, wasted: 20_000, layer: 0 })
  expect(image.children.map(({ path, bytes, wasted, layer }) => [path, bytes, wasted, layer])).toEqual([
    ['/usr', 70_000, 20_000, 0],
    ['/app', 10_000, 0, 1],
  ])
  expect(image.children[0]?.children.map(({ path }) => path)).toEqual(['/usr/lib', '/usr/bin'])
})

test('a terminal shows bytes, share, layer and what is dead', () => {
  expect(treeView('What weighs', image, { rows: 40, columns: 100, depth: 3 })).toEqual([
    'What weighs',
    '   80 kB  ██████████▒▒  layer 1+     20 kB dead  /',
    '   70 kB  ████████▒▒▒·  layer 1      20 kB dead    usr/',
    '   60 kB  ███████▒▒▒··  layer 1      20 kB dead      lib/',
    '   60 kB  ███████·····  layer 1                        big',
    '   10 kB  █···········  layer 1                      bin/',
    '   10 kB  █···········  layer 1                        sh',
    '   10 kB  █···········  layer 2                    app/',
    '   10 kB  █···········  layer 2                      main',
  ])
})

test('never more lines than the terminal has, nor wider ones; what is left out is told', () => {
  const lines = treeView('What weighs', image, { rows: 6, columns: 40, depth: 9 })
  expect(lines).toHaveLength(5)
  expect(lines.at(-1)).toMatch(/… 5 smaller ones$/)
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40)
  expect(treeView('What weighs', image, { rows: 40, columns: 80, depth: 1 })).toHaveLength(4)
})

test('a name of a stranger’s moves no cursor and begins no line', () => {
  const lines = treeView('x', tree([{ name: 'a\n::error::b\u001b[2J', content: 5 }]), {
    rows: 9,
    columns: 99,
    depth: 3,
  })
  expect(lines.join('')).not.toMatch(/\p{Cc}/u)
})

test('an image of nothing has a root', () => {
  expect(treeView('x', tree(), { rows: 9, columns: 99, depth: 3 })).toHaveLength(2)
})
