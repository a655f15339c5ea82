import type { Built } from '../../build/run.ts'
import type { Tags } from '../../core/tags.ts'
import type { Verdict } from '../../core/verdict.ts'
import type { Published } from '../../publish/run.ts'
import type { Image } from '../image/image.ts'
import type { Report } from './report.ts'

/**
 * "published ghcr.io/o/n@sha256:… as main, latest, signed: linux/amd64 41 MB of 60 MB compressed; …"
 *
 * @param bytes compressed, by platform
 * @param size against budget, where it was analysed
 */
export function publishedHeadline(
  published: readonly Published[],
  bytes: ReadonlyMap<string, number>,
  signed: boolean | undefined,
  size: string | undefined,
): string {
  const images = published.map(({ image, digest, moved }) => {
    const names = moved.map((reference) => reference.slice(reference.lastIndexOf(':') + 1))
    return `${image}@${digest} as ${names.join(', ') || 'no tag'}`
  })
  const proven = signed === undefined ? '' : signed ? ', signed' : ', NOT signed'
  return `published ${images.join(' and ')}${proven}: ${size ?? sizes(bytes)}`
}

/** `whyNotPushed` is '' where it will be. */
export function builtHeadline(built: Built, whyNotPushed: string, size?: string): string {
  return `built ${built.digest}${whyNotPushed ? `, not pushed (${whyNotPushed})` : ''}: ${size ?? sizes(built.sizes)}`
}

export function refusedHeadline(verdicts: readonly Verdict[], wouldPush: boolean): string {
  const failed = verdicts.filter(({ passed }) => !passed)
  const names = `${failed.length === 1 ? 'gate' : 'gates'} ${failed.map(({ gate }) => gate).join(', ')} failed`
  // Of one gate there is room for the reason.
  const why = failed.length === 1 && failed[0]?.reason ? `: ${shortened(failed[0].reason)}` : ''
  return `${wouldPush ? 'not published' : 'failed'}: ${names}${why}`
}

function shortened(reason: string): string {
  const line = reason.replace(/\s+/g, ' ').trim()
  return line.length > 160 ? `${line.slice(0, 159)}…` : line
}

/** Of an image that was in its registry before. */
export function signedHeadline({ name, layout }: Image): string {
  return `signed ${name}@${layout.root.digest}`
}

/** Of an image that existed already, or of a history alone. */
export function checkedHeadline(
  image: Image | undefined,
  { verdicts, size }: Pick<Report, 'verdicts' | 'size'>,
): string {
  const gates = verdicts.map(({ gate }) => gate)
  const parts = [
    ...(gates.includes('lint') ? ['the Dockerfile'] : []),
    ...(gates.includes('secrets') ? ['the history'] : []),
  ]
  const what = image ? `${image.name}@${image.layout.root.digest}` : parts.join(' and ') || 'nothing'
  const outcome = gates.length === 0 ? 'no gate was asked for' : `${gates.join(', ')} passed`
  return `checked ${what}: ${outcome}${size === undefined ? '' : `: ${size}`}`
}

export function metadataHeadline(tags: Tags): string {
  return tags.names.length === 0 ? 'no tag rule fired' : `tags: ${tags.names.join(', ')}`
}

function sizes(all: ReadonlyMap<string, number>): string {
  const each = [...all].map(([platform, bytes]) => `${platform} ${(bytes / 1e6).toFixed(1)} MB`)
  return each.length === 0 ? 'no platform' : `${each.join(', ')} compressed`
}
