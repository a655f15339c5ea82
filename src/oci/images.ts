import { type Descriptor, isAttestation } from './manifest.ts'
import { platformName } from './platform.ts'

/** One image of an index. */
export interface ImageEntry {
  readonly manifest: Descriptor
  /** e.g. `linux/arm64`, with the version of an operating system that has one; `unknown` where the index does not tell. */
  readonly platform: string
}

/**
 * Every entry of an index that somebody may run, whatever it says or leaves out of itself: all but what BuildKit put
 * beside the platforms, which says so and that it is for no platform.
 */
export function imagesIn(entries: readonly Descriptor[]): readonly ImageEntry[] {
  return entries
    .filter((entry) => !(isAttestation(entry) && isForNobody(entry)))
    .map((manifest) => ({
      manifest,
      platform: labelOf(manifest),
    }))
}

function isForNobody({ platform }: Descriptor): boolean {
  return platform?.os === 'unknown' && platform.architecture === 'unknown'
}

function labelOf({ platform }: Descriptor): string {
  if (!platform || typeof platform.os !== 'string' || typeof platform.architecture !== 'string') return 'unknown'
  const { os, architecture, variant, 'os.version': version } = platform
  const known = { os, architecture, ...(typeof variant === 'string' ? { variant } : {}) }
  return `${platformName(known) || 'unknown'}${typeof version === 'string' ? ` ${version}` : ''}`
}
