import { describe, InputError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { compareTwo } from '../pipeline/compare/compare.ts'
import { showTwo } from '../pipeline/compare/show-two.ts'
import type { Flags } from './flags.ts'
import { plainText } from './plain-text.ts'

/** Prints what is different. 0 when compared, 1 for more than `max-increase` or a failure, 2 for a wrong command, 130 interrupted. */
export async function runCompare({ words, read }: Flags, host: Host, write: (text: string) => void): Promise<number> {
  try {
    const two = await compareTwo(words, { read }, host)
    write(`${plainText(showTwo(two), process.stdout.columns).trim()}\n`)
    const failed = two.held.filter(({ passed }) => !passed)
    for (const { platform, text } of failed) host.log.error(`max-increase: ${platform} ${text}`)
    return failed.length > 0 ? 1 : 0
  } catch (error) {
    if (host.signal.aborted) return 130
    host.log.error(describe(error))
    return error instanceof InputError ? 2 : 1
  }
}
