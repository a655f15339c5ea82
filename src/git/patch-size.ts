import { patchReader } from './patch-reader.ts'

/** How much a stream of patches (`git log -p`) adds. */
export interface PatchSize {
  /** Commits that change the lines of a file which they leave there. */
  readonly commits: number
  /** Of the added lines, with their ends. */
  readonly bytes: number
}

/** Adds up patches as they come, in any chunks. */
export function patchSizer(): { write(chunk: Uint8Array): void; end(): PatchSize } {
  let commits = 0
  let bytes = 0
  let commit = ''
  let counted = ''
  let deleted = false
  const reader = patchReader({
    commit(id) {
      commit = id
    },
    file() {
      deleted = false
    },
    removed() {
      deleted = true
    },
    hunk() {
      if (deleted || counted === commit) return
      commits += 1
      counted = commit
    },
    added(more) {
      bytes += more
    },
  })
  return {
    write: (chunk) => reader.write(chunk),
    end() {
      reader.end()
      return { commits, bytes }
    },
  }
}
