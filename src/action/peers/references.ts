import type { Mistake } from '../../core/errors.ts'
import { parseReference, WrongReference } from '../../oci/reference.ts'

export interface ReadReference {
  /** As it was written, without tag and digest. */
  readonly image: string
  readonly tag: string | undefined
  readonly digest: string | undefined
}

/** References as docker takes them; what is none is told under the input's name. */
export function readReferences(
  input: string,
  texts: readonly string[],
): { readonly references: readonly ReadReference[]; readonly mistakes: readonly Mistake[] } {
  const mistakes: Mistake[] = []
  const references = texts.flatMap((text) => {
    try {
      const { tag, digest } = parseReference(text)
      const [named = ''] = text.split('@')
      return [{ image: tag === undefined ? named : named.slice(0, -tag.length - 1), tag, digest }]
    } catch (error) {
      if (!(error instanceof WrongReference)) throw error
      mistakes.push({ input, value: text, problem: error.message, cure: 'Write it like ghcr.io/owner/name:tag.' })
      return []
    }
  })
  return { references, mistakes }
}
