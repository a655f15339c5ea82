/** Which tags a class judges. */
export type TagMatch =
  | { readonly kind: 'pattern'; readonly text: string; readonly test: (tag: string) => boolean }
  | { readonly kind: 'semver'; readonly text: string; readonly which: 'all' | 'releases' | 'prereleases' }
  | { readonly kind: 'pr' | 'branch'; readonly text: string; readonly template: Template }

/** `pr-{n}`, `{branch}`: what stands before and after the name; `*` at the end is anything. */
export interface Template {
  readonly before: string
  readonly after: string
  /** Anything may follow `after`. */
  readonly open: boolean
}

/** A class of `prune-rules`: tags, and how long they stay. Durations in milliseconds. */
export interface TagClass {
  readonly name: string
  readonly match: readonly TagMatch[]
  /** Every one of them stays. */
  readonly keepAll: boolean
  /** So many images stay, the last pushed first. */
  readonly keepLast?: number
  readonly keepNewerThan?: number
  /** Semver: so many of each minor version stay, the highest first. */
  readonly keepPerMinor?: number
  /** What is older goes, whatever else would keep it. */
  readonly expireAfter?: number
}

/** `prune-rules`, read. */
export interface Rules {
  readonly classes: readonly TagClass[]
  /** The plan may remove everything, the last tagged image included. */
  readonly allowEmpty: boolean
}
