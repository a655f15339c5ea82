import { messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { plain } from '../../core/plain.ts'
import { bounded } from '../../github/bounded.ts'
import type { PullRequest } from '../../github/comments.ts'
import { type Kept, keepComment } from '../../github/own-comment.ts'
import { type CommentData, hasNews } from './comment-data.ts'
import { markerOf, type Origin, render } from './render.ts'

export interface Posting extends Origin {
  readonly data: CommentData
  readonly pull: PullRequest
  readonly apiUrl: string
  readonly token: string
}

const told: Readonly<Record<Kept, (number: number) => string>> = {
  made: (number) => `the pull request #${number} got a comment`,
  updated: (number) => `the comment on pull request #${number} is up to date`,
  'as before': (number) => `the comment on pull request #${number} says the same already`,
  'not needed': (number) => `the pull request #${number} got no comment: there is nothing to tell`,
}

/** Makes the comment or brings it up to date. A refusal is told with its cure, and fails nothing. */
export async function postComment(posting: Posting, host: Host): Promise<void> {
  const { data, pull, apiUrl, token } = posting
  const news = hasNews(data)
  const own = { pull, marker: markerOf(data), body: render(data, posting), news }
  try {
    host.log.info(told[await keepComment(own, { apiUrl, token }, bounded(host))](pull.number))
  } catch (error) {
    if (host.signal.aborted) return
    // Who has nothing to say needs no permission.
    host.log[news ? 'notice' : 'debug'](`the pull request got no comment: ${whyRefused(error)}`)
  }
}

function whyRefused(error: unknown): string {
  const { status } = error as { readonly status?: number }
  const words = plain(messageOf(error), 300)
  if (status !== 403 && status !== 404) return words
  return `GitHub answered ${status} (${words}). Add \`pull-requests: write\` to the permissions of the job, post it by a workflow_run workflow (docs/comment.md), or set comment: false.`
}
