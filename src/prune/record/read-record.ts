import { UserError } from '../../core/errors.ts'
import { isRecord } from '../../core/is-record.ts'
import { isDigest } from '../../oci/digest.ts'
import { isTag, parseReference } from '../../oci/reference.ts'
import type { DeletedVersion, PruneRecord } from '../prune-plan.ts'

/**
 * The record of an `apply`, as `restore` takes it.
 *
 * @param name of the file, for the message
 * @throws UserError for anything else, a plan included
 */
export function readRecord(text: string, name: string): PruneRecord {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    throw wrong(name, 'is no JSON', error)
  }
  if (!isRecord(content) || content.version !== 1) throw wrong(name, 'is no record of this version')
  const { package: of, startedAt, deleted } = content
  if (!Array.isArray(deleted)) throw wrong(name, 'is no record: a plan has deleted nothing yet')
  if (!isRecord(of) || ![of.registry, of.owner, of.name].every((part) => typeof part === 'string' && part !== ''))
    throw wrong(name, 'names no package')
  if (!isPackage(`${of.registry}/${of.owner}/${of.name}`, String(of.registry)))
    throw wrong(name, 'names a package that no registry can have')
  return {
    version: 1,
    package: { registry: String(of.registry), owner: String(of.owner), name: String(of.name) },
    startedAt: typeof startedAt === 'string' ? startedAt : '',
    deleted: deleted.map((entry) => {
      if (!isDeleted(entry)) throw wrong(name, 'has an entry that is no deleted version')
      return entry
    }),
    spared: [],
  }
}

function isDeleted(entry: unknown): entry is DeletedVersion {
  if (!isRecord(entry)) return false
  const { id, digest, tags, deletedAt, wave } = entry
  return (
    Number.isSafeInteger(id) &&
    typeof digest === 'string' &&
    isDigest(digest) &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string' && isTag(tag)) &&
    typeof deletedAt === 'string' &&
    !Number.isNaN(Date.parse(deletedAt)) &&
    Number.isSafeInteger(wave)
  )
}

/** What stands here becomes a part of addresses. */
function isPackage(text: string, registry: string): boolean {
  try {
    const found = parseReference(text)
    return found.registry === registry && `${found.registry}/${found.repository}` === text && !text.includes('@')
  } catch {
    return false
  }
}

function wrong(name: string, problem: string, cause?: unknown): UserError {
  return new UserError(`prune-record: ${name} ${problem}`, {
    cure: 'Name the file that prune-mode: apply wrote: its output prune-record.',
    cause,
  })
}
