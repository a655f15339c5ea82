import { messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { openMirrored } from '../mirror/mirrored-layout.ts'
import type { Artifact } from './artifact.ts'
import { fetchDatabase } from './fetch-database.ts'
import { type Kept, keptDatabases } from './kept.ts'

/**
 * The database that a `tools-mirror` has: unpacked once and kept under its digest. Nobody else is asked.
 *
 * @param mirror base URL that ends with `/`
 * @returns undefined where the mirror has none
 * @throws UserError where it has one that is of no use
 */
export async function fromMirror(
  artifact: Artifact,
  mirror: string,
  cacheDir: string,
  host: Host,
): Promise<Kept | undefined> {
  const found = await openMirrored(mirror, artifact.place, host)
  if (found === undefined) return undefined
  const { digest } = found.root
  const [known] = await keptDatabases(cacheDir, artifact, [digest])
  if (known) return known
  const source = { reader: found.reader, reference: { registry: 'mirror', repository: artifact.place, digest } }
  return fetchDatabase(artifact, source, [digest], cacheDir, host).catch((error: unknown) => {
    if (!(error instanceof UserError)) throw error
    throw new UserError(`${artifact.name} in the mirror ${mirror}: ${messageOf(error)}`, {
      cure: 'Fill the mirror again: image-pipeline mirror DIR.',
      cause: error,
    })
  })
}
