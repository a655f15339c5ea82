/**
 * A regular expression of Go's, which container-structure-test takes, as one of ours: `(?i)` and its like at the start,
 * `(?P<name>…)`, `\A`, `\z`, `[[:alpha:]]`.
 *
 * @throws SyntaxError for what is none, or cannot be said here
 */
export function goPattern(text: string): RegExp {
  const [, set = '', rest = text] = /^\(\?([ims]+)\)([\s\S]*)$/.exec(text) ?? []
  const source = rest
    .replace(/\(\?P</g, '(?<')
    .replace(/(\\.)|\[:(\^?)([a-z]+):\]/gs, (whole, escaped: string | undefined, not: string, name: string) => {
      if (escaped === '\\A') return set.includes('m') ? '(?<![\\s\\S])' : '^'
      if (escaped === '\\z') return '(?![\\s\\S])'
      if (escaped !== undefined) return escaped
      const known = classes[name]
      if (known === undefined || not === '^') throw new SyntaxError(`${whole} is not known here`)
      return known
    })
  return new RegExp(source, set)
}

const classes: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7F',
  blank: '\\t ',
  cntrl: '\\x00-\\x1F\\x7F',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
}
