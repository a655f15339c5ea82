import { bytesText } from '../core/bytes-text.ts'
import type { Host } from '../core/host.ts'
import { repositoryName } from '../oci/reference.ts'
import type { RegistryClient, Uploaded } from '../registry/client.ts'
import { copyImage } from '../registry/copy/copy-image.ts'
import type { Looked, Source } from './look.ts'
import type { PlannedTarget } from './plan.ts'

/** What became of one repository. */
export interface Copied {
  /** e.g. `ghcr.io/owner/name` */
  readonly image: string
  readonly counts: Readonly<Record<Uploaded, number>>
  /** Bytes that were sent. */
  readonly bytes: number
}

/** Milliseconds between two lines of progress. */
const pause = 200

/**
 * Brings the image with all that belongs to it to one repository, by its digests; undefined where it lies there already.
 * No tag of the image moves.
 *
 * @throws UserError; what was copied until then stays, and the next run goes on from there
 */
export async function run(
  { image: to, copy }: PlannedTarget,
  { reference: from }: Source,
  { image, beside }: Looked,
  client: RegistryClient,
  host: Host,
): Promise<Copied | undefined> {
  if (!copy) return undefined
  const name = repositoryName(to)
  const counts = { present: 0, mounted: 0, uploaded: 0 }
  let sent = 0
  let bytes = 0
  let last = 0
  await copyImage(
    client,
    { from, to, image, beside, mountFrom: copy.mountFrom },
    {
      onBytes(more) {
        sent += more
        if (performance.now() - last < pause) return
        last = performance.now()
        host.log.progress(`promote: ${bytesText(sent)} sent to ${name}, of at most ${bytesText(copy.bytes)}`)
      },
      onBlob(outcome, { size }) {
        counts[outcome] += 1
        if (outcome === 'uploaded') bytes += size
      },
    },
  )
  host.log.progress('')
  return { image: name, counts, bytes }
}
