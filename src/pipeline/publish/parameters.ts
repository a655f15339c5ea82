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
  ...(['secret-scan-range', 'sbom-formats', 'sbom-generator', 'sign', 'signature-format', 'attest'] as const),
]

/** Of these the names alone: `NPM_TOKEN` of `NPM_TOKEN=…`. */
export const toldByName: readonly Name[] = ['build-args', 'build-contexts', 'gates']

/** @param given texts of the inputs that somebody gave */
export function toldParameters(
  given: ReadonlyMap<string, string>,
  redact: (text: string) => string,
): Readonly<Record<string, string>> {
  const whole = told.flatMap((name) => {
    const text = given.get(name)
    return text === undefined ? [] : [[name, redact(text)] as const]
  })
  const names = toldByName.flatMap((name) => {
    const text = given.get(name)
    return text === undefined ? [] : [[name, redact(namesIn(text))] as const]
  })
  return Object.fromEntries([...whole, ...names])
}

function namesIn(text: string): string {
  const names = text.split(/\r?\n/).map((line) => /^\s*"?([\w.:/@-]+)\s*=/.exec(line)?.[1] ?? '')
  return names.filter(Boolean).join('\n')
}
