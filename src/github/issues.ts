import { messageOf } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import { type Account, ask } from './api.ts'

export interface KnownIssue {
  readonly number: number
  readonly url: string
  readonly body: string
}

/** Pages of a hundred: an issue of ours that nobody closed is among the newest open ones. */
const mostPages = 5

/**
 * The open issue whose text begins with a marker, of somebody who may write here: a stranger's that has it too is not ours.
 *
 * @throws Error as `ask` does
 */
export async function findIssue(
  fullName: string,
  marker: string,
  account: Account,
  host: Host,
): Promise<KnownIssue | undefined> {
  const [owner, repo] = fullName.split('/')
  for (let page = 1; page <= mostPages; page += 1) {
    const parameters = { owner, repo, state: 'open', per_page: 100, page }
    const answer = await ask({ route: 'GET /repos/{owner}/{repo}/issues', parameters }, account, host)
    const issues = Array.isArray(answer) ? answer.filter(isRecord) : []
    const found = issues.find((issue) => issue.pull_request === undefined && isOurs(issue) && begins(issue, marker))
    if (found) return known(found)
    if (issues.length < 100) return undefined
  }
  return undefined
}

/** Writes the issue anew, or opens one. @throws Error as `ask` does */
export async function writeIssue(
  fullName: string,
  before: KnownIssue | undefined,
  text: { readonly title: string; readonly body: string },
  account: Account,
  host: Host,
): Promise<KnownIssue> {
  const [owner, repo] = fullName.split('/')
  const question = before
    ? {
        route: 'PATCH /repos/{owner}/{repo}/issues/{issue_number}',
        parameters: { owner, repo, issue_number: before.number, ...text },
      }
    : { route: 'POST /repos/{owner}/{repo}/issues', parameters: { owner, repo, ...text } }
  const answer = await ask(question, account, host)
  return known(isRecord(answer) ? answer : {})
}

/** In words that fit behind "the issue could not be written: ". */
export function whyNoIssue(error: unknown): string {
  const { status } = error as { readonly status?: number }
  if (status === 403 || status === 404) return 'the job needs the permission: add "issues: write"'
  if (status === 410) return 'the repository has its issues switched off'
  return messageOf(error).split('\n')[0] ?? ''
}

function known({ number, html_url: url, body }: Readonly<Record<string, unknown>>): KnownIssue {
  return { number: Number(number), url: typeof url === 'string' ? url : '', body: typeof body === 'string' ? body : '' }
}

function begins({ body }: Readonly<Record<string, unknown>>, marker: string): boolean {
  return typeof body === 'string' && body.startsWith(marker)
}

function isOurs({ user, author_association: role }: Readonly<Record<string, unknown>>): boolean {
  return (isRecord(user) && user.type === 'Bot') || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(String(role))
}
