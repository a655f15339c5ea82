import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import { type Account, ask } from './api.ts'

/** What a pull request brings, and where it lies. */
export interface PullHead {
  /** `owner/name` of the repository it comes from. */
  readonly repository: string
  readonly branch: string
  /** The commit. */
  readonly sha: string
}

/**
 * Numbers of the open pull requests to the repository whose head is that commit of that branch.
 * https://docs.github.com/en/rest/pulls/pulls#list-pull-requests
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError
 */
export async function openPullRequests(
  repository: string,
  head: PullHead,
  account: Account,
  host: Host,
): Promise<readonly number[]> {
  const [owner, repo] = repository.split('/')
  const [headOwner] = head.repository.split('/')
  const parameters = { owner, repo, state: 'open', head: `${headOwner}:${head.branch}`, per_page: 100 }
  const answer = await ask({ route: 'GET /repos/{owner}/{repo}/pulls', parameters }, account, host)
  if (!Array.isArray(answer)) throw new Error('the API’s list of pull requests is none')
  // Held against all of it: what the server was asked for is not what it must have answered.
  return (answer as readonly unknown[]).flatMap((one) => {
    if (!isRecord(one) || !isRecord(one.head) || !isRecord(one.base) || typeof one.number !== 'number') return []
    const here = one.head.sha === head.sha && one.head.ref === head.branch && isOf(one.head, head.repository)
    return here && one.state === 'open' && isOf(one.base, repository) ? [one.number] : []
  })
}

function isOf({ repo }: Readonly<Record<string, unknown>>, fullName: string): boolean {
  return isRecord(repo) && typeof repo.full_name === 'string' && repo.full_name.toLowerCase() === fullName.toLowerCase()
}
