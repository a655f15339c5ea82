import type { Environment } from '../core/host.ts'
import type { InputSource } from '../core/input.ts'
import { stages } from '../core/stage.ts'
import { table } from '../pipeline/inputs/tables.ts'
import { type Flags, parseFlags } from './flags.ts'

/** The inputs of a run, as a command line gives them. */
export type Arguments = InputSource & Pick<Flags, 'help' | 'version' | 'verbose' | 'mistakes'>

const shorthands = {
  'multi-arch': ['platforms', 'linux/amd64,linux/arm64'],
  fix: ['lint-fix', 'true'],
} as const

const others: readonly string[] = ['plan', 'help']

/** `build publish --push --tags type=sha --build-arg…`: words are stages (or `plan`), flags are the inputs' names. */
export function parseArguments(args: readonly string[], env: Environment): Arguments {
  const isStage = (word: string) => (stages as readonly string[]).includes(word)
  const isWord = (word: string) => isStage(word) || others.includes(word)
  const { words, add, read, mistakes, ...said } = parseFlags(args, env, { table, shorthands, isWord })
  // `prune plan|apply|restore`: what follows prune is its mode.
  const [first, mode = ''] = words
  const modes = ['plan', 'apply', 'restore']
  const isPrune = first === 'prune' && modes.includes(mode)
  if (isPrune) add('prune-mode', mode)
  const rest = isPrune ? ['prune', ...words.slice(2)] : words
  const wanted = rest.filter((word) => word !== 'plan')
  if (rest.includes('plan')) add('dry-run', 'true')
  for (const word of wanted)
    if (!isStage(word))
      mistakes.push(`${word}: is no stage. The stages are ${stages.join(', ')}; \`plan\` shows every plan.`)
  if (wanted.length > 0) add('stages', wanted.join(','))
  return { read, mistakes, ...said }
}
