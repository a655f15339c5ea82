import { WrongInput } from '../../core/input.ts'
import { parseEach } from '../../core/kinds.ts'
import { isDigest } from '../../oci/digest.ts'
import { tagPattern } from './tag-pattern.ts'

/**
 * What `prune-protect` names, one by one: commas or newlines between, but a `/regex/` may hold commas.
 *
 * @throws WrongInput for what is no tag, glob, regex, digest or `@file`
 */
export function splitProtected(value: string): readonly string[] {
  return parseEach(split(value), (item) => {
    if (item === '@')
      throw new WrongInput({ value: item, problem: 'names no file', cure: 'Write @ and the path of the file.' })
    if (/^sha(?:256|512):/.test(item) && !isDigest(item))
      throw new WrongInput({ value: item, problem: 'is no digest', cure: 'Write sha256: and 64 hex digits.' })
    if (!item.startsWith('@') && !isDigest(item)) tagPattern(item)
    return item
  })
}

function split(value: string): readonly string[] {
  return value
    .split(/\r?\n/)
    .flatMap((line) => line.match(/\s*(?:\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\/[a-z]*\s*(?=,|$)|[^,]+)/g) ?? [])
    .map((item) => item.trim())
    .filter(Boolean)
}
