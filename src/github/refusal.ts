import { UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'

/** Whether an answer refuses us for asking too much; GitHub says 403 for that as often as 429. */
export function isLimit(status: number, headers: Headers, words: string): boolean {
  if (status === 429) return true
  if (status !== 403) return false
  return (
    headers.has('retry-after') ||
    headers.get('x-ratelimit-remaining')?.trim() === '0' ||
    /rate limit|abuse detection/i.test(words)
  )
}

/** GitHub's message as part of ours: one line, not too long. */
export function wordsOf(body: unknown): string {
  const message = isRecord(body) && typeof body.message === 'string' ? body.message : ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not reach a terminal
  const line = message.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
  return line.length > 300 ? `${line.slice(0, 297)}…` : line
}

/** No right to read a package, or no such package: GitHub answers both alike. */
export function cannotRead(what: string, status: number, words: string): UserError {
  return new UserError(`${what}: GitHub's API answered ${status}${words && ` (${words})`}`, {
    cure: `See that the package is there. ${rights}`,
  })
}

export function cannotDelete(what: string, status: number, words: string): UserError {
  return new UserError(`${what}: GitHub's API answered ${status}${words && ` (${words})`}`, {
    cure: `Nothing more was deleted. ${rights}`,
  })
}

const rights =
  'GITHUB_TOKEN needs `permissions: packages: write`, and the package must grant its repository the role Admin (package settings, Manage Actions access). A personal access token must be a classic one with the scopes read:packages, delete:packages and, to restore, write:packages; fine-grained ones do not work.'

/** What came is not what GitHub's API documents: nothing is decided on it. */
export function strangeAnswer(what: string, problem: string): UserError {
  return new UserError(`${what}: the answer of GitHub's API has another shape than documented: ${problem}`, {
    cure: 'Nothing was decided on it. See that the address of the API is right, and that no proxy answers in its place.',
  })
}

/** A list with a hole that does not close. */
export function incompleteList(what: string): UserError {
  return new UserError(`${what}: GitHub's API shows pages that are not full though others come behind them`, {
    cure: 'Nothing was changed: what is missing there nobody knows. Run it again later; where a proxy stands before the API, see what it does.',
  })
}
