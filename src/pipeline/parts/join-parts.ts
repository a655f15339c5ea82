import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { allEnded } from '../../core/all-ended.ts'
import { UserError } from '../../core/errors.ts'
import { readDocument } from '../../oci/document.ts'
import type { Layout } from '../../oci/layout.ts'
import { type Descriptor, isForNobody } from '../../oci/manifest.ts'
import { referenceName } from '../../oci/reference.ts'
import { writeIndex } from '../../oci/write-index.ts'
import type { RegistryClient, Repository } from '../../registry/client.ts'
import { downloadBlob, placeOf } from '../../registry/download-blob.ts'
import type { FoundPart } from './find-parts.ts'

/** One index over all parts, in `dir`. The same parts and annotations give the same digest. */
export async function joinParts(
  parts: readonly FoundPart[],
  dir: string,
  annotations: Readonly<Record<string, string>>,
): Promise<Layout> {
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  return writeIndex(
    parts.flatMap(({ part }) => part.entries),
    dir,
    annotations,
  )
}

/**
 * Fetches what the index names, manifests and configs, each held against its digest. Layers stay in the registry.
 *
 * @throws UserError that names every manifest which is not there any more
 */
export async function fetchEntries(
  layout: Layout,
  entries: readonly Descriptor[],
  image: Repository,
  client: RegistryClient,
): Promise<void> {
  const missing = await allEnded(
    entries.map(async (entry) => {
      const found = await client.getManifest(image, entry.digest)
      if (!found) return [referenceName({ ...image, digest: entry.digest })]
      const { config } = readDocument(found.bytes)
      await writeFile(await placeOf(layout.dir, entry.digest), found.bytes)
      // What decides whether `latest` may move is written in the config.
      if (config && !isForNobody(entry)) await downloadBlob(client, image, layout.dir, config.digest)
      return []
    }),
  )
  const names = missing.flat()
  if (names.length === 0) return
  throw new UserError(`what the jobs of the platforms have published is not there any more: ${names.join(', ')}`, {
    cure: 'Run their jobs again; a pruning that removes untagged ones at once needs prune-grace.',
  })
}
