import { parseCsv } from '../../core/csv.ts'
import type { table } from '../inputs/tables.ts'

type Name = keyof typeof table

/**
 * Inputs whose words decide what is built and what passes, and hold nothing but that. Provenance is public and stays:
 * what may carry a login, a token or a path of somebody's machine is not told.
 */
export const told: readonly Name[] = [
  ...(['stages', 'images', 'tags', 'flavor', 'guard-latest', 'metadata-context'] as const),
  ...([
    'file',
    'target',
    'platforms',
    'no-cache',
    'no-cache-filters',
    'pull',
    'network',
    'provenance',
    'sbom',
  ] as const),
  ...([
    'push',
    'load',
    'driver',
    'qemu',
    'scan-severity',
    'scan-ignore-unfixed',
    'scan-scanners',
    'scan-fail',
  ] as const),
  ...(['test-timeout', 'test-platforms', 'test-read-only', 'test-non-root'] as const),
  ...(['max-compressed', 'max-uncompressed', 'max-wasted', 'max-layers', 'min-efficiency', 'max-build-time'] as const),
  ...(['secret-scan-range', 'sbom-formats', 'sbom-generator', 'sign', 'signature-format', 'attest'] as const),
]

/** Of these the names alone: `NPM_TOKEN` of `NPM_TOKEN=…`. */
export const toldByName: readonly Name[] = ['build-args', 'build-contexts', 'gates']

/** Of these only what cannot be but a word of the tool's own: other attributes name images, which may carry logins. */
const words: Partial<Record<Name, RegExp>> = {
  provenance: /^(?:true|false|mode=(?:min|max)|version=v\d+)$/,
  sbom: /^(?:true|false)$/,
}

/** @param given texts of the inputs that somebody gave */
export function toldParameters(
  given: ReadonlyMap<string, string>,
  redact: (text: string) => string,
): Readonly<Record<string, string>> {
  const tell = (name: Name, text: string): string => {
    if (toldByName.includes(name)) return namesIn(text)
    if (name === 'file') return inCheckout(text) ? text : ''
    const known = words[name]
    if (!known) return text
    const parts = text.split(',').map((part) => part.trim())
    return parts.filter((part) => known.test(part)).join(',')
  }
  return Object.fromEntries(
    [...told, ...toldByName].flatMap((name) => {
      const text = given.get(name)
      const shown = text === undefined ? '' : tell(name, text)
      return shown === '' && text !== '' ? [] : [[name, redact(shown)] as const]
    }),
  )
}

/** Neither a path of somebody's machine nor an address. */
function inCheckout(file: string): boolean {
  return !/^(?:[\\/~]|[A-Za-z]:)|:\/\/|(?:^|[\\/])\.\.(?:[\\/]|$)/.test(file.trim())
}

/**
 * Names as the stages read them: what stands in quotes may hold lines of its own, which are part of a secret as likely as
 * not. A line of base64 ends like a name without a value: that one is not told.
 */
function namesIn(text: string): string {
  const names = parseCsv(text, { relaxQuotes: true }).map((fields) => {
    const [, name = ''] = /^\s*([A-Za-z_][\w.:/-]{0,99})\s*=\s*[^\s=]/.exec(fields.join(',')) ?? []
    return name
  })
  return [...new Set(names)].filter(Boolean).join('\n')
}
