import { isMap, isScalar, isSeq, Scalar } from 'yaml'
import { parseInstant } from './day.ts'
import type { IgnoreEntry } from './entry.ts'

/** Takes note of what is wrong with a node. */
type Refuse = (node: unknown, problem: string, cure: string) => void

const keys = ['id', 'paths', 'purls', 'expired_at', 'statement']

/** One entry; undefined where something is wrong with it, which `refuse` was told. */
export function readYamlEntry(item: unknown, refuse: Refuse): Omit<IgnoreEntry, 'kinds' | 'line'> | undefined {
  let wrong = false
  const tell: Refuse = (...words) => {
    wrong = true
    refuse(...words)
  }
  if (!isMap(item)) {
    refuse(item, 'is no entry', 'Write `- id: …`.')
    return undefined
  }
  for (const { key } of item.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (!keys.includes(name)) tell(key, `${name} is no key of an entry`, `Known are: ${keys.join(', ')}.`)
  }
  const id = item.get('id')
  if (typeof id !== 'string' || id.trim() === '') tell(item, 'has no id', 'Name the finding it ignores.')
  const until = item.get('expired_at', true)
  const expiresAt = until === undefined ? undefined : readDate(until, tell)
  const paths = readList(item.get('paths', true), 'paths', tell)
  const purls = readList(item.get('purls', true), 'purls', tell)
  for (const purl of purls)
    if (!/^pkg:[a-z][a-z0-9.+-]*\/.+/i.test(purl))
      tell(item, `${purl} is no purl`, 'Write it like pkg:deb/debian/libssl3.')
  const statement = item.get('statement')
  if (wrong) return undefined
  return {
    id: String(id),
    paths,
    purls,
    ...(expiresAt ? { expiresAt } : {}),
    statement: typeof statement === 'string' ? statement.trim() : '',
  }
}

function readDate(node: unknown, refuse: Refuse): Date | undefined {
  const value = isScalar(node) ? node.value : undefined
  const date = typeof value === 'string' ? parseInstant(value) : undefined
  if (date === undefined) refuse(node, `expired_at (${String(value)}) is no date`, 'Write it like 2027-01-31.')
  else if (isScalar(node) && node.type !== Scalar.PLAIN && String(value).length === '2027-01-31'.length)
    refuse(node, `expired_at (${String(value)}) is text, which Trivy refuses`, 'Write the date without quotes.')
  return date
}

function readList(node: unknown, name: string, refuse: Refuse): readonly string[] {
  if (node === undefined || node === null || (isScalar(node) && node.value === null)) return []
  const values = isSeq(node) ? node.items.map((item) => (isScalar(item) ? item.value : undefined)) : [undefined]
  if (values.every((value) => typeof value === 'string')) return values
  refuse(node, `${name} is no list of texts`, `Write \`${name}: [one, two]\`.`)
  return []
}
