import { allEnded } from '../core/all-ended.ts'
import type { PackageRef, PackageVersion, VersionPage } from './package-version.ts'
import { cannotRead, incompleteList, strangeAnswer } from './refusal.ts'
import type { Rest } from './rest.ts'
import { versionOf } from './version.ts'

type State = 'active' | 'deleted'

/** Listings that are tried when versions vanish meanwhile, or a page comes short. */
const listings = 3

/**
 * All versions, newest first. Pages are offsets: a version that somebody deletes during the listing moves others to pages
 * that were read already. Where the numbers do not add up it is listed again, and whatever was seen once is there.
 *
 * @throws UserError where a page before the last stays short: what is missing there nobody knows
 */
export async function allVersions(
  line: Rest,
  at: string,
  of: PackageRef,
  state: State,
): Promise<readonly PackageVersion[]> {
  const seen = new Map<number, PackageVersion>()
  for (let listing = 1; ; listing += 1) {
    const pages = await everyPage(line, at, of, state)
    for (const { versions } of pages) for (const version of versions) seen.set(version.id, version)
    if (hasGap(pages)) {
      if (listing < listings) continue
      throw incompleteList(`the versions of the package ${of.owner}/${of.name}`)
    }
    const steady = pages.length === 1 || (await isSteady(pages, line, at, of, state))
    // One listing has its own order; what several saw is put into it.
    if (steady && listing === 1) return [...seen.values()]
    if (steady || listing === listings) return [...seen.values()].sort(newestFirst)
  }
}

function newestFirst(one: PackageVersion, other: PackageVersion): number {
  return other.createdAt.getTime() - one.createdAt.getTime() || other.id - one.id
}

/** Whether a page is not full, and others come behind it. */
function hasGap(pages: readonly VersionPage[]): boolean {
  const end = pages.findLastIndex(({ versions }) => versions.length > 0)
  return pages.slice(0, Math.max(0, end)).some(({ versions }) => versions.length < size)
}

async function everyPage(line: Rest, at: string, of: PackageRef, state: State): Promise<readonly VersionPage[]> {
  const first = await versionPage(line, at, of, 1, state)
  const pages = [first]
  // Newcomers may push the oldest onto a page that was not there at first.
  for (let last = first.last; pages.length < last; last = pages.at(-1)?.last ?? 0) {
    const numbers = Array.from({ length: last - pages.length }, (_, index) => pages.length + index + 1)
    pages.push(...(await allEnded(numbers.map((number) => versionPage(line, at, of, number, state)))))
  }
  return pages
}

/** Whether nothing was deleted between the first page and the last. */
async function isSteady(
  pages: readonly VersionPage[],
  line: Rest,
  at: string,
  of: PackageRef,
  state: State,
): Promise<boolean> {
  const before = countOf(pages.length, pages.at(-1))
  const first = await versionPage(line, at, of, 1, state)
  // Without links the first page does not know how many there are.
  const last = Math.max(first.last, pages.length)
  const after = countOf(last, await versionPage(line, at, of, last, state))
  const known = new Set(pages[0]?.versions.map(({ id }) => id))
  const came = first.versions.filter(({ id }) => !known.has(id)).length
  return came < first.versions.length && after === before + came
}

function countOf(last: number, page: VersionPage | undefined): number {
  return (last - 1) * size + (page?.versions.length ?? 0)
}

const size = 100

export async function versionPage(
  line: Rest,
  at: string,
  of: PackageRef,
  number: number,
  state: State = 'active',
): Promise<VersionPage> {
  const what = `the versions of the package ${of.owner}/${of.name}`
  const path = `${at}?per_page=${size}&page=${number}${state === 'active' ? '' : `&state=${state}`}`
  const { status, body, words, links } = await line.send({ method: 'GET', path, what, answers: [200, 403, 404] })
  if (status !== 200) throw cannotRead(what, status, words)
  if (!Array.isArray(body)) throw strangeAnswer(what, 'it is no list')
  return { versions: body.map((value) => versionOf(value, what)), last: lastOf(links, number, body.length === size) }
}

/**
 * The number of the last page, from the answer's links. A full page without any link may have others behind it: something
 * on the way may have taken the links off.
 */
export function lastOf(links: Readonly<Record<string, string>>, number: number, full: boolean): number {
  if (full && Object.keys(links).length === 0) return number + 1
  const [last, next] = [links.last, links.next].map((link) =>
    link !== undefined && URL.canParse(link) ? Number(new URL(link).searchParams.get('page')) : Number.NaN,
  )
  const told = Number.isSafeInteger(last) ? last : next
  return told !== undefined && Number.isSafeInteger(told) ? Math.max(told, number) : number
}
