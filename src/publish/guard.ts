import { compareSemver, parseSemver } from '../core/semver.ts'
import type { Age } from './age.ts'

/**
 * Why `latest` must not move from one image to another: undefined when it may. By version where both have a semver one
 * and these differ, else by creation; where neither can be told it moves, as it always did.
 */
export function backwards(from: Age, to: Age): string | undefined {
  const versions = [from.version, to.version].map((version) => parseSemver(version ?? ''))
  const [current, next] = versions
  if (current && next) {
    const difference = compareSemver(next, current)
    if (difference !== 0) return difference > 0 ? undefined : `${to.version} is older than ${from.version}`
  }
  if (!from.created || !to.created || to.created >= from.created) return undefined
  return `what it names was created later: ${second(from.created)}, this one ${second(to.created)}`
}

function second(date: Date): string {
  return date.toISOString().replace(/\.\d+Z$/, 'Z')
}
