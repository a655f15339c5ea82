import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { blobId, changes, type File } from '../../../scripts/commit-files/changes.ts'

const file = (path: string, text = path): File => ({ path, content: Buffer.from(text) })
const tree = new Map([
  ['dist/index.js', blobId(Buffer.from('same'))],
  ['dist/old.js', blobId(Buffer.from('old'))],
  ['src/a.ts', blobId(Buffer.from('a'))],
  ['README.md', blobId(Buffer.from('readme'))],
])

test('only what differs is committed, and what is no longer built goes', () => {
  const files = [file('dist/index.js', 'same'), file('dist/new.js'), file('README.md', 'other')]
  const { additions, deletions } = changes(files, ['dist/', 'README.md'], tree)
  expect(additions.map(({ path }) => path)).toEqual(['dist/new.js', 'README.md'])
  expect(deletions).toEqual(['dist/old.js'])
})

test.each([
  'src/a.ts',
  'dist/../src/a.ts',
  '.github/workflows/ci.yml',
  'dist/.github/x',
  'dist/a\nb.js',
  'dist//a.js',
  'distant.js',
  'dist\\a.js',
])('%j is refused, and with it all others', (path) => {
  expect(() => changes([file('dist/index.js'), file(path)], ['dist/'], tree)).toThrow('may not be committed')
})

test('a dist that is not there at all does not remove the one that is', () => {
  expect(() => changes([], ['dist/'], tree)).toThrow('Nothing is there for dist/')
})

test('more than a build can be is refused', () => {
  expect(() => changes([{ path: 'dist/a.js', content: new Uint8Array(20_000_001) }], ['dist/'], tree)).toThrow(
    'too many',
  )
})

test('content has the name that git gives it', () => {
  expect(blobId(Buffer.from('ü\n'))).toBe(
    execFileSync('git', ['hash-object', '--stdin'], { input: 'ü\n', encoding: 'utf8' }).trim(),
  )
})
