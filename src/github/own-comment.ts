import type { Host } from '../core/host.ts'
import { type Account, isUncertain } from './api.ts'
import { type Comment, createComment, listComments, loginOf, type PullRequest, updateComment } from './comments.ts'

/** One comment that is kept up to date. */
export interface OwnComment {
  readonly pull: PullRequest
  /** What its text begins with, and no other's. */
  readonly marker: string
  /** Begins with the marker. */
  readonly body: string
  /** Whether it is worth a comment; one that is there is brought up to date all the same. */
  readonly news: boolean
}

export type Kept = 'made' | 'updated' | 'as before' | 'not needed'

const attempts = 3

/**
 * One comment a marker: the first that has it and is ours. Somebody else’s with the same marker is never touched.
 *
 * @throws Error when the API refuses or stays out of reach, InterruptedError
 */
export async function keepComment(
  { pull, marker, body, news }: OwnComment,
  account: Account,
  host: Host,
): Promise<Kept> {
  for (let attempt = 1; ; attempt += 1) {
    const own = await ownComment(pull, marker, account, host)
    if (own) {
      if (same(own.body, body)) return 'as before'
      await updateComment(pull, own.id, body, account, host)
      return 'updated'
    }
    if (!news) return 'not needed'
    try {
      await createComment(pull, body, account, host)
      return 'made'
    } catch (error) {
      // It may have been made all the same: the list tells.
      if (host.signal.aborted || attempt === attempts || !isUncertain(error)) throw error
      await host.sleep(1000 * 2 ** (attempt - 1))
    }
  }
}

async function ownComment(
  pull: PullRequest,
  marker: string,
  account: Account,
  host: Host,
): Promise<Comment | undefined> {
  const marked = (await listComments(pull, account, host)).filter(({ body }) => body.startsWith(marker))
  if (marked.length === 0) return undefined
  const login = await loginOf(account, host)
  return marked.find(({ author }) => author === login)
}

/** GitHub may keep other ends of lines than it was given. */
function same(one: string, other: string): boolean {
  const lines = (text: string) => text.replaceAll('\r\n', '\n').trim()
  return lines(one) === lines(other)
}
