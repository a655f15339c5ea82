import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { bundle } from '../../scripts/bundle/bundle.ts'

const filesOf = (folder: string) =>
  new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

test('dist is what src builds to (npm run build)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  try {
    // `npm test` has just compiled src into .build.
    bundle(folder)
    const [built, committed] = [filesOf(folder), filesOf('dist')]
    const names = [...new Set([...built.keys(), ...committed.keys()])]
    expect(names.filter((name) => built.get(name) !== committed.get(name))).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
