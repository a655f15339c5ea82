import { writeFileSync } from 'node:fs'
import { entries } from './entries.ts'
import { licences } from './licences.ts'

/** What ncc leaves to do: the entry files, and the licences of what is inside (its own list misses lazy chunks). */
for (const [name, text] of Object.entries(entries))
  writeFileSync(`dist/${name}`, text, { mode: name === 'cli.js' ? 0o755 : 0o644 })
writeFileSync('dist/licenses.txt', licences())
