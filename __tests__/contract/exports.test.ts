import { dirname, join } from 'node:path'
import { expect, test } from '@jest/globals'
import { type SourceFile, sourceFiles } from '../support/source-files.ts'

/** The bundle's entries are called by the files of dist. */
const isEntry = (path: string) => path === 'src/index.ts'

const word = (name: string) => new RegExp(`\\b${name}\\b`)

/** Values, not types: what a declaration exports, and what a room's door hands on. */
function exportsOf({ text }: Pick<SourceFile, 'text'>): readonly string[] {
  const declared = [...text.matchAll(/^export (?:async )?(?:function\*?|const|let|class) (\w+)/gm)]
  const handedOn = [...text.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) => names.split(','))
  return [
    ...declared.map(([, name = '']) => name),
    ...handedOn
      .map((name) => name.trim().replace(/^\w+ as /, ''))
      .filter((name) => name !== '' && !name.startsWith('type ')),
  ]
}

/** Whether a file imports that name: by itself, as a part of a whole (`* as`), or lazily. */
function imports({ path, text }: Pick<SourceFile, 'path' | 'text'>, from: string, name: string): boolean {
  const leadsThere = (specifier: string) => join(dirname(path), specifier) === from
  const clauses = [...text.matchAll(/^(?:import|export)\s+([^']*?)\s*from\s*'(\.[^']+)'/gm)]
  const named = clauses.some(([whole, clause = '', specifier = '']) => {
    if (!leadsThere(specifier)) return false
    return word(name).test(clause.includes('* as') ? text.replace(whole, '') : clause)
  })
  const lazily = [...text.matchAll(/import\(\s*'(\.[^']+)'/g)].some(([, specifier = '']) => leadsThere(specifier))
  return named || (lazily && word(name).test(text))
}

const everything = sourceFiles('src', 'scripts', '__tests__', 'bench')

test('what a file exports another one imports: the rest is its own', () => {
  const unused = everything
    .filter(({ path }) => path.startsWith('src/') && !isEntry(path))
    .flatMap((file) => {
      const users = everything.filter((other) => other.imports.includes(file.path))
      return exportsOf(file)
        .filter((name) => !users.some((user) => imports(user, file.path, name)))
        .map((name) => `${file.path}: ${name}`)
    })
  expect(unused).toEqual([])
})

test.each([
  ["import { type A, used } from '../b/b.ts'", true],
  ["import { usedUp } from '../b/b.ts'\nused()", false],
  ["import { used } from '../b/c.ts'", false],
  ["import * as b from '../b/b.ts'\nb.used()", true],
  ["import * as b from '../b/b.ts'\nb.other()", false],
  ["export { used as known } from '../b/b.ts'", true],
  ["const { used } = await import('../b/b.ts')", true],
])('an import is told from none: %s', (text, expected) => {
  const file = {
    path: 'src/b/b.ts',
    text: "export async function used() {}\nexport { type A, theirs as own } from './a.ts'",
  }
  expect(exportsOf(file)).toEqual(['used', 'own'])
  expect(imports({ path: 'src/a/a.ts', text }, file.path, 'used')).toBe(expected)
})
