import { imagesIn } from '../../oci/images.ts'
import { parsePlatform, platformName } from '../../oci/platform.ts'
import type { Part } from './part.ts'

/**
 * The platforms of which a part is, each once: those that were built, or else those that should have been. Without the
 * version of an operating system, which nobody can ask for.
 */
export function platformsOf({ entries, platforms }: Part): readonly string[] {
  const built = imagesIn(entries).map(({ manifest, platform }) =>
    manifest.platform ? platformName(manifest.platform) : platform,
  )
  return [...new Set(built.length > 0 ? built : platforms.map(normal))]
}

export function labelOf(part: Part): string {
  return platformsOf(part).join(', ') || 'the builder’s own platform'
}

/** One name for one platform. */
export function normal(platform: string): string {
  const parsed = parsePlatform(platform)
  return parsed ? platformName(parsed) : platform
}
