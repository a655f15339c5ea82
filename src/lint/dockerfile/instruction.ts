/** One instruction of a Dockerfile, as BuildKit reads it. Lines count from 1, offsets from 0 in the file's text. */
export interface Instruction {
  /** In capitals. */
  readonly keyword: string
  readonly line: number
  readonly endLine: number
  /** Where its first character stands, and where the one after its last. */
  readonly start: number
  readonly end: number
  readonly flags: readonly Flag[]
  /** What follows the flags, on one line: no continuations, no comments, no bodies of heredocs. */
  readonly text: Joined
  readonly heredocs: readonly Heredoc[]
  /** Of the JSON form: its strings. */
  readonly json: readonly string[] | undefined
  /** What ONBUILD puts off; undefined for any other. */
  readonly onbuild: { readonly keyword: string; readonly text: string } | undefined
}

export interface Flag {
  /** Without dashes, in small letters: `from`, `mount`. */
  readonly name: string
  /** '' where it has none. */
  readonly value: string
}

/** Text that was put together of pieces of the file. */
export interface Joined {
  readonly text: string
  /** The offset in the file of each of its characters. */
  readonly offsets: readonly number[]
}

export interface Heredoc {
  readonly name: string
  /** Every line of it, the last newline too; of `<<-` without leading tabs. */
  readonly body: Joined
}

/** The offset in the file of a piece of joined text, and that of the character after it. */
export function placeOf({ offsets }: Joined, start: number, end: number): readonly [start: number, end: number] {
  return [offsets[start] ?? 0, (offsets[end - 1] ?? 0) + 1]
}

export function flagsNamed({ flags }: Instruction, name: string): readonly string[] {
  return flags.filter((flag) => flag.name === name).map(({ value }) => value)
}

/** `type=cache,target=/x` by key, in small letters. */
export function optionsOf(value: string): ReadonlyMap<string, string> {
  return new Map(
    value.split(',').map((option) => {
      const at = option.indexOf('=')
      return at < 0 ? [option.toLowerCase(), ''] : [option.slice(0, at).toLowerCase(), option.slice(at + 1)]
    }),
  )
}
