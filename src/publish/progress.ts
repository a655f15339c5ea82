import type { Log } from '../core/host.ts'
import type { Uploaded } from '../registry/client.ts'

/** Milliseconds between two lines. */
const pause = 200

/** @param expected bytes that go up unless they turn out to be there */
export function uploadProgress(log: Log, expected: number) {
  const counts: Record<Uploaded, number> = { present: 0, mounted: 0, uploaded: 0 }
  let bytes = 0
  let total = expected
  let uploaded = 0
  let last = 0
  return {
    sent(more: number) {
      bytes += more
      const now = performance.now()
      if (now - last < pause) return
      last = now
      log.progress(`publish: ${megabytes(bytes, false)} of ${megabytes(total)} uploaded`)
    },
    /** More or, where they are there already, fewer bytes than were expected. */
    correct(by: number) {
      total += by
    },
    done(outcome: Uploaded, size: number) {
      counts[outcome] += 1
      if (outcome === 'uploaded') uploaded += size
    },
    summary() {
      const parts = [`${counts.uploaded} uploaded (${megabytes(uploaded)})`]
      if (counts.mounted > 0) parts.push(`${counts.mounted} taken from another repository`)
      parts.push(`${counts.present} there already`)
      return `blobs: ${parts.join(', ')}`
    },
  }
}

function megabytes(bytes: number, unit = true): string {
  return `${(bytes / 1e6).toFixed(1)}${unit ? ' MB' : ''}`
}
