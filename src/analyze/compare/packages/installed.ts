import type { LiveFiles } from '../live-files.ts'
import type { ReadFiles } from '../read-files.ts'

/** Who installs. */
export type Ecosystem = 'dpkg' | 'apk' | 'python' | 'npm'

/** A package at one place of an image. */
export interface Installed {
  readonly of: Ecosystem
  readonly name: string
  /** '' where it does not tell. */
  readonly version: string
  /** Files that tell which files are its own: must be read for `files`. */
  readonly lists: readonly string[]
  /** Paths of its files (latin1), whether they are there or not. */
  files(contents: ReadonlyMap<string, Buffer>): readonly string[]
}

/** One way to know packages: from the names of files, then from what stands in a few of them. */
export interface PackageSource {
  readonly of: Ecosystem
  /** The files that must be read to know what is installed. */
  databases(files: LiveFiles): readonly string[]
  /** Whether it tells which files a package has: read along with a database of the same layer, which is walked over once then. */
  isList(path: string): boolean
  installed(files: LiveFiles, contents: ReadonlyMap<string, Buffer>): readonly Installed[]
}

/** The files of an image, and what stands in them. */
export interface PackageSide {
  readonly files: LiveFiles
  readonly read: ReadFiles
}

/** Bytes that stand for characters, as paths do (latin1): whatever a list is written in, its paths are those of the tar. */
export function textOf(contents: ReadonlyMap<string, Buffer>, path: string): string {
  return contents.get(path)?.toString('latin1') ?? ''
}
