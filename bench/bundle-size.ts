import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { loadedKilobytes, tellLoaded } from '../__tests__/support/loaded-files.ts'

/** The bytes of the entry, of what a run of one stage loads, and of all there is. */
export function bundleSize(say: (line: string) => void): void {
  const size = (name: string) => statSync(join('dist', name)).size / 1000
  const all = readdirSync('dist')
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + size(name), 0)
  const args = [resolve('dist/cli.js'), 'metadata', '--tags=type=raw,value=x']
  const { stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: tellLoaded },
  })
  const loaded = loadedKilobytes(stderr).toFixed(0)
  say(
    `| bundle: entry, loaded by \`image-pipeline metadata\`, all | ${size('index.js').toFixed(0)}, ${loaded}, ${all.toFixed(0)} kB | 2.8 MB | |`,
  )
}
