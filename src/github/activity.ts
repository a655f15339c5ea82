import { allEnded } from '../core/all-ended.ts'
import { UserError } from '../core/errors.ts'
import { isRecord } from '../core/is-record.ts'
import { incompleteList, strangeAnswer } from './refusal.ts'
import type { Rest } from './rest.ts'
import { lastOf } from './versions.ts'

/** Numbers of the open pull requests of `owner/name`. */
export async function openPullNumbers(line: Rest, repository: string): Promise<ReadonlySet<number>> {
  const what = `the open pull requests of ${repository}`
  const entries = await everyEntry(line, `${repositoryPath(repository)}/pulls?state=open&`, what, 'pull-requests: read')
  return new Set(
    entries.map(({ number }) => {
      if (typeof number !== 'number' || !Number.isSafeInteger(number))
        throw strangeAnswer(what, 'a pull request has no number')
      return number
    }),
  )
}

/** Names of the branches of `owner/name`. */
export async function branchNames(line: Rest, repository: string): Promise<ReadonlySet<string>> {
  const what = `the branches of ${repository}`
  const entries = await everyEntry(line, `${repositoryPath(repository)}/branches?`, what, 'contents: read')
  return new Set(
    entries.map(({ name }) => {
      if (typeof name !== 'string' || name === '') throw strangeAnswer(what, 'a branch has no name')
      return name
    }),
  )
}

function repositoryPath(repository: string): string {
  return `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`
}

/**
 * Of all pages. What is closed meanwhile moves others to pages that were read already, so each is read twice where there
 * is more than one: what was seen once is there.
 */
async function everyEntry(line: Rest, path: string, what: string, permission: string) {
  const page = async (number: number) => {
    const ask = {
      method: 'GET',
      path: `${path}per_page=${size}&page=${number}`,
      what,
      answers: [200, 403, 404],
    } as const
    const { status, body, words, links } = await line.send(ask)
    if (status !== 200)
      throw new UserError(`${what}: GitHub's API answered ${status}${words && ` (${words})`}`, {
        cure: `See that the repository is there; the job needs \`permissions: ${permission}\`.`,
      })
    if (!Array.isArray(body) || !body.every(isRecord)) throw strangeAnswer(what, 'it is no list')
    return { entries: body, last: lastOf(links, number, body.length === size) }
  }
  const first = await page(1)
  if (first.last === 1) return first.entries
  const once = await everyPage(page)
  const again = await everyPage(page)
  const holes = [once, again].map(isShort)
  // What both lists leave out, nobody has seen.
  if (holes.every((hole) => hole)) throw incompleteList(what)
  return [first, ...once, ...again].flatMap(({ entries }) => entries)
}

const size = 100

interface Page {
  readonly entries: readonly Readonly<Record<string, unknown>>[]
  readonly last: number
}

async function everyPage(page: (number: number) => Promise<Page>): Promise<readonly Page[]> {
  const pages = [await page(1)]
  for (let last = pages[0]?.last ?? 1; pages.length < last; last = pages.at(-1)?.last ?? 0) {
    const numbers = Array.from({ length: last - pages.length }, (_, index) => pages.length + index + 1)
    pages.push(...(await allEnded(numbers.map((number) => page(number)))))
  }
  return pages
}

function isShort(pages: readonly Page[]): boolean {
  const end = pages.findLastIndex(({ entries }) => entries.length > 0)
  return pages.slice(0, Math.max(0, end)).some(({ entries }) => entries.length < size)
}
