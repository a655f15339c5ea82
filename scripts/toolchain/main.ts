/**
 * The real parts on this machine: an engine, base images, a registry, BuildKit, Node 24, the scanners.
 *
 *     npx tsc
 *     node .build/scripts/toolchain/main.js up [part…]    get the parts (all, or those named) and start the engine
 *     node .build/scripts/toolchain/main.js env           what to export so that `docker` means this engine:
 *                                                         eval "$(node .build/scripts/toolchain/main.js env)"
 *     node .build/scripts/toolchain/main.js status        what is there
 *     node .build/scripts/toolchain/main.js down          stop the engine; everything fetched stays
 *     node .build/scripts/toolchain/main.js remove        stop the engine and delete all of it
 *
 * Parts: engine, images, registry, buildkit, node24, tools, git, chromium, workflows (act and actionlint). Where Docker is
 * installed and answers, it is used and nothing is started or stopped; otherwise it needs root on Debian 12 or newer. All of it lies in
 * ${XDG_CACHE_HOME:-~/.cache}/image-pipeline/toolchain.
 */
import { readdir } from 'node:fs/promises'
import { describe, UserError } from '../../src/core/errors.ts'
import { answers, socket, stopDaemon } from './daemon.ts'
import { type Part, parts, toolchain } from './index.ts'
import { cache } from './place.ts'
import { remove } from './remove.ts'

const say = (line: string) => console.error(line)

const commands: Readonly<Record<string, (names: readonly string[]) => Promise<void>>> = {
  up: async (names) => {
    const { env: _, ...found } = await toolchain(names.length === 0 ? parts : names.map(asPart), say)
    console.log(JSON.stringify(found, null, 2))
  },
  env: async () => {
    const { env } = await toolchain(['engine'], () => {})
    for (const [name, value] of Object.entries(env)) console.log(`export ${name}='${value.replaceAll("'", "'\\''")}'`)
  },
  status: async () => {
    say((await answers()) ? `engine: running on ${socket}` : 'engine: none of ours is running')
    // A name without its recipe's hash; what is being made or is no part is not told.
    const made = (await readdir(cache).catch(() => [])).flatMap((name) => /^(.+)-[0-9a-f]{12}$/.exec(name)?.[1] ?? [])
    say(`in ${cache}: ${[...new Set(made)].join(', ') || 'nothing'}`)
  },
  down: async () => say((await stopDaemon()) ? 'engine: stopped' : 'engine: none of ours was running'),
  remove: async () => {
    await remove()
    say(`removed: ${cache}`)
  },
}

function asPart(name: string): Part {
  const part = parts.find((known) => known === name)
  if (part === undefined) throw new UserError(`There is no part "${name}".`, { cure: `Parts: ${parts.join(', ')}.` })
  return part
}

const [name = '', ...rest] = process.argv.slice(2)
const command = commands[name]
try {
  if (command === undefined) {
    throw new UserError(`There is no command "${name}".`, { cure: `Commands: ${Object.keys(commands).join(', ')}.` })
  }
  await command(rest)
} catch (error) {
  say(describe(error))
  process.exitCode = 1
}
