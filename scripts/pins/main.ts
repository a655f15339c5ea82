/**
 * The pins of the tools: which bytes may run.
 *
 *     npx tsc
 *     node .build/scripts/pins/main.js generate                    src/tools/pins.ts from scripts/pins/releases
 *     node .build/scripts/pins/main.js check [tool[@version]…]     downloads what is pinned and compares it with the
 *                                                                  data, and that with upstream's own hashes
 *     node .build/scripts/pins/main.js refresh <tool> <version>    adds a version to the tool's data file
 *     node .build/scripts/pins/main.js upgrade [--notes FILE]      adds every tool's newest release that is a week old, and
 *                                                                  generates; the notes are for a pull request
 *
 * `--mirror URL` takes a folder as `tools-mirror` has it (with upstream's file of hashes in `<tool>/<version>/`) instead
 * of upstream. `--also FILE` (refresh) is a text in which other people pin the same release.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { parseArgs } from 'node:util'
import { terminalHost } from '../../src/cli/terminal-host.ts'
import { describe, UserError } from '../../src/core/errors.ts'
import type { Host } from '../../src/core/host.ts'
import { makeSecrets } from '../../src/core/secrets.ts'
import { type ToolName, toolNames } from '../../src/tools/tool.ts'
import { check, table } from './check.ts'
import { generatePins } from './generate.ts'
import { announcedOf, textOf } from './newest.ts'
import { origin } from './origin.ts'
import { refresh } from './refresh.ts'
import { readReleases, writeReleases } from './releases.ts'
import { upgrade } from './upgrade.ts'

interface Options {
  readonly mirror: string
  readonly also: readonly string[]
  readonly notes: string
}

type Work = (host: Host, words: readonly string[], options: Options) => Promise<boolean>

const commands: Readonly<Record<string, Work>> = {
  async generate() {
    await writeFile(pinsFile, generatePins(await readReleases()))
    return true
  },
  async check(host, words, { mirror }) {
    const rows = await check(await readReleases(), words, origin(host, mirror))
    console.log(table(rows))
    return rows.every(({ failed }) => !failed)
  },
  async refresh(host, [tool = '', version = ''], { mirror, also }) {
    const texts = await Promise.all(also.map((file) => readFile(file, 'utf8')))
    const { releases, notes } = await refresh(await readReleases(), asTool(tool), version, origin(host, mirror), texts)
    await writeReleases(releases)
    for (const note of notes) console.log(note)
    console.log(`${tool} ${version} stands in scripts/pins/releases/${tool}.json: look at it, then generate.`)
    return true
  },
  async upgrade(host, _, { mirror, notes: file }) {
    const before = await readReleases()
    const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_TOKEN: token = '' } = host.env
    const { releases, notes } = await upgrade(
      before,
      {
        origin: origin(host, mirror),
        announced: (repository) => announcedOf(repository, host, { api, token }),
        text: (source, tool) => textOf(source, tool, host),
      },
      host,
    )
    console.log(notes)
    if (file !== '') await writeFile(file, notes)
    await writeReleases(releases)
    // Refuses what only its makers vouch for: then the data alone is proposed, and a person decides.
    const text = await Promise.resolve(releases)
      .then(generatePins)
      .catch((error: unknown) => console.log(describe(error)))
    if (text) await writeFile(pinsFile, text)
    return true
  },
}

const pinsFile = new URL('../../../src/tools/pins.ts', import.meta.url)

function asTool(word: string): ToolName {
  const tool = toolNames.find((name) => name === word)
  if (tool === undefined)
    throw new UserError(`There is no tool "${word}".`, { cure: `Tools: ${toolNames.join(', ')}.` })
  return tool
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    mirror: { type: 'string', default: '' },
    also: { type: 'string', multiple: true, default: [] },
    notes: { type: 'string', default: '' },
  },
})
const [name = '', ...words] = positionals
const interruption = new AbortController()
process.once('SIGINT', () => interruption.abort())
const host = terminalHost({
  env: process.env,
  cwd: process.cwd(),
  home: homedir(),
  signal: interruption.signal,
  secrets: makeSecrets(),
  verbose: false,
})
try {
  const command = commands[name]
  if (command === undefined)
    throw new UserError(`There is no command "${name}".`, { cure: `Commands: ${Object.keys(commands).join(', ')}.` })
  if (!(await command(host, words, values))) process.exitCode = 1
} catch (error) {
  console.error(describe(error))
  process.exitCode = 1
} finally {
  await host.close()
}
