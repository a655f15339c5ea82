import type { Environment } from '../core/host.ts'
import { mirrorTable } from '../pipeline/mirror/inputs.ts'
import { type Flags, parseFlags } from './flags.ts'

/** `mirror DIR --platform linux/amd64 --include trivy,database` */
export function parseMirror(args: readonly string[], env: Environment): Flags {
  return parseFlags(args, env, { table: mirrorTable, isWord: () => false })
}
