import { existsSync } from 'node:fs'
import { parseArguments } from '../../../src/cli/arguments.ts'
import { parseCompare } from '../../../src/cli/compare-arguments.ts'
import type { Flags } from '../../../src/cli/flags.ts'
import { parseMirror } from '../../../src/cli/mirror-arguments.ts'
import { parsePromote } from '../../../src/cli/promote-arguments.ts'
import { parseVerify } from '../../../src/cli/verify-arguments.ts'
import { type InputSource, parseTable, type Table } from '../../../src/core/input.ts'
import { compareTable } from '../../../src/pipeline/compare/inputs.ts'
import { table } from '../../../src/pipeline/inputs/tables.ts'
import { mirrorTable } from '../../../src/pipeline/mirror/inputs.ts'
import { promoteTable } from '../../../src/pipeline/promote/inputs.ts'
import { verifyTable } from '../../../src/pipeline/verify/inputs.ts'

/** What the command line does not understand of `npx image-pipeline …`: flags, stages, values; [] when it takes all of it. */
export async function misunderstood(command: string): Promise<readonly string[]> {
  const [, ...args] = wordsOf(command.replace(/^npx /, ''))
  const { mistakes: wrong, source, rows, words } = read(args)
  const { mistakes } = await parseTable(rows, [source])
  return [
    ...wrong,
    ...mistakes.map(({ input, value, problem }) => `--${input} ${value ?? ''}: ${problem}`),
    ...(args[0] === 'compare' && words.length !== 2 ? ['compare: takes two images'] : []),
    // A sentence may call a command by its name alone.
    ...(args.length > 1 && ['verify', 'mirror'].includes(args[0] ?? '') && words.length !== 1
      ? [`${args[0]}: takes one word`]
      : []),
    // The pages' own examples are named from the top of the repository.
    ...args.filter((arg) => arg.startsWith('examples/') && !existsSync(arg)).map((arg) => `${arg}: is not there`),
  ]
}

interface Read {
  readonly mistakes: readonly string[]
  readonly source: InputSource
  readonly rows: Table
  readonly words: readonly string[]
}

function read(args: readonly string[]): Read {
  const [first = '', ...rest] = args
  const own = doors[first]
  const flags = own ? own.parse(rest, {}) : { ...parseArguments(args, {}), words: [] }
  return { mistakes: flags.mistakes, source: { read: flags.read }, rows: own?.table ?? table, words: flags.words }
}

interface Door {
  readonly parse: (args: readonly string[], env: Readonly<Record<string, string>>) => Flags
  readonly table: Table
}

const doors: Readonly<Record<string, Door | undefined>> = {
  verify: { parse: parseVerify, table: verifyTable },
  compare: { parse: parseCompare, table: compareTable },
  mirror: { parse: parseMirror, table: mirrorTable },
  promote: { parse: parsePromote, table: promoteTable },
}

/** The words of a line as a shell parts them, as far as pages go: spaces, and quotes around a whole word. `…` is what the reader fills in. */
export function wordsOf(line: string): readonly string[] {
  const filled = line.replaceAll('sha256:…', `sha256:${'0'.repeat(64)}`).replaceAll('…', 'ghcr.io/me/app:1.2')
  return [...filled.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
}
