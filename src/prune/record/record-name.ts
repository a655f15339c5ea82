import { createHash } from 'node:crypto'
import type { PackageName } from '../snapshot.ts'

/** Name of the file of one run: the next run has another one, and what this one deleted stays on record. */
export function recordName(of: PackageName, startedAt: Date): string {
  const time = startedAt.toISOString().replace(/\.\d+|[-:]/g, '')
  return `prune-${packageSlug(of)}-${time}.json`
}

/** A plan may be written over by the next one. */
export function planName(of: PackageName): string {
  return `prune-plan-${packageSlug(of)}.json`
}

/** Part of a file's name that no other package has: `a/b/c` and `a/b-c` look alike without the hash. */
export function packageSlug({ registry, owner, name }: PackageName): string {
  const hash = createHash('sha256').update(`${registry}/${owner}/${name}`).digest('hex').slice(0, 8)
  return `${`${owner}-${name}`.replace(/[^a-z0-9.-]+/gi, '-').slice(0, 100)}-${hash}`
}
