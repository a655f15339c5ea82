import { type Kind, WrongInput } from '../core/input.ts'

/** `auto`, `history`, or two revisions: what leads to `to` and not to `from`. */
export type ScanRange = 'auto' | 'history' | { readonly from: string; readonly to: string }

const cure = 'Write auto, history, or a range like v1.0..HEAD.'

/** Revisions reach git as arguments: nothing that it could read as an option, a path or a second revision. */
export const scanRange: Kind<ScanRange> = {
  name: '`auto`, `history` or a git range',
  parse(value) {
    const word = value.trim()
    if (word === 'auto' || word === 'history') return word
    const [from = '', to = '', ...more] = word.split('..')
    if (more.length > 0 || to.startsWith('.') || !word.includes('..') || from === '')
      throw new WrongInput({ value, problem: 'is no range of commits', cure })
    const wrong = [from, to].find((revision) => revision !== '' && !isRevision(revision))
    if (wrong !== undefined) throw new WrongInput({ value, problem: `names no commit: ${wrong}`, cure })
    return { from, to: to === '' ? 'HEAD' : to }
  },
}

/** A name of a branch or tag or a commit id, and what git hangs on to it: `HEAD~3`, `v1.0^`, `@{upstream}`. */
function isRevision(text: string): boolean {
  return /^[\p{L}\p{N}_@][\p{L}\p{N}_@/.+#=,{}^~-]*$/u.test(text)
}
