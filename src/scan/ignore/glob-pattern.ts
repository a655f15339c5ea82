/** A glob of the ignore file as a pattern: `**` goes through folders, `*` and `?` do not, `{a,b}` is either. */
export function globPattern(glob: string): RegExp {
  const parts = glob
    .replace(/^\/+/, '')
    // Two that touch mean no more than one, and a pattern of many would take for ever.
    .replace(/\*\*(?:\/?\*\*)+/g, '**')
    .split(/(\*\*\/|\*\*|\*|\?|\{[^{}]*\})/)
    .map(part)
  return new RegExp(`^${parts.join('')}$`)
}

function part(text: string): string {
  if (text === '**/') return '(?:.*/)?'
  if (text === '**') return '.*'
  if (text === '*') return '[^/]*'
  if (text === '?') return '[^/]'
  if (/^\{.*\}$/.test(text)) return `(?:${text.slice(1, -1).split(',').map(literal).join('|')})`
  return literal(text)
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
