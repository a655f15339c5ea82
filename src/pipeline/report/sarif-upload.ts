import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import { type Uploaded, uploadSarif } from '../../github/code-scanning.ts'
import { apiUrlOf } from '../../github/workflow.ts'
import { ofFork, underReview } from '../inputs/review.ts'

export interface SarifWish {
  /** Absolute paths of what this run wrote: whatever else lies in the folder is somebody else's. */
  readonly files: readonly string[]
  readonly wish: 'auto' | 'true' | 'false'
  readonly token: string
}

/**
 * Sends every SARIF file to code scanning, or says how it would go. With `auto` nothing fails for it.
 *
 * @throws UserError where `sarif-upload: true` could not be done
 */
export async function sendSarif({ files, wish, token }: SarifWish, facts: Facts, host: Host): Promise<void> {
  if (wish === 'false' || files.length === 0 || host.kind === 'terminal') return
  const why = whyNot(facts, token)
  if (why !== undefined) return refuse(why, wish, host)
  const account = { apiUrl: apiUrlOf(host.env), token }
  const sent: Uploaded[] = []
  for (const file of [...files].sort()) {
    const sarif = await readFile(file, 'utf8')
    const answer = await uploadSarif({ name: basename(file), sarif }, facts, account, host)
    // What refuses one refuses all: a missing permission is told once.
    if ('refused' in answer) return refuse(answer.refused, wish, host)
    sent.push(answer)
  }
  host.log.info(
    `code scanning took ${sent.length} SARIF ${sent.length === 1 ? 'file' : 'files'}: ${files.map((file) => basename(file)).join(', ')}`,
  )
}

function whyNot(facts: Facts, token: string): string | undefined {
  if (token === '') return 'github-token is empty'
  if (facts.repository.fullName === '' || facts.sha === '' || facts.ref === '')
    return 'the repository, the commit or its ref is not known here'
  if (underReview(facts) && ofFork(facts.payload, facts.repository.fullName))
    return 'a pull request from a fork has a token that only reads'
  return undefined
}

function refuse(why: string, wish: 'auto' | 'true', host: Host): void {
  if (wish === 'true')
    throw new UserError(`the SARIF files could not be sent to code scanning: ${why}`, {
      cure: 'Give the job `security-events: write`, or set sarif-upload: auto.',
    })
  host.log.info(`SARIF was not sent to code scanning: ${why}. The files are in the report folder.`)
}
