import { isMap, isScalar, isSeq } from 'yaml'
import { WrongInput } from '../../core/input.ts'
import { parseDuration } from '../../core/kinds.ts'
import type { Refuse } from '../../core/yaml-input.ts'
import type { TagClass, TagMatch } from './tag-class.ts'
import { parseMatch } from './tag-match.ts'

const keys = ['name', 'match', 'keep', 'keep-last', 'keep-newer-than', 'keep-per-minor', 'expire-after']

/** One class of the list; undefined where something is wrong with it, which `refuse` was told. */
export function readClass(node: unknown, refuse: Refuse): TagClass | undefined {
  if (!isMap(node)) {
    refuse(node, 'is no class', 'Write `- match: …` and what to keep under it.')
    return undefined
  }
  let wrong = false
  const tell: Refuse = (...words) => {
    wrong = true
    refuse(...words)
  }
  for (const { key } of node.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!keys.includes(name)) tell(key, `${name} is no key of a class`, `Known are: ${keys.join(', ')}.`)
  }
  const value = (key: string): unknown => node.get(key, true)
  const match = readMatch(value('match'), node, tell)
  const keepLast = readCount(value('keep-last'), 'keep-last', tell)
  const keepPerMinor = readCount(value('keep-per-minor'), 'keep-per-minor', tell)
  const keepNewerThan = readDuration(value('keep-newer-than'), 'keep-newer-than', tell)
  const expireAfter = readDuration(value('expire-after'), 'expire-after', tell)
  const keepAll = readKeep(value('keep'), tell)
  const read: TagClass = {
    name: readName(value('name'), match, tell),
    match,
    keepAll,
    ...(keepLast === undefined ? {} : { keepLast }),
    ...(keepPerMinor === undefined ? {} : { keepPerMinor }),
    ...(keepNewerThan === undefined ? {} : { keepNewerThan }),
    ...(expireAfter === undefined ? {} : { expireAfter }),
  }
  if (!wrong) contradictions(read, (problem, cure) => tell(node, problem, cure))
  return wrong ? undefined : read
}

function contradictions(read: TagClass, tell: (problem: string, cure: string) => void): void {
  const { match, keepAll, keepLast, keepNewerThan, keepPerMinor, expireAfter } = read
  const limits = [keepLast, keepNewerThan, keepPerMinor, expireAfter].filter((limit) => limit !== undefined)
  if (keepAll && limits.length > 0)
    tell(`the class ${read.name} keeps all and yet has limits`, 'Leave out keep, or the others.')
  if (!keepAll && limits.length === 0 && match.some(({ kind }) => kind !== 'pr' && kind !== 'branch'))
    tell(
      `the class ${read.name} does not say what stays`,
      'Add keep-last, keep-newer-than, keep-per-minor or expire-after; keep: all for all of them, keep-last: 0 for none.',
    )
  if (keepPerMinor !== undefined && match.some(({ kind }) => kind !== 'semver'))
    tell(
      `the class ${read.name} has keep-per-minor, but not only versions`,
      'Write match: semver, semver:release or semver:prerelease.',
    )
  if (expireAfter !== undefined && keepNewerThan !== undefined && expireAfter < keepNewerThan)
    tell(
      `the class ${read.name} expires sooner than its keep-newer-than ends`,
      'Make expire-after the longer one, or leave one out.',
    )
}

function readMatch(node: unknown, whole: unknown, tell: Refuse): readonly TagMatch[] {
  const items = isSeq(node) ? node.items : node === undefined ? [] : [node]
  if (items.length === 0) tell(whole, 'has no match', 'Name the tags: a glob, a /regex/, semver, pr or branch.')
  return items.flatMap((item) => {
    const value = isScalar(item) ? item.value : undefined
    if (typeof value !== 'string' && typeof value !== 'number') {
      tell(item ?? whole, 'match is no text', 'Write a glob in quotes, a /regex/, semver, pr or branch.')
      return []
    }
    try {
      // A number is a tag as it was written: 1.10 is not 1.1.
      return [
        parseMatch(isScalar(item) && typeof value === 'number' ? (item.source ?? String(value)) : String(value).trim()),
      ]
    } catch (error) {
      if (!(error instanceof WrongInput)) throw error
      for (const { value: text, problem, cure } of error.mistakes) tell(item, `match ${text ?? ''} ${problem}`, cure)
      return []
    }
  })
}

function readName(node: unknown, match: readonly TagMatch[], tell: Refuse): string {
  if (node === undefined) return match.map(({ text }) => text).join(', ')
  const value = isScalar(node) ? node.value : undefined
  if (typeof value === 'string' && value.trim() !== '' && value.length <= 100) return value.trim()
  tell(node, 'name is no text of at most 100 characters', 'Write a word, or leave it out.')
  return ''
}

function readKeep(node: unknown, tell: Refuse): boolean {
  if (node === undefined) return false
  if (isScalar(node) && node.value === 'all') return true
  tell(node, 'keep is not known', 'Write keep: all, or keep-last and a number.')
  return false
}

function readCount(node: unknown, key: string, tell: Refuse): number | undefined {
  if (node === undefined) return undefined
  const value = isScalar(node) ? node.value : undefined
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value
  tell(node, `${key} (${String(value)}) is no number of images`, 'Write a whole number, 0 or more.')
  return undefined
}

function readDuration(node: unknown, key: string, tell: Refuse): number | undefined {
  if (node === undefined) return undefined
  const value = isScalar(node) ? node.value : undefined
  try {
    const read = parseDuration(typeof value === 'string' ? value : String(value))
    if (read !== undefined) return read
  } catch (error) {
    if (!(error instanceof WrongInput)) throw error
  }
  tell(node, `${key} (${String(value)}) is no duration`, 'Write it like 90s, 15m, 36h or 30d.')
  return undefined
}
