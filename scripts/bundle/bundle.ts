import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { entries } from './entries.ts'
import { licences } from './licences.ts'

/**
 * Bundles what tsc compiled into .build: ncc's chunks, the entry files, and the licences of what is inside (ncc's own
 * list misses lazy chunks). What stood in the folder before is gone.
 */
export function bundle(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  execFileSync('node_modules/.bin/ncc', ['build', '.build/src/index.js', '-o', folder, '--quiet'], { stdio: 'inherit' })
  for (const [name, text] of Object.entries(entries))
    writeFileSync(join(folder, name), text, { mode: name === 'cli.js' ? 0o755 : 0o644 })
  writeFileSync(join(folder, 'licenses.txt'), licences())
}
