/** A line of an ignore file: what it matches, and whether that is kept after all (`!`). */
export interface Pattern {
  readonly keeps: boolean
  readonly matches: (path: string) => boolean
}

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
      const regex = regexOf(cleaned)
      return regex ? [{ keeps, matches: (path: string) => regex.test(path) }] : []
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

function regexOf(pattern: string): RegExp | undefined {
  let regex = '^'
  for (let at = 0; at < pattern.length; at += 1) {
    const character = pattern[at] ?? ''
    if (character === '*' && pattern[at + 1] === '*') {
      at += pattern[at + 2] === '/' ? 2 : 1
      // `**/` is also no folder at all; `**c` at the start is any path that ends so.
      regex += at === pattern.length - 1 || (at === 1 && !/[*?[\\\]]/.test(pattern.slice(2))) ? '.*' : '(?:.*/)?'
    } else if (character === '*') regex += '[^/]*'
    else if (character === '?') regex += '[^/]'
    else if (character === '[') {
      const [all, not, members] = /^\[(\^?)((?:\\.|[^\]\\])+)\]/.exec(pattern.slice(at)) ?? []
      if (all === undefined || members === undefined) return undefined
      regex += `[${not}${members.replace(/\[/g, '\\[')}]`
      at += all.length - 1
    } else if (character === '\\') {
      at += 1
      if (at === pattern.length) return undefined
      regex += escaped(pattern[at] ?? '')
    } else regex += escaped(character)
  }
  try {
    return new RegExp(`${regex}$`, 's')
  } catch {
    return undefined
  }
}

function escaped(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
}
