import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of the entry, and of everything that may be loaded after it. */
export function bundleSize(say: (line: string) => void): void {
  const size = (name: string) => statSync(join('dist', name)).size / 1000
  const chunks = readdirSync('dist').filter((name) => name.endsWith('.js') && name !== 'index.js')
  const lazy = chunks.reduce((sum, name) => sum + size(name), 0)
  say(
    `| bundle entry, and what is loaded only when needed | ${size('index.js').toFixed(0)} kB | ${lazy.toFixed(0)} kB | |`,
  )
}
