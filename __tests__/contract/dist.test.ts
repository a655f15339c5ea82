import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { entries } from '../../scripts/bundle/entries.ts'
import { licences } from '../../scripts/bundle/licences.ts'

test('dist is what src builds to (npm run build)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dist-'))
  try {
    // `npm test` has just compiled src into .build.
    execFileSync('node_modules/.bin/ncc', ['build', '.build/src/index.js', '-o', folder, '--quiet'])
    const built = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
    for (const [name, text] of Object.entries(entries)) built.set(name, text)
    built.set('licenses.txt', licences())
    expect(readdirSync('dist').sort()).toEqual([...built.keys()].sort())
    const stale = [...built].filter(([name, text]) => readFileSync(join('dist', name), 'utf8') !== text)
    expect(stale.map(([name]) => name)).toEqual([])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 60_000)
