import { isRecord } from '../core/is-record.ts'
import { type Digest, isDigest } from '../oci/digest.ts'
import type { Deletion, PackageRef, PackageVersion, Restoration } from './package-version.ts'
import { cannotDelete, cannotRead, strangeAnswer } from './refusal.ts'
import type { Rest } from './rest.ts'

/** One version; undefined: there is none. */
export async function getVersion(
  line: Rest,
  at: string,
  of: PackageRef,
  id: number,
): Promise<PackageVersion | undefined> {
  const what = nameOf(of, id)
  const { status, body, words } = await line.send({
    method: 'GET',
    path: `${at}/${id}`,
    what,
    answers: [200, 403, 404],
  })
  if (status === 403) throw cannotRead(what, status, words)
  return status === 404 ? undefined : versionOf(body, what)
}

export async function deleteVersion(
  line: Rest,
  at: string,
  of: PackageRef,
  id: number,
  fresh: () => boolean = () => true,
): Promise<Deletion> {
  const what = nameOf(of, id)
  const before = () => {
    if (!fresh()) throw new Stale()
  }
  try {
    const answer = await line.send({
      method: 'DELETE',
      path: `${at}/${id}`,
      what,
      answers: [200, 204, 400, 403, 404, 409, 422],
      before,
    })
    if (answer.status === 404) return 'gone'
    if (answer.status === 403) throw cannotDelete(what, answer.status, answer.words)
    return answer.status < 300 ? 'deleted' : { refused: answer.words || `GitHub's API answered ${answer.status}` }
  } catch (error) {
    if (error instanceof Stale) return 'stale'
    throw error
  }
}

export async function restoreVersion(line: Rest, at: string, of: PackageRef, id: number): Promise<Restoration> {
  const what = nameOf(of, id)
  const ask = {
    method: 'POST',
    path: `${at}/${id}/restore`,
    what,
    answers: [200, 204, 400, 403, 404, 409, 422],
  } as const
  const { status, words } = await line.send(ask)
  if (status < 300) return 'restored'
  if (status === 403) throw cannotDelete(what, status, words)
  if ((await getVersion(line, at, of, id)) !== undefined) return 'there'
  return { refused: words || `GitHub's API answered ${status}` }
}

/** A version as the API describes it. @throws UserError when it has another shape */
export function versionOf(value: unknown, what: string): PackageVersion {
  const { id, name, created_at: created, updated_at: updated, metadata } = isRecord(value) ? value : {}
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0) throw strangeAnswer(what, 'a version has no id')
  if (typeof name !== 'string' || !isDigest(name)) throw strangeAnswer(what, `version ${id} has no digest`)
  const container = isRecord(metadata) && isRecord(metadata.container) ? metadata.container : {}
  const { tags } = container
  if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string' && tagPattern.test(tag)))
    throw strangeAnswer(what, `version ${id} has no list of tags`)
  return {
    id,
    digest: name satisfies Digest,
    tags: tags as readonly string[],
    createdAt: dateOf(created, id, what),
    updatedAt: dateOf(updated, id, what),
  }
}

const tagPattern = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/

function dateOf(value: unknown, id: number, what: string): Date {
  const date = new Date(typeof value === 'string' ? value : Number.NaN)
  if (Number.isNaN(date.getTime())) throw strangeAnswer(what, `version ${id} has no date`)
  return date
}

function nameOf({ owner, name }: PackageRef, id: number): string {
  return `version ${id} of the package ${owner}/${name}`
}

/** No failure: it ends the request that waits. */
class Stale extends Error {}
