import type { PageData } from './data.ts'

/**
 * The data with every secret masked that `redact` knows. Before it is encoded: what is compressed cannot be searched.
 * Paths are searched as the bytes' text, as they would be read.
 */
export function redacted(data: PageData, redact: (text: string) => string): PageData {
  return deep(data, redact) as PageData
}

/** Keys under which each character is a byte. */
const ofBytes: readonly string[] = ['path', 'paths', 'folder', 'linkName']

function deep(value: unknown, redact: (text: string) => string, key = ''): unknown {
  if (typeof value === 'string') return ofBytes.includes(key) ? bytesRedacted(value, redact) : redact(value)
  if (Array.isArray(value)) {
    const list = value.map((one) => deep(one, redact, key))
    // Nearly always nothing is masked, and a million entries stay the ones they were.
    return list.every((one, at) => one === value[at]) ? value : list
  }
  if (typeof value !== 'object' || value === null) return value
  const pairs = Object.entries(value).map(([name, one]) => [name, one, deep(one, redact, name)] as const)
  return pairs.every(([, one, other]) => one === other)
    ? value
    : Object.fromEntries(pairs.map(([name, , other]) => [name, other]))
}

function bytesRedacted(text: string, redact: (text: string) => string): string {
  const read = Buffer.from(text, 'latin1').toString('utf8')
  const masked = redact(read)
  return masked === read ? text : Buffer.from(masked, 'utf8').toString('latin1')
}
