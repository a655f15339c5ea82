import { gzipSync } from 'node:zlib'
import { messageOf } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import { type Account, ask } from './api.ts'
import { bounded } from './bounded.ts'

/** One file for code scanning. */
export interface SarifUpload {
  /** As the log names it, e.g. `scan-linux-arm64.sarif`. */
  readonly name: string
  readonly sarif: string
}

/** What became of an upload; `refused` says why in words that fit behind "code scanning did not take it: ". */
export type Uploaded = { readonly id: string } | { readonly refused: string }

/**
 * Sends one SARIF file to code scanning. Needs `security-events: write`, and code scanning to be there: public
 * repositories, and private ones with GitHub Code Security.
 * https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
 *
 * @throws InterruptedError
 */
export async function uploadSarif(
  { name, sarif }: SarifUpload,
  facts: Facts,
  account: Account,
  host: Host,
): Promise<Uploaded> {
  const [owner, repo] = facts.repository.fullName.split('/')
  try {
    const answer = await ask(
      {
        route: 'POST /repos/{owner}/{repo}/code-scanning/sarifs',
        parameters: {
          owner,
          repo,
          commit_sha: facts.sha,
          ref: facts.ref,
          sarif: gzipSync(sarif).toString('base64'),
          tool_name: 'image-pipeline',
        },
      },
      account,
      bounded(host),
    )
    return { id: (answer as { readonly id?: string }).id ?? '' }
  } catch (error) {
    if (host.signal.aborted) throw error
    host.log.debug(`${name} was not taken: ${messageOf(error)}`)
    return { refused: whyRefused(error) }
  }
}

function whyRefused(error: unknown): string {
  const { status } = error as { readonly status?: number }
  if (status === 403 || status === 404)
    return 'the job needs the permission `security-events: write`, and the repository code scanning (GitHub Code Security where it is private)'
  return messageOf(error).split('\n')[0] ?? ''
}
