import { describe, InputError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { promotedHeadline, promotedText } from '../pipeline/promote/headline.ts'
import { promote } from '../pipeline/promote/promote.ts'
import type { Flags } from './flags.ts'
import { plainText } from './plain-text.ts'

/** Prints what went where. 0 when it did, or would, 1 when it was refused or failed, 2 for a wrong command, 130 interrupted. */
export async function runPromote({ read }: Flags, host: Host, write: (text: string) => void): Promise<number> {
  try {
    const promotion = await promote({ read }, host)
    write(`${plainText(promotedText(promotion, host.now()), process.stdout.columns).trim()}\n`)
    const { refusals } = promotion.told.plan
    for (const line of refusals) host.log.error(line)
    host.log.info(promotedHeadline(promotion))
    return refusals.length > 0 ? 1 : 0
  } catch (error) {
    if (host.signal.aborted) return 130
    host.log.error(describe(error))
    return error instanceof InputError ? 2 : 1
  }
}
