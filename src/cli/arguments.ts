import type { Environment } from '../core/host.ts'
import type { InputSource } from '../core/input.ts'
import { stages } from '../core/stage.ts'
import { table } from '../pipeline/inputs/tables.ts'
import { type Flags, parseFlags } from './flags.ts'

/** The inputs of a run, as a command line gives them. */
export type Arguments = InputSource &
  Pick<Flags, 'help' | 'version' | 'verbose' | 'mistakes'> & {
    /** Levels of the tree of an image that is analysed; undefined where nobody asked for one. */
    readonly tree: number | undefined
  }

const shorthands = {
  'multi-arch': ['platforms', 'linux/amd64,linux/arm64'],
  fix: ['lint-fix', 'true'],
} as const

const others: readonly string[] = ['plan', 'help']

/** `build publish --push --tags type=sha --build-arg…`: words are stages (or `plan`), flags are the inputs' names. */
export function parseArguments(given: readonly string[], env: Environment): Arguments {
  const { args, depth } = takeTree(given)
  const isStage = (word: string) => (stages as readonly string[]).includes(word)
  const isWord = (word: string) => isStage(word) || others.includes(word)
  const { words, add, read, mistakes, ...said } = parseFlags(args, env, { table, shorthands, isWord })
  const [first, mode = ''] = words
  // `analyze REF`: what follows it is an image, unless it is a stage.
  const image = first === 'analyze' && mode !== '' && !isWord(mode) ? imageOf(mode) : undefined
  if (image !== undefined) add('image-ref', image)
  // `prune plan|apply|restore`: what follows prune is its mode.
  const modes = ['plan', 'apply', 'restore']
  const isPrune = first === 'prune' && modes.includes(mode)
  if (isPrune) add('prune-mode', mode)
  const rest = isPrune || image !== undefined ? [first ?? '', ...words.slice(2)] : words
  const wanted = rest.filter((word) => word !== 'plan')
  if (rest.includes('plan')) add('dry-run', 'true')
  for (const word of wanted)
    if (!isStage(word))
      mistakes.push(
        /(?:^|\/)Dockerfile|Dockerfile$/.test(word)
          ? `${word}: is no stage. A Dockerfile is named by --file ${word}.`
          : `${word}: is no stage. The stages are ${stages.join(', ')}; \`plan\` shows every plan.`,
      )
  if (wanted.length > 0) add('stages', wanted.join(','))
  return { read, mistakes, ...said, tree: depth ?? (image === undefined ? undefined : usualDepth) }
}

const usualDepth = 3

/** `--tree` and `--tree 4` are no input: what is shown on this terminal alone. */
function takeTree(args: readonly string[]): { readonly args: readonly string[]; readonly depth: number | undefined } {
  const at = args.findIndex((arg) => /^--tree(?:=\d+)?$/.test(arg))
  if (at < 0) return { args, depth: undefined }
  const inline = args[at]?.split('=')[1]
  const next = args[at + 1] ?? ''
  const own = inline === undefined && /^\d+$/.test(next) ? 2 : 1
  const depth = inline ?? (own === 2 ? next : String(usualDepth))
  return { args: [...args.slice(0, at), ...args.slice(at + own)], depth: Number(depth) }
}

/** A file or folder of this machine as a reference: `image.tar`, `./layout`. Everything else is one already. */
function imageOf(word: string): string {
  if (/^[a-z-]+:\/\//.test(word)) return word
  if (/\.(?:tar|tar\.gz|tgz)(?::.+)?$/.test(word)) return `docker-archive://${word}`
  return /^[./]/.test(word) ? `oci-layout://${word}` : word
}
