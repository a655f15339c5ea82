import type { Instruction } from './instruction.ts'
import { pairsOf } from './words.ts'

/** Variables by name; undefined for one that is there and whose value nobody knows before the build. */
export type Scope = ReadonlyMap<string, string | undefined>

/** What BuildKit sets itself, from the platform. */
const ofPlatform = ['TARGET', 'BUILD'].flatMap((of) => ['PLATFORM', 'OS', 'ARCH', 'VARIANT'].map((what) => of + what))

/** What the first lines of a Dockerfile give the FROMs. @param given `build-args` */
export function globalScope(args: readonly Instruction[], given: ReadonlyMap<string, string>): Scope {
  const scope = new Map<string, string | undefined>(ofPlatform.map((name) => [name, given.get(name)]))
  for (const arg of args)
    for (const [name, value] of pairsOf(arg))
      scope.set(name, given.get(name) ?? (value === undefined ? undefined : expand(value, scope)))
  return scope
}

/** The scope after an instruction of a stage. */
export function scopeAfter(
  before: Scope,
  instruction: Instruction,
  global: Scope,
  given: ReadonlyMap<string, string>,
): Scope {
  const { keyword } = instruction
  if (keyword !== 'ARG' && keyword !== 'ENV') return before
  const after = new Map(before)
  for (const [name, value] of pairsOf(instruction)) {
    const own = value === undefined ? undefined : expand(value, before)
    if (keyword === 'ENV') after.set(name, own)
    else after.set(name, given.get(name) ?? (value === undefined ? (global.get(name) ?? undefined) : own))
  }
  return after
}

/**
 * The text with its variables filled in.
 *
 * @returns undefined where one is not known to the letter, or is written in a way that we do not read
 */
export function expand(text: string, scope: Scope): string | undefined {
  let known = true
  const filled = text.replace(
    /\\(.)|\$(?:(\w+)|\{(\w+)(?::([-+])([^{}$]*))?\}|)/g,
    (all, escaped?: string, bare?: string, braced?: string, operator?: string, word = '') => {
      if (escaped !== undefined) return escaped
      const name = bare ?? braced
      if (name === undefined) {
        known = false
        return all
      }
      const value = scope.get(name)
      // The base image may set what the file does not declare.
      if (value === undefined && (scope.has(name) || operator === undefined)) known = false
      if (operator === '-') return value || word
      if (operator === '+') return value ? word : ''
      return value ?? ''
    },
  )
  return known ? filled : undefined
}
