import { WrongInput } from '../../core/input.ts'
import { compileRegex, WrongRegex } from './regex.ts'

/** A set of tags, as text and as a test that takes time in proportion to the tag, whatever the pattern. */
export interface TagPattern {
  readonly text: string
  readonly test: (tag: string) => boolean
}

/** A glob (`*` is anything, `?` one character) or a `/regex/`. @throws WrongInput */
export function tagPattern(text: string): TagPattern {
  const [, source, flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(text) ?? []
  if (source === undefined) return { text, test: glob(text) }
  try {
    return { text, test: compileRegex(source, flags) }
  } catch (error) {
    if (!(error instanceof WrongRegex)) throw error
    throw new WrongInput({ value: text, problem: error.message, cure: error.cure })
  }
}

/** @throws WrongInput for what can be no part of a tag */
function glob(text: string): (tag: string) => boolean {
  if (!/^[\w.*?-]+$/.test(text))
    throw new WrongInput({
      value: text,
      problem: 'is no tag: only letters, digits, . _ - and the wildcards * and ? can match one',
      cure: 'Write a glob like v1.*, or a regular expression like /^v1\\./.',
    })
  return (tag) => fits(text, tag)
}

/** Goes back to the last `*` only, so that it takes at most pattern × tag steps. */
function fits(pattern: string, tag: string): boolean {
  let [at, star, again] = [0, -1, 0]
  for (let index = 0; index < tag.length; ) {
    const wanted = pattern[at]
    if (wanted === '*') {
      star = at
      at += 1
      again = index
    } else if (wanted === '?' || wanted === tag[index]) {
      at += 1
      index += 1
    } else if (star >= 0) {
      at = star + 1
      again += 1
      index = again
    } else return false
  }
  while (pattern[at] === '*') at += 1
  return at === pattern.length
}
