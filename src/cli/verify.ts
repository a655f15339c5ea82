import { describe, InputError, InterruptedError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { endedBy } from '../pipeline/stage-clock.ts'
import { verify } from '../pipeline/verify/verify.ts'
import { showProof } from '../sign/index.ts'
import type { Flags } from './flags.ts'
import { plainText } from './plain-text.ts'

/** Milliseconds: a registry that lets nothing but drops through is told at some time. */
const longest = 300_000

/** Prints what is proven. 0 when nothing is missing, 1 when something is, 2 for a wrong command, 130 interrupted. */
export async function runVerify({ words, read }: Flags, host: Host, write: (text: string) => void): Promise<number> {
  try {
    const proof = await verify(words, { read }, endedBy(host, AbortSignal.timeout(longest)))
    write(`${plainText(showProof(proof, host.now()), process.stdout.columns).replace(/^\n+|\s+$/g, '')}\n`)
    if (proof.missing.length === 0) {
      host.log.info('everything that was asked for is proven')
      return 0
    }
    for (const line of proof.missing) host.log.error(line)
    host.log.info(
      'not proven: see above for what is missing (an image without SBOM, scan or provenance: say by --attest what must be there)',
    )
    return 1
  } catch (error) {
    if (host.signal.aborted) return 130
    host.log.error(error instanceof InterruptedError ? 'it took longer than five minutes' : describe(error))
    return error instanceof InputError ? 2 : 1
  }
}
