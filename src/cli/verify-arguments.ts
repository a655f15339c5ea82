import type { Environment } from '../core/host.ts'
import { verifyTable } from '../pipeline/verify/inputs.ts'
import { type Flags, parseFlags } from './flags.ts'

/** `verify REF --key cosign.pub`, `verify REF --identity … [--issuer …]` */
export function parseVerify(args: readonly string[], env: Environment): Flags {
  return parseFlags(args, env, { table: verifyTable, isWord: () => false })
}
