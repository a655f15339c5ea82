import type { Scope } from './render.ts'

/** A version of Python's PEP 440. */
export interface Pep440 {
  readonly raw: string
  /** Normalised: `v1.0.0-alpha.1` is `1.0.0a1`. */
  readonly version: string
  readonly major: number
  readonly minor: number
  readonly patch: number
  /** A pre-release, post-release or development release. */
  readonly special: boolean
  /** A pre-release or development release: one that others come after. */
  readonly prerelease: boolean
}

const separator = '[-_.]?'
const pattern = new RegExp(
  [
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    `(?:${separator}(?<pre>alpha|a|beta|b|preview|pre|c|rc)${separator}(?<preNumber>\\d+)?)?`,
    `(?:-(?<implicitPost>\\d+)|(?<post>${separator}(?:post|rev|r)${separator}(?<postNumber>\\d+)?))?`,
    `(?<dev>${separator}dev${separator}(?<devNumber>\\d+)?)?`,
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
  ].join(''),
  'i',
)

const phases: Readonly<Record<string, string>> = {
  alpha: 'a',
  a: 'a',
  beta: 'b',
  b: 'b',
  c: 'rc',
  rc: 'rc',
  pre: 'rc',
  preview: 'rc',
}

/** undefined for text that is no such version. */
export function parsePep440(text: string): Pep440 | undefined {
  const parts = pattern.exec(text)?.groups
  if (!parts) return undefined
  const release = (parts.release ?? '').split('.').map(Number)
  const pre = parts.pre && `${phases[parts.pre.toLowerCase()]}${Number(parts.preNumber ?? 0)}`
  const isPost = parts.post !== undefined || parts.implicitPost !== undefined
  const post = isPost && `.post${Number(parts.implicitPost ?? parts.postNumber ?? 0)}`
  const dev = parts.dev !== undefined && `.dev${Number(parts.devNumber ?? 0)}`
  const epoch = Number(parts.epoch ?? 0)
  const local = parts.local
    ?.toLowerCase()
    .split(/[-_.]/)
    .map((part) => (/^\d+$/.test(part) ? String(Number(part)) : part))
  const version = [
    epoch > 0 && `${epoch}!`,
    release.join('.'),
    pre,
    post,
    dev,
    // A dash, where PEP 440 has a dot: metadata-action's tags have it.
    local && `+${local.join('-')}`,
  ]
    .filter(Boolean)
    .join('')
  return {
    raw: text,
    version,
    major: release[0] ?? 0,
    minor: release[1] ?? 0,
    patch: release[2] ?? 0,
    special: Boolean(pre || post || dev),
    prerelease: Boolean(pre || dev),
  }
}

export function pep440Scope({ raw, version, major, minor, patch }: Pep440): Scope {
  return { raw, version, major, minor, patch }
}
