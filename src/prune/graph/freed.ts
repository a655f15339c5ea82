import type { Digest } from '../../oci/digest.ts'
import type { Snapshot } from '../snapshot.ts'

export interface Freed {
  /** Of layers and configs that nothing needs which stays, each counted once. */
  readonly bytes: number
  /** Versions that go and whose layers nobody knows, because they need not be read. */
  readonly unknown: number
}

/** @param gone ids of versions that go, or went */
export function freedBy({ versions, manifests }: Snapshot, gone: ReadonlySet<number>): Freed {
  const needed = new Set<Digest>()
  for (const { id, digest } of versions)
    if (!gone.has(id)) for (const blob of manifests.get(digest)?.blobs ?? []) needed.add(blob.digest)
  const counted = new Set<Digest>()
  let [bytes, unknown] = [0, 0]
  for (const { id, digest } of versions) {
    if (!gone.has(id) || counted.has(digest)) continue
    counted.add(digest)
    const known = manifests.get(digest)
    if (known?.state !== 'read' && known?.state !== 'absent') unknown += 1
    for (const blob of known?.blobs ?? []) {
      if (needed.has(blob.digest)) continue
      needed.add(blob.digest)
      bytes += blob.size
    }
  }
  return { bytes, unknown }
}
