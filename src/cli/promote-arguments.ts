import type { Environment } from '../core/host.ts'
import { promoteTable } from '../pipeline/promote/inputs.ts'
import { type Flags, parseFlags } from './flags.ts'

/** `promote REF --to prod --key cosign.pub`: the one word is the image. */
export function parsePromote(args: readonly string[], env: Environment): Flags {
  const flags = parseFlags(args, env, { table: promoteTable, isWord: () => false })
  const [image, ...more] = flags.words
  if (image !== undefined) flags.add('image-ref', image)
  const mistakes = more.map((word) => `${word}: promote takes one image. Where it goes is said by --to.`)
  return { ...flags, mistakes: [...flags.mistakes, ...mistakes] }
}
