import { legalTag } from '../../core/legal-tag.ts'
import type { Template } from './tag-class.ts'

/**
 * Whether the branch of a tag still exists. Branches become tags as the metadata stage makes them, so that
 * `feature/x` is found as `feature-x`, and a name too long for a tag by its cut form.
 */
export function liveBranches(branches: ReadonlySet<string> | undefined) {
  const tags = new Map<Template, ReadonlySet<string>>()
  const tagsOf = (template: Template): ReadonlySet<string> => {
    const known =
      tags.get(template) ??
      new Set([...(branches ?? [])].map((name) => legalTag(`${template.before}${name}${template.after}`).tag))
    tags.set(template, known)
    return known
  }
  return (template: Template, tag: string): { readonly alive: boolean; readonly words: string } => {
    // A repository without any branch has nothing to build: more likely nobody could tell.
    if (!branches?.size) return { alive: true, words: 'nobody knows which branches there are' }
    const found = tagsOf(template)
    const alive = template.open ? beginsWithOne(tag, found) : found.has(tag)
    return { alive, words: alive ? 'its branch exists' : 'its branch is gone' }
  }
}

/** Where more follows, any branch that the tag can come from counts: `feature-x-1` may be of `feature`. */
function beginsWithOne(tag: string, found: ReadonlySet<string>): boolean {
  for (let end = tag.length; end > 0; end -= 1) if (found.has(tag.slice(0, end))) return true
  return false
}
