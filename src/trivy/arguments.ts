import type { Scanner } from './plan.ts'

/** Where one run of Trivy finds things. Paths are absolute; none is in the checkout. */
export interface Places {
  /** An OCI layout of one image alone. */
  readonly input: string
  readonly output: string
  readonly cacheDir: string
  readonly ignoreFile: string | undefined
  readonly vex: readonly string[]
  /** Rules for secrets beside Trivy's own; told where secrets are looked for. */
  readonly secretRules?: string
}

/** The arguments of the pass over one platform. Everything that Trivy would fetch by itself is switched off. */
export function passArguments(wanted: readonly Scanner[], places: Places): readonly string[] {
  const scanners = [...new Set(wanted)]
  const config = scanners.filter((scanner) => scanner === 'secret' || scanner === 'misconfig')
  return [
    'image',
    '--input',
    places.input,
    // With an empty value: packages only. Left out it would mean vulnerabilities and secrets.
    '--scanners',
    scanners.join(','),
    // Env, build arguments and the history stand in the config, in no layer.
    ...(config.length > 0 ? ['--image-config-scanners', config.join(',')] : []),
    ...(places.secretRules === undefined ? [] : ['--secret-config', places.secretRules]),
    '--format',
    'json',
    '--output',
    places.output,
    '--cache-dir',
    places.cacheDir,
    '--list-all-pkgs',
    '--show-suppressed',
    '--no-progress',
    '--skip-version-check',
    '--disable-telemetry',
    '--skip-db-update',
    '--skip-java-db-update',
    '--skip-check-update',
    '--offline-scan',
    // The stage's own clock ends a pass that hangs; five minutes, Trivy's default, are too short for large images.
    '--timeout',
    '6h',
    ...(places.ignoreFile === undefined ? [] : ['--ignorefile', places.ignoreFile]),
    ...places.vex.flatMap((path) => ['--vex', path]),
  ]
}

/** What `convert` makes of a pass. */
const conversions = ['cyclonedx', 'spdx-json', 'spdx', 'sarif', 'table', 'github', 'cosign-vuln'] as const

export type Conversion = (typeof conversions)[number]

export function convertArguments(format: Conversion, from: string, output: string): readonly string[] {
  return ['convert', '--format', format, '--output', output, from]
}
