import { describe, InputError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { mirror } from '../pipeline/mirror/mirror.ts'
import { showMirror } from '../pipeline/mirror/show-mirror.ts'
import type { Flags } from './flags.ts'
import { plainText } from './plain-text.ts'

/** Fills the folder and prints what it holds. 0 when all is there, 1 for a failure, 2 for a wrong command, 130 interrupted. */
export async function runMirror({ words, read }: Flags, host: Host, write: (text: string) => void): Promise<number> {
  try {
    const mirrored = await mirror(words, { read }, host)
    write(`${plainText(showMirror(mirrored), process.stdout.columns).trim()}\n`)
    let status = 0
    for (const { what, outcome } of mirrored.parts) {
      if (outcome.state !== 'failed') continue
      host.log.error(`${what}: ${describe(outcome.error)}`)
      status = 1
    }
    return status
  } catch (error) {
    if (host.signal.aborted) return 130
    host.log.error(describe(error))
    return error instanceof InputError ? 2 : 1
  }
}
