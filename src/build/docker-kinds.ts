import { type Kind, WrongInput } from '../core/input.ts'
import { lines, list } from '../core/kinds.ts'

/** One of some words; undefined when absent. */
export function optional<const Words extends readonly string[]>(...words: Words): Kind<Words[number] | undefined> {
  return {
    name: words.map((word) => `\`${word}\``).join(', '),
    parse(value) {
      const word = value.trim()
      if (word === '') return undefined
      if (words.includes(word)) return word as Words[number]
      throw new WrongInput({ value, problem: 'is not known', cure: `Write one of: ${words.join(', ')}.` })
    },
  }
}

/** Entries that must have one form; they are passed to docker as they are. */
function matching(
  kind: Kind<readonly string[]>,
  pattern: RegExp,
  what: string,
  example: string,
): Kind<readonly string[]> {
  return {
    name: kind.name,
    async parse(value) {
      const entries = await kind.parse(value)
      const wrong = entries.filter((entry) => !pattern.test(entry))
      if (wrong.length === 0) return entries
      throw new WrongInput(
        ...wrong.map((entry) => ({ value: entry, problem: `is no ${what}`, cure: `Write it like ${example}.` })),
      )
    },
  }
}

export const hosts = matching(list, /^[^\s:=]+[:=]\S+$/, 'host with its address', 'db:10.0.0.2')

export const entitlements = matching(
  list,
  /^(network\.host|security\.insecure|device(=\S+)?|(fs|ssh|fs\.(read|write))(=\S+)?)$/,
  'entitlement that BuildKit knows',
  'network.host or security.insecure',
)

export const limits = matching(lines, /^[a-z]+=-?\d+(:-?\d+)?$/, 'limit', 'nofile=1024:2048')

/** Of BuildKit's exporter: each as it is. */
export const exportOptions = matching(
  list,
  /^(compression=(gzip|zstd)|compression-level=\d{1,2}|(force-compression|rewrite-timestamp)=(true|false))$/,
  'option that every stage can work with',
  'compression=zstd, compression-level=19, force-compression=true or rewrite-timestamp=true',
)

export const contexts = matching(lines, /^[^=\s]+=.+$/, 'named context', 'base=docker-image://python:3.11-slim')

/** docker's own sizes, which count in 1024s: `64m`, `1g`, bytes without a unit. Passed on as it is. */
export const memory: Kind<string> = {
  name: 'size',
  parse(value) {
    const size = value.trim()
    if (size === '') return size
    const [, number, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kmgtp]?)i?b?$/i.exec(size) ?? []
    if (number === undefined) throw new WrongInput({ value, problem: 'is no size', cure: 'Write it like 64m or 1g.' })
    const bytes = Number(number) * 1024 ** ' kmgtp'.indexOf(unit.toLowerCase() || ' ')
    if (bytes <= Number.MAX_SAFE_INTEGER) return size
    throw new WrongInput({ value, problem: 'is more than any machine has', cure: 'Write it like 64m or 1g.' })
  },
}

const calls = optional('build', 'check', 'outline', 'targets')

/** `check`, `outline`, `targets`: looks at the Dockerfile and builds nothing. undefined for an ordinary build. */
export const call: Kind<'check' | 'outline' | 'targets' | undefined> = {
  name: calls.name,
  async parse(value) {
    const word = await calls.parse(value)
    return word === 'build' ? undefined : word
  },
}
