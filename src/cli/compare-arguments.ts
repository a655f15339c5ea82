import type { Environment } from '../core/host.ts'
import { compareTable } from '../pipeline/compare/inputs.ts'
import { type Flags, parseFlags } from './flags.ts'

/** `compare A B --platform linux/amd64 --max-increase 10MB` */
export function parseCompare(args: readonly string[], env: Environment): Flags {
  return parseFlags(args, env, { table: compareTable, isWord: () => false })
}
