import { isRecord } from '../core/is-record.ts'

type Json = Readonly<Record<string, unknown>>

/** Goes around what made a layer, so that no scanner reads it as an instruction. */
const mark = 'of the base: '
const end = ' '

/**
 * A config whose history does not tell where a base image ends; undefined where it does not anyway.
 *
 * Trivy takes everything up to the last `CMD` within the history for a base, looks there for no secrets, and remembers
 * that it found none: a `CMD` between two `COPY` would hide whatever stands above it. What it takes for the base it
 * also spares in its checks of the config, which are about the user's own instructions: that stays as it was.
 */
export function openHistory(config: Json): Json | undefined {
  const [name] = keysLike(config, 'history')
  const history = name === undefined ? undefined : config[name]
  if (name === undefined || !Array.isArray(history)) return undefined
  const base = endOfBase(history)
  if (base < 0) return undefined
  return { ...config, [name]: history.map((entry: unknown, at) => (at <= base ? marked(entry) : entry)) }
}

/** What made a layer, as the config has it. */
export function withoutMark(createdBy: string): string {
  return createdBy.startsWith(mark) ? createdBy.slice(mark.length).replace(/ $/, '') : createdBy
}

/** Keys that Go reads as this one: it does not tell small letters from capitals. */
export function keysLike(value: Json, name: string): readonly string[] {
  // With `u`, because it takes ſ for an s as well.
  const pattern = new RegExp(`^${name}$`, 'iu')
  return Object.keys(value).filter((key) => pattern.test(key))
}

/** The last `CMD` with a layer after it; more than Trivy looks at, whatever its version. -1 for none. */
function endOfBase(history: readonly unknown[]): number {
  const lastLayer = history.findLastIndex((entry) => !isRecord(entry) || !isEmptyLayer(entry))
  return history.findLastIndex((entry, at) => at < lastLayer && isRecord(entry) && textsOf(entry).some(isCommand))
}

function isCommand(createdBy: string): boolean {
  return /^\s*(?:\/bin\/sh -c\s+#\(nop\)\s+)?CMD/i.test(createdBy)
}

function isEmptyLayer(entry: Json): boolean {
  const keys = keysLike(entry, 'empty_layer')
  return keys.length > 0 && keys.every((key) => entry[key] === true)
}

function textsOf(entry: Json): readonly string[] {
  return keysLike(entry, 'created_by').flatMap((key) => (typeof entry[key] === 'string' ? [entry[key]] : []))
}

function marked(entry: unknown): unknown {
  if (!isRecord(entry)) return entry
  const texts = keysLike(entry, 'created_by').map((key) => [key, entry[key]] as const)
  const changed = texts.map(([key, text]) => [key, typeof text === 'string' ? `${mark}${text}${end}` : text])
  return { ...entry, ...(Object.fromEntries(changed) as Json) }
}
