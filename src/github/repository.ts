import { InterruptedError, messageOf } from '../core/errors.ts'
import type { Repository } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import { type Account, ask } from './api.ts'
import { repositoryOf, validDate } from './workflow.ts'

/** What the API knows of `owner/name`. undefined, and told, when it does not answer: nothing fails for a description. */
export async function fetchRepository(fullName: string, account: Account, host: Host): Promise<Repository | undefined> {
  const data = await told(`The repository ${fullName}`, 'GET /repos/{owner}/{repo}', fullName, {}, account, host)
  return repositoryOf(data)
}

/** When a commit was made; undefined, and told, when the API does not answer. */
export async function fetchCommitDate(
  fullName: string,
  sha: string,
  account: Account,
  host: Host,
): Promise<Date | undefined> {
  const route = 'GET /repos/{owner}/{repo}/commits/{ref}'
  const data = await told(`The date of commit ${sha.slice(0, 7)}`, route, fullName, { ref: sha }, account, host)
  const date = (data as CommitAnswer | undefined)?.commit?.committer?.date
  return date === undefined ? undefined : validDate(date)
}

interface CommitAnswer {
  readonly commit?: { readonly committer?: { readonly date?: string } }
}

async function told(
  what: string,
  route: string,
  fullName: string,
  more: Readonly<Record<string, string>>,
  account: Account,
  host: Host,
): Promise<unknown> {
  const [owner, repo] = fullName.split('/')
  try {
    return await ask({ route, parameters: { owner, repo, ...more } }, account, host)
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    const { status } = error as { readonly status?: number }
    const cure = status === 403 || status === 404 ? ' (the job needs the permission `contents: read`)' : ''
    host.log.warning(
      `${what} could not be read from the GitHub API, so what it says is left empty: ${messageOf(error)}${cure}`,
    )
    return undefined
  }
}
