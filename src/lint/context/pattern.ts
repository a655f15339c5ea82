import { matches, type Piece } from './match.ts'

/** A line of an ignore file: what it matches, and whether that is kept after all (`!`). */
export interface Pattern {
  readonly keeps: boolean
  readonly matches: (path: string) => boolean
}

/** Characters: Linux opens no longer path, so nobody needs a longer pattern. */
const longest = 4096

/**
 * As BuildKit reads `.dockerignore`: Go's filepath.Match, with `**` for any number of folders; lines that begin with `#`
 * are comments. A line that BuildKit would refuse is left out.
 */
export function patternsOf(text: string): readonly Pattern[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith('#')) return []
      let pattern = line.trim()
      const keeps = pattern.startsWith('!')
      if (keeps) pattern = pattern.slice(1).trim()
      const cleaned = clean(pattern)
      if (cleaned === '') return []
      const pieces = cleaned.length > longest ? undefined : piecesOf(cleaned)
      return pieces ? [{ keeps, matches: (path: string) => matches(pieces, path) }] : []
    })
}

/**
 * The last pattern that matches the path, or a folder it lies in, decides. Of a folder BuildKit asks only those that would
 * change what is decided until there: `!b/c` keeps nothing in a folder that no pattern left out.
 *
 * @param path relative, with slashes
 */
export function isIgnored(path: string, patterns: readonly Pattern[]): boolean {
  const parts = path.split('/')
  let above: readonly boolean[] = []
  let ignored = false
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const here = parts.slice(0, depth).join('/')
    ignored = false
    above = patterns.map(({ keeps, matches }, at) => {
      const matched = above[at] === true || (keeps === ignored && matches(here))
      if (matched) ignored = !keeps
      return matched
    })
  }
  return ignored
}

/** Like Go's filepath.Clean, without the leading slash. */
function clean(pattern: string): string {
  const parts: string[] = []
  for (const part of pattern.split('/'))
    if (part === '..' && (pattern.startsWith('/') || (parts.length > 0 && parts.at(-1) !== '..'))) parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  return parts.join('/')
}

/** undefined where BuildKit would refuse the pattern. */
function piecesOf(pattern: string): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? ''
    if (character === '*' && pattern[at + 1] === '*') {
      at += pattern[at + 2] === '/' ? 2 : 1
      // `**/` is also no folder at all; `**c` at the start is any path that ends so.
      if (at === pattern.length - 1 || (at === 1 && !/[*?[\\\]]/.test(pattern.slice(2))))
        pieces.push({ kind: 'many', takes: () => true })
      // Any folders twice are any folders.
      else if (pieces.at(-1)?.kind !== 'within') pieces.push({ kind: 'folders' }, { kind: 'within' })
    } else if (character === '*') pieces.push({ kind: 'many', takes: ofName })
    else if (character === '?') pieces.push({ kind: 'one', takes: ofName })
    else if (character === '[') {
      const [all, not, members] = /^\[(\^?)((?:\\.|[^\]\\])+)\]/.exec(pattern.slice(at)) ?? []
      const set =
        all === undefined || members === undefined ? undefined : setOf(`[${not}${members.replace(/\[/g, '\\[')}]`)
      if (all === undefined || !set) return undefined
      pieces.push({ kind: 'one', takes: (one) => set.test(one) })
      at += all.length - 1
    } else {
      if (character === '\\') at += 1
      const wanted = pattern[at]
      if (wanted === undefined) return undefined
      pieces.push({ kind: 'one', takes: (one) => one === wanted })
    }
  }
  return pieces
}

const ofName = (character: string) => character !== '/'

function setOf(written: string): RegExp | undefined {
  try {
    return new RegExp(`^${written}$`, 's')
  } catch {
    return undefined
  }
}
