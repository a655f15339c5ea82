import type { Command, SyntaxNode, Word } from 'unbash'

/** A program that a script calls. */
export interface Call {
  /** Without its folder: `pip`, `apt-get`. */
  readonly name: string
  readonly args: readonly Arg[]
  /** Variables that are set for it alone. */
  readonly env: ReadonlyMap<string, string | undefined>
  /** What stands before it, e.g. `sudo`. */
  readonly wrappers: readonly string[]
  /** Of its place in the script's text; -1 where it stands in a text of its own (`sh -c "…"`). */
  readonly start: number
  readonly end: number
}

export interface Arg {
  /** undefined where the shell fills in what nobody knows. */
  readonly value: string | undefined
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Calls {
  readonly calls: readonly Call[]
  /** Whether the script does what cannot be read here: it does not parse, evaluates text, or runs a file. */
  readonly opaque: boolean
}

/** The shell's parser, given here because it is loaded late. */
export type Shell = Pick<typeof import('unbash'), 'parse' | 'forEachChild'>

/** Every call of a script, in its order, whatever branch it stands in. */
export function callsOf(text: string, shell: Shell, depth = 0): Calls {
  const script = shell.parse(text)
  const calls: Call[] = []
  let opaque = script.errors !== undefined && script.errors.length > 0
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') simple(node)
    else if (node.type !== 'Word') shell.forEachChild(node, visit)
  }
  const simple = (command: Command) => {
    const words = [command.name, ...command.suffix].flatMap((one) =>
      one && (one.type === 'Word' || one.type === 'Assignment') ? [argOf(one)] : [],
    )
    const env = new Map<string, string | undefined>()
    for (const one of command.prefix)
      if (one.type === 'Assignment') env.set(one.name, one.value.type === 'Word' ? literal(one.value) : undefined)
    const heredocs = command.redirects.flatMap((one) => (one.type === 'HereDoc' ? [one.body.text] : []))
    const call = peeled(words, env, command.end)
    if (!call) return
    if (call === 'unknown') opaque = true
    else if (shells.has(call.name)) inner(call, heredocs)
    else {
      if (isOpaque(call)) opaque = true
      calls.push(call)
    }
  }
  /** `sh -c "…"` and `bash <<EOF`; any other shell runs what is not here. */
  const inner = (call: Call, heredocs: readonly string[]) => {
    const at = call.args.findIndex(({ value }) => /^-[a-z]*c$/.test(value ?? ''))
    const scripts =
      at >= 0 ? [call.args[at + 1]?.value] : call.args.every(({ value }) => value?.startsWith('-')) ? heredocs : []
    if (scripts.length === 0 || depth > 3) opaque = true
    for (const script of scripts) {
      const found = script === undefined ? undefined : callsOf(script, shell, depth + 1)
      if (!found || found.opaque) opaque = true
      for (const one of found?.calls ?? [])
        calls.push({ ...one, start: -1, end: -1, args: one.args.map((arg) => ({ ...arg, start: -1, end: -1 })) })
    }
  }
  visit(script)
  return { calls, opaque }
}

/** The call of a JSON form. */
export function callOf(words: readonly string[]): Call | undefined {
  const args = words.map((value) => ({ value, text: value, start: -1, end: -1 }))
  const call = peeled(args, new Map(), -1)
  return call === 'unknown' ? undefined : call
}

const shells = new Set(['sh', 'bash', 'dash', 'ash', 'zsh', 'ksh'])

/** What only runs what follows it, and its options that take a value. */
const wrapping: Readonly<Record<string, RegExp>> = {
  sudo: /^-[ughpCDRT]$/,
  env: /^-[uCS]$/,
  exec: /^-a$/,
  command: /^$/,
  time: /^$/,
  nice: /^-n$/,
  nohup: /^$/,
  timeout: /^-[ks]$/,
  eatmydata: /^$/,
}

function peeled(
  words: readonly Arg[],
  env: ReadonlyMap<string, string | undefined>,
  end: number,
): Call | 'unknown' | undefined {
  const variables = new Map(env)
  const wrappers: string[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (word?.value === undefined) return 'unknown'
    const [, assigned, value] = wrappers.length > 0 ? (/^([A-Za-z_]\w*)=(.*)$/s.exec(word.value) ?? []) : []
    if (assigned !== undefined) {
      variables.set(assigned, value)
      at += 1
      continue
    }
    const takes = wrapping[word.value]
    if (!takes) return named(word, words.slice(at + 1), variables, wrappers, end)
    wrappers.push(word.value)
    at += 1
    while (words[at]?.value?.startsWith('-')) at += takes.test(words[at]?.value ?? '') ? 2 : 1
    if (word.value === 'timeout') at += 1
  }
  return undefined
}

function named(
  { value = '', start }: Arg,
  args: readonly Arg[],
  env: ReadonlyMap<string, string | undefined>,
  wrappers: readonly string[],
  end: number,
): Call {
  // A program of a system's folder, or of a virtual environment's, is known by its name; another one is a file.
  const name = /^\/(?:[\w.-]+\/)*s?bin\/[\w.+-]+$/.test(value) ? value.slice(value.lastIndexOf('/') + 1) : value
  return { name, args, env, wrappers, start, end }
}

function isOpaque({ name }: Call): boolean {
  return name === 'eval' || name === 'source' || name === '.' || name.includes('/') || name.endsWith('.sh')
}

function argOf(one: Word | { readonly text: string; readonly pos: number; readonly end: number }): Arg {
  const value = 'type' in one && one.type === 'Word' ? literal(one) : one.text.includes('$') ? undefined : one.text
  return { value, text: one.text, start: one.pos, end: one.end }
}

/** What a word is, where the shell fills in nothing. */
function literal(word: Word): string | undefined {
  const fixed = (part: {
    readonly type: string
    readonly parts?: readonly { readonly type: string }[] | undefined
  }): boolean =>
    ['Literal', 'SingleQuoted', 'AnsiCQuoted', 'Glob', 'ExtendedGlob', 'BraceExpansion'].includes(part.type) ||
    (part.type === 'DoubleQuoted' && (part.parts ?? []).every(fixed))
  return (word.parts ?? []).every(fixed) ? word.value : undefined
}
