import { type Kind, WrongInput } from '../core/input.ts'
import { parseReference, WrongReference } from '../oci/reference.ts'
import { attributesOf, type Entry, entriesOf } from './entries.ts'
import { globalNames } from './names.ts'
import { eachLine, enableOf, WrongLine } from './parts.ts'
import type { Template } from './template.ts'

/** One image of `images`. */
export interface Image {
  /** Lower-cased, as registries want it, e.g. `ghcr.io/owner/name`. */
  readonly name: string
  readonly enable: Template
}

/** `ghcr.io/owner/name`, `name=…,enable=false`, or several names with commas between. */
export const images: Kind<readonly Image[]> = {
  name: 'lines',
  parse(text) {
    const { results, mistakes } = eachLine(entriesOf(text), imagesOf)
    if (mistakes.length > 0) throw new WrongInput(...mistakes)
    return results.flat()
  },
}

function imagesOf(entry: Entry): readonly Image[] {
  const { line } = entry
  const { words, named } = attributesOf(entry)
  const unknown = [...named.keys()].find((key) => key !== 'name' && key !== 'enable')
  if (unknown !== undefined)
    throw new WrongLine(line, `Unknown image attribute: ${line}`, 'Known are name=… and enable=true|false.')
  const enable = enableOf(named.get('enable') ?? 'true', globalNames, line, `Invalid enable attribute value: ${line}`)
  const names = [...words, named.get('name') ?? ''].filter(Boolean)
  if (enable.text === 'false') return names.map((name) => ({ name: name.toLowerCase(), enable }))
  if (names.length === 0)
    throw new WrongLine(line, `Image name attribute empty: ${line}`, 'Name the image, e.g. ghcr.io/owner/name.')
  return names.map((name) => ({ name: checked(name.toLowerCase(), line), enable }))
}

function checked(name: string, line: string): string {
  try {
    const { tag, digest } = parseReference(name)
    if (tag === undefined && digest === undefined) return name
  } catch (error) {
    if (!(error instanceof WrongReference)) throw error
    throw new WrongLine(line, error.message, 'Write it like ghcr.io/owner/name.')
  }
  throw new WrongLine(
    line,
    'has a tag or digest, where only the name of an image is expected',
    'Write ghcr.io/owner/name here and the tag into `tags`, e.g. type=raw,value=1.2.3.',
  )
}
