import type { Digest } from '../oci/digest.ts'
import type { Graph } from './graph.ts'
import type { Judged } from './judge-tags.ts'

export interface Freed {
  /** Of layers and configs that nothing needs which stays, each counted once. */
  readonly bytes: number
  /** Versions that go and whose layers nobody knows, because they need not be read. */
  readonly unknown: number
}

export function freedBy({ facts, versions }: Graph, verdicts: readonly Judged[]): Freed {
  const needed = new Set<Digest>()
  for (const [place, { keep }] of verdicts.entries())
    if (keep) for (const { digest } of facts[place]?.blobs ?? []) needed.add(digest)
  let [bytes, unknown] = [0, 0]
  for (const [place] of versions.entries()) {
    if (verdicts[place]?.keep) continue
    const known = facts[place]
    if (known?.state !== 'read' && known?.state !== 'absent') unknown += 1
    for (const { digest, size } of known?.blobs ?? []) {
      if (needed.has(digest)) continue
      needed.add(digest)
      bytes += size
    }
  }
  return { bytes, unknown }
}
