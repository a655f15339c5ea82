import { shownPath } from '../../layers/entry.ts'
import type { PlatformAnalysis } from '../analysis.ts'
import type { PlatformComparison } from './compare.ts'

/** Of a platform all paths would be megabytes: the two thousand that differ most. */
const mostPaths = 2000

/** A comparison as JSON: paths as people read them. */
export function reportedComparison(comparison: PlatformComparison): object {
  const { platform, before, after, live, layers, paths, directories, packages, grown, notes } = comparison
  const told = (change: { readonly path: string; readonly from?: string }) => ({
    ...change,
    path: shownPath(change.path),
    ...(change.from === undefined ? {} : { from: shownPath(change.from) }),
  })
  return {
    platform,
    before: numbers(before),
    after: numbers(after),
    live,
    layers: {
      common: layers.common,
      removed: layers.removed.map((at) => before.layers[at]),
      added: layers.added.map((at) => after.layers[at]),
    },
    directories: directories.map(told),
    packages,
    paths: paths.slice(0, mostPaths).map(told),
    changedPaths: paths.length,
    grown,
    notes,
  }
}

function numbers({ digest, compressed, uncompressed, files, layers, waste, dive }: PlatformAnalysis): object {
  return {
    digest,
    compressed,
    uncompressed,
    wasted: waste.total,
    efficiency: dive.efficiency,
    layers: layers.length,
    files,
  }
}
