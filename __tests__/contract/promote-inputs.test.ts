import { expect, test } from '@jest/globals'
import type { Input } from '../../src/core/input.ts'
import { table } from '../../src/pipeline/inputs/tables.ts'
import { doorOnly, promoteTable } from '../../src/pipeline/promote/inputs.ts'

test('what an environment demands of an image is said by the names that a build has for it', () => {
  const rows: Readonly<Record<string, Input>> = table
  for (const [name, row] of Object.entries<Input>(promoteTable)) {
    if (doorOnly.includes(name)) continue
    expect([name, rows[name]?.kind]).toEqual([name, row.kind])
    expect([name, rows[name]?.default]).toEqual([name, row.default])
  }
})
