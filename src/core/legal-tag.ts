import { createHash } from 'node:crypto'

const longest = 128

/** A registry's tag made of any text, e.g. `feature/x` is `feature-x`. */
export interface LegalTag {
  /** '' when nothing of the text can stand in a tag. */
  readonly tag: string
  /** What was changed beyond illegal characters. */
  readonly warning?: string
}

export function legalTag(text: string): LegalTag {
  const clean = text.replace(/[^a-zA-Z0-9._-]+/g, '-')
  const begun = clean.replace(/^[.-]+/, '')
  const tag = begun.length > longest ? shortened(begun) : begun
  if (tag === clean) return { tag }
  if (tag === '') return { tag, warning: `The tag "${clean}" has no letter or digit; it is left out.` }
  const reason = begun.length > longest ? `longer than ${longest} characters` : 'begun with a dot or dash'
  return { tag, warning: `No registry takes the tag "${clean}", ${reason}; it became "${tag}".` }
}

/** Cut, with a hash of the whole: two long names that begin alike stay two tags. */
function shortened(tag: string): string {
  const hash = createHash('sha256').update(tag).digest('hex').slice(0, 8)
  return `${tag.slice(0, longest - hash.length - 1)}-${hash}`
}
