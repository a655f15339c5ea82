import type { DeadFile, LayerPage, PageData, PlatformPage, RewrittenFiles, SameFiles } from './data.ts'

/** What an entry is: the columns hold the place in this list. `folded` stands for small files that are not listed. */
export const kinds = ['file', 'folder', 'symlink', 'hard link', 'special', 'folded'] as const
export type Kind = (typeof kinds)[number]

/** What a layer does to a path: the columns hold the place in this list. `same` is a folder that was there before. */
export const marks = ['added', 'changed', 'attributes', 'same'] as const
export type Mark = (typeof marks)[number]

/** One entry of a layer, as the page has it. */
export interface Row {
  /** Each byte a character (latin1), without a leading slash; of what is folded the folder's, with a slash at its end. */
  readonly path: string
  readonly kind: Kind
  readonly size: number
  /** Permission bits with setuid, setgid and sticky. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** What a link points at; '' for others. */
  readonly link: string
  readonly mark: Mark
  /** The layer that made it dead; -1 for what is live. */
  readonly deadBy: number
  /** Files that it stands for: 1, of what is folded more. */
  readonly count: number
}

/** Stands in the page as plain JSON: what is painted first. */
export interface Head extends Pick<PageData, 'headline' | 'image' | 'digest' | 'run' | 'created' | 'trend' | 'tests'> {
  readonly platforms: readonly PlatformHead[]
  /** How many rows the parts have that are decoded later; -1 for parts that are not there. */
  readonly counts: Readonly<Record<'advice' | 'findings' | 'sbom', number>>
}

export interface PlatformHead extends Omit<PlatformPage, 'layers' | 'dead' | 'duplicates' | 'rewrites'> {
  readonly layers: readonly LayerHead[]
  /** Small files that are told as a sum, so that the page stays small; 0 as a rule. */
  readonly folded: number
}

export interface LayerHead extends Omit<LayerPage, 'entries'> {
  readonly files: number
}

/** Stands in the page as gzipped JSON; paths as people read them. */
export interface Rest extends Pick<PageData, 'advice' | 'findings' | 'sbom'> {
  /** As in `Head`. */
  readonly platforms: readonly {
    readonly dead: readonly DeadFile[]
    readonly duplicates: readonly (SameFiles & { readonly copies: number })[]
    readonly rewrites: readonly RewrittenFiles[]
  }[]
  /** Rows left out, by part. */
  readonly left: Readonly<Record<'findings' | 'sbom', number>>
}
