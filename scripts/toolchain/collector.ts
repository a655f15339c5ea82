import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { buildFolder } from './go.ts'
import { once } from './once.ts'
import { native } from './platforms.ts'
import type { Say } from './progress.ts'

/** Its source, with the versions and hashes of all that it is made of. */
const folder = resolve('scripts/toolchain/collector')

/** An OpenTelemetry collector that takes OTLP and prints it. Made only for the test that asks for it. Gives the executable. */
export async function collectorProgram(say: Say): Promise<string> {
  const source = await Promise.all(['main.go', 'go.mod'].map((name) => readFile(join(folder, name), 'utf8')))
  const recipe = { name: 'collector', from: [1, native, source], how: 'compiled, a minute or two' }
  const root = await once(recipe, say, async (making) => {
    const bin = join(making, 'bin')
    await mkdir(bin, { recursive: true })
    await buildFolder(folder, { packages: ['.'], set: {} }, bin, join(making, 'work'), say)
  })
  return join(root, 'bin', 'collector')
}
