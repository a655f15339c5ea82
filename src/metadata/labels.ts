import type { Facts } from '../core/facts.ts'
import { collate } from './collate.ts'
import { render, type Scope } from './render.ts'
import type { Subject } from './subject.ts'
import type { Template } from './template.ts'

/** The eight OCI keys, the same for labels and annotations. */
export function ociKeys(facts: Facts, subject: Subject, version: string): Readonly<Record<string, string>> {
  const { name, description, htmlUrl, license } = facts.repository
  return {
    'org.opencontainers.image.title': name,
    'org.opencontainers.image.description': description,
    'org.opencontainers.image.url': htmlUrl,
    'org.opencontainers.image.source': htmlUrl,
    'org.opencontainers.image.version': version,
    'org.opencontainers.image.created': facts.created.toISOString(),
    'org.opencontainers.image.revision': subject.sha,
    'org.opencontainers.image.licenses': license,
  }
}

/** The base with the lines on top, sorted by key; a line without `=` says nothing and is told. */
export function described(
  base: Readonly<Record<string, string>>,
  lines: readonly Template[],
  scope: Scope,
  warn: (message: string) => void,
): Readonly<Record<string, string>> {
  const values = new Map(Object.entries(base))
  for (const line of lines) {
    const text = render(line, scope)
    for (const name of line.unknown) warn(`${line.text}: {{${name}}} is not known and is empty.`)
    const at = text.indexOf('=')
    if (at >= 0) values.set(text.slice(0, at), text.slice(at + 1))
    else if (text.trim() !== '') warn(`${text} has no = and is left out: labels and annotations are key=value.`)
  }
  return Object.fromEntries([...values].sort(([one], [other]) => collate(one, other)))
}
