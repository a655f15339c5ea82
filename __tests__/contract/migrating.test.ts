import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'

const read = (path: string) => readFileSync(path, 'utf8')

/** Neither empty nor a comment. */
const linesOf = (path: string) =>
  read(path)
    .split('\n')
    .filter((line) => /^\s*[^\s#]/.test(line)).length

const before = 'examples/migrating/before.yml'
const after = 'examples/workflows/image.yml'

test('the whole workflow as one call is under 25 lines, and the page tells how many it takes the place of', () => {
  expect(linesOf(after)).toBeLessThan(25)
  expect(read('docs/migrating.md')).toContain(`| ${linesOf(before)} | ${linesOf(after)} |`)
  expect(read('README.md')).toContain(`The ${linesOf(before)} lines`)
})

test('the page counts the actions of the chain, each a pin of its own', () => {
  const actions = new Set([...read(before).matchAll(/uses: ([\w-]+\/[\w-]+)/g)].map(([, name]) => name))
  expect(read('docs/migrating.md')).toContain(`| actions, each a pin of its own | ${actions.size} | 1 |`)
})

test('the README says what it does not do: bake files, Windows images', () => {
  const limits = read('README.md').split('## Limits')[1]?.split('\n## ')[0]
  expect(limits).toMatch(/Windows images are not built/)
  expect(limits).toMatch(/bake files are written .* but not carried out/)
})
