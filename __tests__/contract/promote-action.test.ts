import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { entries } from '../../scripts/bundle/entries.ts'
import { promoteActionYml, withPromoteTables } from '../../scripts/generate/promote-action.ts'
import type { Input } from '../../src/core/input.ts'
import { table } from '../../src/pipeline/inputs/tables.ts'
import { doorOnly, promoteTable } from '../../src/pipeline/promote/inputs.ts'

test('promote/action.yml and its README are what the input table says (npm run generate)', () => {
  const yml = readFileSync('promote/action.yml', 'utf8')
  expect(yml).toBe(promoteActionYml())
  const readme = readFileSync('promote/README.md', 'utf8')
  expect(readme).toBe(withPromoteTables(readme))
  for (const [, entry = ''] of yml.matchAll(/\.\.\/dist\/(\S+)/g)) expect(Object.keys(entries)).toContain(entry)
})

test('what an environment demands of an image is said by the names that a build has for it', () => {
  const rows: Readonly<Record<string, Input>> = table
  for (const [name, row] of Object.entries<Input>(promoteTable)) {
    if (doorOnly.includes(name)) continue
    expect([name, rows[name]?.kind]).toEqual([name, row.kind])
    expect([name, rows[name]?.default]).toEqual([name, row.default])
  }
})
