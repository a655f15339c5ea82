import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { IgnoreEntry, IgnoreFile, WrongEntry } from './entry.ts'
import { readYamlEntry } from './yaml-entry.ts'

const sections: Readonly<Record<string, IgnoreEntry['kinds']>> = {
  vulnerabilities: ['vulnerability', 'end-of-life', 'unknown-system'],
  misconfigurations: ['misconfiguration'],
  secrets: ['secret'],
  licenses: ['license'],
}

/** Lists of `{id, paths, purls, expired_at, statement}` under the names of what they ignore. */
export function parseIgnoreYaml(text: string): IgnoreFile {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, logLevel: 'error' })
  const entries: IgnoreEntry[] = []
  const wrong: WrongEntry[] = []
  const lineOf = (node: unknown): number => {
    const range = (node as { readonly range?: readonly number[] } | null)?.range
    return range ? counter.linePos(range[0] ?? 0).line : 1
  }
  const refuse = (node: unknown, problem: string, cure: string) => {
    wrong.push({ line: lineOf(node), problem, cure })
  }
  for (const { pos, message } of document.errors) {
    const problem = `is no YAML: ${message.split('\n')[0]}`
    wrong.push({ line: counter.linePos(pos[0]).line, problem, cure: 'Mend the file.' })
  }
  const { contents } = document
  if (wrong.length > 0 || isNothing(contents)) return { entries, wrong }
  if (!isMap(contents)) {
    refuse(contents, 'is no map of lists', 'Write `vulnerabilities:` and a list of ids under it.')
    return { entries, wrong }
  }
  for (const { key, value } of contents.items) {
    const section = isScalar(key) ? String(key.value) : ''
    const kinds = Object.hasOwn(sections, section) ? sections[section] : undefined
    if (!kinds) refuse(key, `${section} is no section`, `Known are: ${Object.keys(sections).join(', ')}.`)
    else if (isSeq(value)) {
      for (const item of value.items) {
        const entry = readYamlEntry(item, refuse)
        if (entry) entries.push({ ...entry, kinds, line: lineOf(item) })
      }
    } else if (!isNothing(value)) refuse(key, `${section} is no list`, 'Write a list of entries with an id each.')
  }
  return { entries, wrong }
}

function isNothing(node: unknown): boolean {
  return node === null || node === undefined || (isScalar(node) && node.value === null)
}
