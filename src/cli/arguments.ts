import type { Environment } from '../core/host.ts'
import type { Input, InputSource } from '../core/input.ts'
import { boolean } from '../core/kinds.ts'
import { stages } from '../core/stage.ts'
import { table } from '../pipeline/inputs/tables.ts'

export interface Arguments {
  readonly source: InputSource
  readonly help: boolean
  readonly version: boolean
  readonly verbose: boolean
  /** What was wrong with the command itself, ready to be shown. */
  readonly mistakes: readonly string[]
}

/** Words that people expect, and what they stand for. */
const shorthands: Readonly<Record<string, readonly [name: string, value: string]>> = {
  'multi-arch': ['platforms', 'linux/amd64,linux/arm64'],
}

const shortFlags: Readonly<Record<string, string>> = {
  '-f': '--file',
  '-t': '--tags',
  '-h': '--help',
  '-v': '--verbose',
}

/**
 * `build publish --push --tags type=sha --build-arg…`: words are stages (or `plan`), flags are the inputs' names. A flag
 * that is given twice adds a line. Booleans need no value, and `--no-NAME` is false. Secrets come from the environment only.
 */
export function parseArguments(args: readonly string[], env: Environment): Arguments {
  const values = new Map<string, string[]>()
  const words: string[] = []
  const mistakes: string[] = []
  let help = false
  let version = false
  let verbose = false
  const add = (name: string, value: string) => values.set(name, [...(values.get(name) ?? []), value])

  for (let at = 0; at < args.length; at += 1) {
    const arg = shortFlags[args[at] ?? ''] ?? args[at] ?? ''
    if (arg === '--help' || arg === 'help') help = true
    else if (arg === '--version') version = true
    else if (arg === '--verbose') verbose = true
    else if (!arg.startsWith('-')) words.push(arg)
    else {
      const [flag = '', inline] = splitFlag(arg)
      const known = resolve(flag)
      if (!known) {
        mistakes.push(`${arg.split('=')[0]}: is no flag of image-pipeline. ${nearest(flag)}`)
        // Its value is no stage, and may be a secret whose flag was mistyped.
        if (inline === undefined && !isWord(args[at + 1])) at += 1
      } else if (isSecret(known.name)) {
        mistakes.push(`--${flag}: other processes can read arguments. Put it into ${secretVariable(known.name)}.`)
        at += inline === undefined ? 1 : 0
      } else if (known.value !== undefined && inline === undefined) add(known.name, known.value)
      else if (inline !== undefined) add(known.name, inline)
      else if (known.takesValue) {
        const value = args[at + 1]
        at += 1
        if (value === undefined) mistakes.push(`--${flag}: needs a value. Write --${flag}=value.`)
        else add(known.name, value)
      } else if (/^(true|false)$/i.test(args[at + 1] ?? '')) {
        add(known.name, args[at + 1] ?? '')
        at += 1
      } else add(known.name, 'true')
    }
  }
  // `prune plan|apply|restore`: what follows prune is its mode.
  const [first, mode = ''] = words
  const modes = ['plan', 'apply', 'restore']
  const isPrune = first === 'prune' && modes.includes(mode)
  if (isPrune) add('prune-mode', mode)
  const rest = isPrune ? ['prune', ...words.slice(2)] : words
  const wanted = rest.filter((word) => word !== 'plan')
  if (rest.includes('plan')) add('dry-run', 'true')
  for (const word of wanted)
    if (!(stages as readonly string[]).includes(word))
      mistakes.push(`${word}: is no stage. The stages are ${stages.join(', ')}; \`plan\` shows every plan.`)
  if (wanted.length > 0) add('stages', wanted.join(','))
  const read = (name: string) => (isSecret(name) ? secretFrom(env, name) : values.get(name)?.join('\n'))
  return { source: { read }, help, version, verbose, mistakes }
}

/** `github-token` is IMAGE_PIPELINE_GITHUB_TOKEN, or what the GitHub CLI reads. */
export function secretVariable(name: string): string {
  return `IMAGE_PIPELINE_${name.replaceAll('-', '_').toUpperCase()}`
}

function secretFrom(env: Environment, name: string): string | undefined {
  const own = env[secretVariable(name)]
  return name === 'github-token' ? own || env.GITHUB_TOKEN || env.GH_TOKEN : own
}

function isSecret(name: string): boolean {
  return (table as Readonly<Record<string, Input>>)[name]?.secret === true
}

/** A stage, or the next flag: what cannot be the value of a flag that nobody knows. */
function isWord(arg: string | undefined): boolean {
  return arg === undefined || arg.startsWith('-') || ['plan', 'help', ...stages].includes(arg)
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

function resolve(flag: string): Flag | undefined {
  const short = shorthands[flag]
  if (short) return { name: short[0], value: short[1], takesValue: false }
  const names = Object.keys(table) as (keyof typeof table & string)[]
  // docker's flags are singular (`--tag`, `--build-arg`): both forms are understood.
  const name = names.find((candidate) => candidate === flag || candidate === `${flag}s`)
  if (name) return { name, takesValue: table[name].kind !== boolean && name !== 'push' }
  const negated = flag.startsWith('no-') ? names.find((candidate) => candidate === flag.slice(3)) : undefined
  return negated && (table[negated].kind === boolean || negated === 'push')
    ? { name: negated, value: 'false', takesValue: false }
    : undefined
}

function nearest(flag: string): string {
  const plain = (name: string) => name.replaceAll('-', '').slice(0, 4)
  const names = [...Object.keys(shorthands), ...Object.keys(table)]
  const close = names.filter((name) => plain(name) === plain(flag))
  return close.length > 0 ? `Did you mean ${close.map((name) => `--${name}`).join(', ')}?` : '--help lists them.'
}
