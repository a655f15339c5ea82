import type { PlatformLayers } from '../../layers/read-layers.ts'
import type { PlatformAnalysis } from '../analysis.ts'
import { compareDirectories, type DirectoryChange } from './directories.ts'
import { type Grown, grownIn } from './grown.ts'
import { compareLayers, type LayerComparison } from './layers.ts'
import { bytesOf, liveFiles } from './live-files.ts'
import { comparePackages, type PackageChange } from './packages/compare.ts'
import { comparePaths, type PathChange } from './paths.ts'
import { fileReader, type OpenLayer } from './read-files.ts'

/** One platform of one of the two images. */
export interface Side {
  readonly image: PlatformLayers
  readonly analysis: PlatformAnalysis
  readonly source: OpenLayer
}

/** What became of one platform of an image. */
export interface PlatformComparison {
  /** e.g. `linux/arm64` */
  readonly platform: string
  readonly before: PlatformAnalysis
  readonly after: PlatformAnalysis
  /** Bytes of the files that a container sees. */
  readonly live: { readonly before: number; readonly after: number }
  readonly layers: LayerComparison
  readonly paths: readonly PathChange[]
  readonly directories: readonly DirectoryChange[]
  readonly packages: readonly PackageChange[]
  /** What grew, the most first. */
  readonly grown: readonly Grown[]
  /** What could not be compared, a line of plain text each. */
  readonly notes: readonly string[]
}

/**
 * By layer, path, directory and package.
 *
 * @throws UserError where a layer that holds a list of packages is broken; InterruptedError
 */
export async function compare(before: Side, after: Side, signal?: AbortSignal): Promise<PlatformComparison> {
  const [was, is] = [liveFiles(before.image), liveFiles(after.image)]
  const paths = comparePaths(was, is)
  const directories = compareDirectories(paths)
  const packages = await comparePackages(
    { files: was, read: fileReader(before.image.layers, was, before.source, signal) },
    { files: is, read: fileReader(after.image.layers, is, after.source, signal) },
  )
  return {
    platform: after.analysis.platform,
    before: before.analysis,
    after: after.analysis,
    live: { before: bytesOf(was), after: bytesOf(is) },
    layers: compareLayers(before.image.layers, after.image.layers),
    paths,
    directories,
    packages: packages.changes,
    grown: grownIn(paths, directories, packages),
    notes: packages.notes,
  }
}
