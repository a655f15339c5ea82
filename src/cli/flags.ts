import type { Environment } from '../core/host.ts'
import type { Input, Table } from '../core/input.ts'
import { boolean } from '../core/kinds.ts'

/** A command line, taken apart. */
export interface Flags {
  /** What is no flag, in its order. */
  readonly words: readonly string[]
  /** Adds a line to a flag's value. */
  add(name: string, value: string): void
  /** The text of an input: secrets from the environment only. */
  read(name: string): string | undefined
  readonly help: boolean
  readonly version: boolean
  readonly verbose: boolean
  /** What was wrong with the command itself, ready to be shown. */
  readonly mistakes: string[]
}

/** What a command understands. */
export interface Language {
  readonly table: Table
  /** Words that people expect, and what they stand for. */
  readonly shorthands?: Readonly<Record<string, readonly [name: string, value: string]>>
  /** What cannot be the value of a flag that nobody knows. */
  readonly isWord: (arg: string) => boolean
}

const shortFlags: Readonly<Record<string, string>> = {
  '-f': '--file',
  '-t': '--tags',
  '-h': '--help',
  '-v': '--verbose',
}

/**
 * Flags are the inputs' names. One that is given twice adds a line. Booleans need no value, and `--no-NAME` is false.
 */
export function parseFlags(args: readonly string[], env: Environment, language: Language): Flags {
  const { table, isWord } = language
  const values = new Map<string, string[]>()
  const words: string[] = []
  const mistakes: string[] = []
  let help = false
  let version = false
  let verbose = false
  const add = (name: string, value: string) => void values.set(name, [...(values.get(name) ?? []), value])

  for (let at = 0; at < args.length; at += 1) {
    const arg = shortFlags[args[at] ?? ''] ?? args[at] ?? ''
    if (arg === '--help' || arg === 'help') help = true
    else if (arg === '--version') version = true
    else if (arg === '--verbose') verbose = true
    else if (!arg.startsWith('-')) words.push(arg)
    else {
      const [flag = '', inline] = splitFlag(arg)
      const known = resolve(flag, language)
      const next = args[at + 1]
      if (!known) {
        mistakes.push(`${arg.split('=')[0]}: is no flag of image-pipeline. ${nearest(flag, language)}`)
        // Its value is no stage, and may be a secret whose flag was mistyped.
        if (inline === undefined && next !== undefined && !next.startsWith('-') && !isWord(next)) at += 1
      } else if (isSecret(known.name, table)) {
        mistakes.push(`--${flag}: other processes can read arguments. Put it into ${secretVariable(known.name)}.`)
        at += inline === undefined ? 1 : 0
      } else if (known.value !== undefined && inline === undefined) add(known.name, known.value)
      else if (inline !== undefined) add(known.name, inline)
      else if (known.takesValue) {
        at += 1
        if (next === undefined) mistakes.push(`--${flag}: needs a value. Write --${flag}=value.`)
        else add(known.name, next)
      } else if (/^(true|false)$/i.test(next ?? '')) {
        add(known.name, next ?? '')
        at += 1
      } else add(known.name, 'true')
    }
  }
  const read = (name: string) => (isSecret(name, table) ? secretFrom(env, name) : values.get(name)?.join('\n'))
  return { words, add, read, help, version, verbose, mistakes }
}

/** `github-token` is IMAGE_PIPELINE_GITHUB_TOKEN, or what the GitHub CLI reads. */
function secretVariable(name: string): string {
  return `IMAGE_PIPELINE_${name.replaceAll('-', '_').toUpperCase()}`
}

function secretFrom(env: Environment, name: string): string | undefined {
  const own = env[secretVariable(name)]
  return name === 'github-token' ? own || env.GITHUB_TOKEN || env.GH_TOKEN : own
}

function isSecret(name: string, table: Table): boolean {
  return (table as Readonly<Record<string, Input>>)[name]?.secret === true
}

function splitFlag(arg: string): readonly [flag: string, value?: string] {
  const text = arg.replace(/^--?/, '')
  const at = text.indexOf('=')
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}

interface Flag {
  readonly name: string
  readonly value?: string
  readonly takesValue: boolean
}

function resolve(flag: string, { table, shorthands = {} }: Language): Flag | undefined {
  const short = shorthands[flag]
  if (short) return { name: short[0], value: short[1], takesValue: false }
  const names = Object.keys(table)
  // docker's flags are singular (`--tag`, `--build-arg`): both forms are understood.
  const name = names.find((candidate) => candidate === flag) ?? names.find((candidate) => candidate === `${flag}s`)
  if (name) return { name, takesValue: table[name]?.kind !== boolean && name !== 'push' }
  const negated = flag.startsWith('no-') ? names.find((candidate) => candidate === flag.slice(3)) : undefined
  return negated && (table[negated]?.kind === boolean || negated === 'push')
    ? { name: negated, value: 'false', takesValue: false }
    : undefined
}

function nearest(flag: string, { table, shorthands = {} }: Language): string {
  const plain = (name: string) => name.replaceAll('-', '').slice(0, 4)
  const names = [...Object.keys(shorthands), ...Object.keys(table)]
  const close = names.filter((name) => plain(name) === plain(flag))
  return close.length > 0 ? `Did you mean ${close.map((name) => `--${name}`).join(', ')}?` : '--help lists them.'
}
