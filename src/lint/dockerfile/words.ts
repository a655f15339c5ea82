import type { Instruction } from './instruction.ts'

/** Words as Dockerfiles separate them: quotes and escapes keep blanks, variables stay as they are. */
export function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/(?:\\.|"(?:\\.|[^"\\])*"|'[^']*'|[^\s"'\\])+/gs)].map(([word]) => unquoted(word))
}

/** `NAME=value` and `NAME` of ARG and ENV; `ENV NAME value`, as it once was written, is one pair. */
export function pairsOf({ keyword, text: { text } }: Instruction): readonly Pair[] {
  const [, name, value] = (keyword === 'ENV' && /^([A-Za-z_]\w*)[ \t]+(.*)$/s.exec(text)) || []
  if (name !== undefined && value !== undefined) return [[name, unquoted(value.trim())]]
  return wordsOf(text).flatMap((word) => {
    const at = word.indexOf('=')
    const name = at < 0 ? word : word.slice(0, at)
    return /^[\w.-]+$/.test(name) ? [[name, at < 0 ? undefined : word.slice(at + 1)] as const] : []
  })
}

export type Pair = readonly [name: string, value: string | undefined]

function unquoted(word: string): string {
  return word.replace(
    /\\(.)|"((?:\\.|[^"\\])*)"|'([^']*)'/gs,
    (all, escaped?: string, double?: string, single?: string) => {
      if (escaped !== undefined) return escaped === '$' ? all : escaped
      return double?.replace(/\\([\\"])/g, '$1') ?? single ?? ''
    },
  )
}
