import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import { type Account, ask } from './api.ts'

/** A pull request of a repository. */
export interface PullRequest {
  /** `owner/name` */
  readonly repository: string
  readonly number: number
}

export interface Comment {
  readonly id: number
  readonly body: string
  /** e.g. `octocat`, `github-actions[bot]` */
  readonly author: string
}

const perPage = 100
/** Pages; what has more comments than that has no room for one more of ours. */
const mostPages = 50

/**
 * All comments of the pull request, the oldest first; those in its code are others. Needs `pull-requests: read` where the
 * repository is private.
 * https://docs.github.com/en/rest/issues/comments#list-issue-comments
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError
 */
export async function listComments(pull: PullRequest, account: Account, host: Host): Promise<readonly Comment[]> {
  const found: Comment[] = []
  for (let page = 1; page <= mostPages; page += 1) {
    const parameters = { ...named(pull), issue_number: pull.number, per_page: perPage, page }
    const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
    const answer = await ask({ route, parameters }, account, host)
    if (!Array.isArray(answer)) throw new Error('the API’s list of comments is none')
    found.push(...(answer as readonly unknown[]).flatMap(commentOf))
    if (answer.length < perPage) return found
  }
  throw new Error(`it has more than ${mostPages * perPage} comments`)
}

/** Makes one; asked once, because who makes it again makes a second one. Needs `pull-requests: write`. */
export async function createComment(pull: PullRequest, body: string, account: Account, host: Host): Promise<void> {
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
  await ask({ route, parameters: { ...named(pull), issue_number: pull.number, body }, once: true }, account, host)
}

/** Gives one another text; nobody is told of that. Needs `pull-requests: write`. */
export async function updateComment(
  pull: PullRequest,
  id: number,
  body: string,
  account: Account,
  host: Host,
): Promise<void> {
  const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
  await ask({ route, parameters: { ...named(pull), comment_id: id, body } }, account, host)
}

/** Whose token it is, as comments name their author: the REST API tells that to people alone, GraphQL to apps too. */
export async function loginOf({ apiUrl, token }: Account, host: Host): Promise<string> {
  // GHES: REST below /api/v3, GraphQL below /api.
  const account = { apiUrl: apiUrl.replace(/\/api\/v3\/?$/, '/api'), token }
  const answer = await ask({ route: 'POST /graphql', parameters: { query: '{ viewer { login } }' } }, account, host)
  const viewer = isRecord(answer) && isRecord(answer.data) ? answer.data.viewer : undefined
  if (isRecord(viewer) && typeof viewer.login === 'string' && viewer.login !== '') return viewer.login
  throw new Error('the API does not say whose token it is')
}

function named({ repository }: PullRequest): { readonly owner: string; readonly repo: string } {
  const [owner = '', repo = ''] = repository.split('/')
  return { owner, repo }
}

function commentOf(answer: unknown): readonly Comment[] {
  if (!isRecord(answer)) return []
  const { id, body, user } = answer
  const author = isRecord(user) && typeof user.login === 'string' ? user.login : ''
  return typeof id === 'number' && typeof body === 'string' ? [{ id, body, author }] : []
}
