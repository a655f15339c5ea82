import type { RunRecord } from './record.ts'

/** Of whose runs this one is the next. */
export interface Place {
  readonly image: string
  /** Its own ref first, then those whose runs stand in for it: the base of a pull request, the default branch. */
  readonly refs: readonly string[]
}

/** The earlier runs that this one is held against, the oldest first: those of the first ref that has any. */
export function seriesOf(records: readonly RunRecord[], { image, refs }: Place): readonly RunRecord[] {
  for (const ref of refs) {
    const found = records.filter((record) => record.image === image && record.ref === ref)
    if (found.length > 0) return found
  }
  return []
}

/** `main@1a2b3c4`, `v1.2.3@1a2b3c4` */
export function labelOf({ ref, commit }: Pick<RunRecord, 'ref' | 'commit'>): string {
  const name = ref.replace(/^refs\/(?:heads|tags)\//, '').replace(/^refs\/pull\/(\d+)\/.*$/, '#$1')
  return [name, commit.slice(0, 7)].filter(Boolean).join('@')
}
