import { createHash } from 'node:crypto'
import { type Answer, type Exchange, json } from './exchange.ts'

/** A page of a list, with links to its neighbours; 304 for who has it already. */
export function paged({ url, headers }: Exchange, all: readonly unknown[], base: string): Answer {
  return listed({ url, headers }, all.length, (from, to) => all.slice(from, to), base)
}

/** The same, where only the entries of the page are made. */
export function listed(
  { url, headers }: Pick<Exchange, 'url' | 'headers'>,
  length: number,
  slice: (from: number, to: number) => readonly unknown[],
  base: string,
): Answer {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
  const page = Number(url.searchParams.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(length / size))
  const linkTo = (number: number, rel: string) => {
    const to = new URL(url.pathname + url.search, base)
    to.searchParams.set('page', String(number))
    return `<${to.href}>; rel="${rel}"`
  }
  const before = page > 1 ? [linkTo(page - 1, 'prev')] : []
  const after = page < last ? [linkTo(page + 1, 'next'), linkTo(last, 'last')] : []
  const first = page > 1 ? [linkTo(1, 'first')] : []
  const link = [...before, ...after, ...first].join(', ')
  const answer = json(200, slice((page - 1) * size, page * size), link ? { link } : {})
  const etag = `"${createHash('sha1')
    .update(answer.body as string)
    .digest('hex')}"`
  if (headers['if-none-match'] === etag) return { status: 304, headers: { etag } }
  return { ...answer, headers: { ...answer.headers, etag } }
}
