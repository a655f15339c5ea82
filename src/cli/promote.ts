import type { Host } from '../core/host.ts'
import { promoteOutcome } from '../pipeline/promote/outcome.ts'
import type { Flags } from './flags.ts'
import { plainText } from './plain-text.ts'

/** Prints what went where. 0 when it did, or would, 1 when it was refused or failed, 2 for a wrong command, 130 interrupted. */
export async function runPromote({ read }: Flags, host: Host, write: (text: string) => void): Promise<number> {
  const { status, headline, text } = await promoteOutcome({ read }, host)
  if (text !== '') write(`${plainText(text, process.stdout.columns).trim()}\n`)
  if (text !== '' || status === 130) host.log.info(headline)
  return status
}
