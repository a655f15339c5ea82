import { parseRegex, type State, type States } from './regex-syntax.ts'

export { WrongRegex } from './regex-syntax.ts'

/**
 * A regular expression of JavaScript's as a test that goes through the text once, holding every state it can be in: the
 * language's own engine would try for ever with some patterns. What can only be told by trying (backreferences,
 * lookaround) is refused.
 *
 * @param flags `i`, `s`, `u` mean what they mean; `g`, `y` and the like nothing
 * @throws WrongRegex
 */
export function compileRegex(source: string, flags: string): (text: string) => boolean {
  const states = parseRegex(source, flags)
  return (text) => run(states, text)
}

function run({ states, start }: States, text: string): boolean {
  const seen = new Int32Array(states.length).fill(-1)
  let current: number[] = []
  for (let at = 0; at <= text.length; at += 1) {
    // A match may begin anywhere.
    if (enter(states, start, text, at, seen, current)) return true
    const next: number[] = []
    const character = text[at]
    if (character === undefined) return false
    let found = false
    for (const index of current) {
      const state = states[index]
      if (state?.kind === 'one' && state.test(character) && enter(states, state.next, text, at + 1, seen, next))
        found = true
    }
    if (found) return true
    current = next
  }
  return false
}

/** Adds a state and all that follow without a character; true at the end of the pattern. */
function enter(
  states: readonly State[],
  first: number,
  text: string,
  at: number,
  seen: Int32Array,
  into: number[],
): boolean {
  const waiting = [first]
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const state = states[index]
    if (state === undefined || seen[index] === at) continue
    seen[index] = at
    if (state.kind === 'end') return true
    if (state.kind === 'one') into.push(index)
    else if (state.kind === 'split') waiting.push(state.other, state.next)
    else if (state.test(text, at)) waiting.push(state.next)
  }
  return false
}
