import { DockerfileParser, type Instruction as Parsed } from 'dockerfile-ast'
import type { Flag, Heredoc, Instruction, Joined } from './instruction.ts'
import { joined, linesOf, part, trimmed } from './joined.ts'

/** The text of a Dockerfile, taken apart. */
export interface Syntax {
  readonly source: string
  /** By name in small letters: `syntax`, `escape`, `check`. */
  readonly directives: ReadonlyMap<string, string>
  /** What continues a line: a backslash, or a backtick. */
  readonly sign: string
  readonly instructions: readonly Instruction[]
  /** Comments by the line they stand in, without their sign. */
  readonly comments: ReadonlyMap<number, string>
}

/** Why a text is no Dockerfile. */
export interface NoDockerfile {
  readonly line: number
  readonly problem: string
  /** More than anybody builds: whoever wrote that wants no rule to be held against it. */
  readonly isTooMuch?: boolean
}

const keywords = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
)

/** An image has 127 layers at most: more instructions than this nobody builds. */
const mostInstructions = 1000

/** Never throws: what cannot be read is told with its line. */
export function parseDockerfile(source: string): Syntax | NoDockerfile {
  try {
    return parsed(source)
  } catch {
    return { line: 1, problem: 'it cannot be read as a Dockerfile' }
  }
}

function parsed(source: string): Syntax | NoDockerfile {
  const file = DockerfileParser.parse(source)
  const sign = file.getEscapeCharacter() === '`' ? '`' : '\\'
  const starts = [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: newline }) => index + newline.length)]
  const offset: Offset = ({ line, character }) => Math.min(source.length, (starts[line] ?? source.length) + character)
  const instructions = file.getInstructions().map((one) => instructionOf(one, source, sign, offset))
  if (instructions.length > mostInstructions)
    return { line: 1, problem: `it has more than ${mostInstructions} instructions`, isTooMuch: true }
  const wrong = instructions.find(({ keyword }) => !keywords.has(keyword))
  if (wrong) return { line: wrong.line, problem: 'it begins with no instruction that is known' }
  const first = instructions.find(({ keyword }) => keyword !== 'ARG')
  if (!first) return { line: 1, problem: 'it has no FROM' }
  if (first.keyword !== 'FROM') return { line: first.line, problem: `${first.keyword} stands before any FROM` }
  const directives = file.getDirectives().map((one) => [one.getName().toLowerCase(), one.getValue()] as const)
  return { source, sign, instructions, directives: new Map(directives), comments: commentsOf(source, instructions) }
}

/** Those between instructions. What may be a directive is one of them, too. */
function commentsOf(source: string, instructions: readonly Instruction[]): ReadonlyMap<number, string> {
  const comments = new Map<number, string>()
  let at = 0
  source.split(/\r\n|\n|\r/).forEach((text, index) => {
    const line = index + 1
    while ((instructions[at]?.endLine ?? Number.POSITIVE_INFINITY) < line) at += 1
    const inside = (instructions[at]?.line ?? Number.POSITIVE_INFINITY) <= line
    const [, comment] = /^\s*#(.*)$/.exec(text) ?? []
    if (!inside && comment !== undefined) comments.set(line, comment.trim())
  })
  return comments
}

type Offset = (position: { readonly line: number; readonly character: number }) => number

function instructionOf(one: Parsed, source: string, sign: string, offset: Offset): Instruction {
  const range = one.getRange()
  const [start, end] = [offset(range.start), offset(range.end)]
  const whole = joined(source, start, end, sign)
  const [, word = ''] = /^\s*([A-Za-z]+)/.exec(whole.text) ?? []
  const keyword = one.getKeyword().toUpperCase()
  const { flags, text } = flagged(trimmed(part(whole, whole.text.indexOf(word) + word.length)), keyword)
  const [, inner, of = ''] = keyword === 'ONBUILD' ? (/^([A-Za-z]+)\s+(.*)$/s.exec(text.text) ?? []) : []
  return {
    keyword,
    line: range.start.line + 1,
    endLine: range.end.line + 1,
    start,
    end,
    flags,
    text,
    heredocs: heredocsOf(keyword, text.text, source, start, end, sign),
    json: jsonOf(text.text),
    onbuild: inner === undefined ? undefined : { keyword: inner.toUpperCase(), text: of },
  }
}

const takeFlags = new Set(['ADD', 'COPY', 'FROM', 'HEALTHCHECK', 'RUN'])

/** `--name=value` before anything else; a value may be quoted in parts. */
function flagged(all: Joined, keyword: string): { readonly flags: readonly Flag[]; readonly text: Joined } {
  const flags: Flag[] = []
  const flag = /\s*--([\w-]+)(?:=((?:"[^"]*"|[^\s"])*))?(?=\s|$)/y
  let at = 0
  while (takeFlags.has(keyword)) {
    flag.lastIndex = at
    const [found, name = '', value = ''] = flag.exec(all.text) ?? []
    if (found === undefined) break
    flags.push({ name: name.toLowerCase(), value: value.replaceAll('"', '') })
    at += found.length
  }
  return { flags, text: trimmed(part(all, at)) }
}

/** Bodies stand below the instruction's own lines, in the order of their names. */
function heredocsOf(
  keyword: string,
  text: string,
  source: string,
  start: number,
  end: number,
  sign: string,
): readonly Heredoc[] {
  if (!['RUN', 'COPY', 'ADD'].includes(keyword)) return []
  const names = [...text.matchAll(/(?<![<\w])\d*<<(-?)\s*(["']?)([A-Za-z_][\w.-]*)\2/g)]
  if (names.length === 0) return []
  const lines = linesOf(source, start, end)
  let at = lines.findIndex(([from, to]) => !source.slice(from, to).trimEnd().endsWith(sign)) + 1
  return names.map(([, tabs, , name = '']) => {
    const body: { text: string; offsets: number[] } = { text: '', offsets: [] }
    for (; at < lines.length; at += 1) {
      const [from, to] = lines[at] ?? [0, 0]
      const begin = tabs === '-' ? from + (/^\t*/.exec(source.slice(from, to))?.[0].length ?? 0) : from
      if (source.slice(begin, to) === name) break
      body.text += `${source.slice(begin, to)}\n`
      for (let of = begin; of <= to; of += 1) body.offsets.push(of)
    }
    at += 1
    return { name, body }
  })
}

function jsonOf(text: string): readonly string[] | undefined {
  if (!text.startsWith('[')) return undefined
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined
  } catch {
    return undefined
  }
}
