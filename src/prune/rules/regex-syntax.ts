/** What is wrong with a regular expression, in words that fit behind its text. */
export class WrongRegex extends Error {
  readonly cure: string

  constructor(message: string, cure: string) {
    super(message)
    this.cure = cure
  }
}

/** What a state asks of the text; it goes on to `next`. A `split` goes on to both. */
export type State =
  | { readonly kind: 'one'; readonly test: (character: string) => boolean; next: number }
  | { readonly kind: 'split'; next: number; other: number }
  | { readonly kind: 'at'; readonly test: (text: string, at: number) => boolean; next: number }
  | { readonly kind: 'end' }

export interface States {
  readonly states: readonly State[]
  readonly start: number
}

/** States that a pattern may have; a tag has at most 128 characters. */
const most = 2000

/** @throws WrongRegex */
export function parseRegex(source: string, flags: string): States {
  try {
    // The language itself says what is no regular expression, in its own words.
    new RegExp(source, flags)
  } catch (error) {
    throw new WrongRegex(
      error instanceof Error ? error.message : String(error),
      'Write a regular expression like /^v1\\./ or /^nightly-\\d+$/i.',
    )
  }
  const strange = flags.replace(/[disguy]/g, '')
  if (strange !== '') throw new WrongRegex(`has the flag ${strange}, which means nothing for tags`, 'Leave it out.')
  const states: State[] = [{ kind: 'end' }]
  const tree = reader(source, flags)
  const build = (make: Make, next: number) => make(states, next)
  return { start: build(tree, 0), states }
}

/** Adds states that end in `next`, and says where they begin. Built from the end to the beginning. */
type Make = (states: State[], next: number) => number

function add(states: State[], state: State): number {
  if (states.length >= most) throw tooBig()
  return states.push(state) - 1
}

function tooBig(): WrongRegex {
  return new WrongRegex('is too big', 'Write smaller numbers of repetitions.')
}

const nothing: Make = (_, next) => next

function reader(source: string, flags: string): Make {
  let at = 0
  let steps = 0
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    const found = pattern.exec(source)
    if (found) at += found[0].length
    return found
  }
  const either = (): Make => {
    const ways = [sequence()]
    while (take(/\|/y)) ways.push(sequence())
    return ways.reduceRight((rest, way) => (states, next) => {
      const [one, other] = [way(states, next), rest(states, next)]
      return add(states, { kind: 'split', next: one, other })
    })
  }
  const sequence = (): Make => {
    const parts: Make[] = []
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated(single()))
    return (states, next) => parts.reduceRight((after, part) => part(states, after), next)
  }
  /** Repetitions of nothing make no states, and could be repeated for ever. */
  const counted =
    (part: Make): Make =>
    (states, next) => {
      steps += 1
      if (steps > 10 * most) throw tooBig()
      return part(states, next)
    }
  const repeated = (single: Make): Make => {
    const found = take(/(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y)
    if (!found) return single
    const part = counted(single)
    const [, sign, least = '0', range, last] = found
    if (sign === '*') return many(part)
    if (sign === '+') return inTurn([part, many(part)])
    if (sign === '?') return maybe(part)
    const fewest = Number(least)
    const greatest = range === undefined ? fewest : last === '' ? undefined : Number(last)
    if (fewest > most || (greatest ?? 0) > most) throw tooBig()
    const always = Array<Make>(fewest).fill(part)
    if (greatest === undefined) return inTurn([...always, many(part)])
    let rest = nothing
    for (let count = fewest; count < greatest; count += 1) rest = maybe(inTurn([part, rest]))
    return inTurn([...always, rest])
  }
  const single = (): Make => {
    if (take(/\((?:\?:|\?<(?![=!])[^>]*>)?(?!\?)/y)) {
      const inner = either()
      take(/\)/y)
      return inner
    }
    const refused = take(/\(\?.{0,2}|\\(?:[1-9]|k<)/y)
    if (refused)
      throw new WrongRegex(
        `has ${refused[0]}, which would have to be tried out`,
        'Write it without lookaround and backreferences, or as two patterns.',
      )
    if (take(/\^/y)) return place((_, index) => index === 0)
    if (take(/\$/y)) return place((text, index) => index === text.length)
    const edge = take(/\\([bB])/y)
    if (edge) return place((text, index) => (isWord(text[index - 1]) !== isWord(text[index])) === (edge[1] === 'b'))
    const one = take(
      /\[\^?(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|.)|./suy,
    )
    // A character by itself costs the language's own engine no time.
    const test = new RegExp(`^(?:${one?.[0]})$`, flags.replace(/[dgy]/g, ''))
    return (states, next) => add(states, { kind: 'one', test: (character) => test.test(character), next })
  }
  return either()
}

function place(test: (text: string, at: number) => boolean): Make {
  return (states, next) => add(states, { kind: 'at', test, next })
}

function inTurn(parts: readonly Make[]): Make {
  return (states, next) => parts.reduceRight((after, part) => part(states, after), next)
}

function maybe(part: Make): Make {
  return (states, next) => add(states, { kind: 'split', next: part(states, next), other: next })
}

function many(part: Make): Make {
  return (states, next) => {
    const again: Extract<State, { kind: 'split' }> = { kind: 'split', next: 0, other: next }
    const index = add(states, again)
    again.next = part(states, index)
    return index
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character)
}
