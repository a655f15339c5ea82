import type { Layer } from '../../layers/read-layers.ts'

/** How two images share their layers. */
export interface LayerComparison {
  /** How many they have in common from the lowest on. */
  readonly common: number
  /** Indices (from 0) of those that the other image has nowhere. */
  readonly added: readonly number[]
  readonly removed: readonly number[]
}

/** Equal by the digest of the tar or of the blob: another compression makes no other layer. */
export function compareLayers(before: readonly Layer[], after: readonly Layer[]): LayerComparison {
  let common = 0
  while (common < Math.min(before.length, after.length) && isSame(before[common], after[common])) common += 1
  return { common, added: missing(after, before), removed: missing(before, after) }
}

function isSame(one: Layer | undefined, other: Layer | undefined): boolean {
  if (!one || !other) return false
  return one.blob.digest === other.blob.digest || (one.diffId !== undefined && one.diffId === other.diffId)
}

/** Each layer answers for one of the other side: one that is there twice and was there once is added. */
function missing(layers: readonly Layer[], others: readonly Layer[]): readonly number[] {
  const left = [...others]
  return layers.flatMap((layer, at) => {
    const same = left.findIndex((other) => isSame(layer, other))
    if (same < 0) return [at]
    left.splice(same, 1)
    return []
  })
}
