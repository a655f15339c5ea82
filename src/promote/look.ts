import { UserError } from '../core/errors.ts'
import type { Digest } from '../oci/digest.ts'
import { type Reference, referenceName } from '../oci/reference.ts'
import type { FoundManifest, RegistryClient } from '../registry/client.ts'
import { type Beside, readBeside } from '../registry/copy/read-beside.ts'
import { type Parts, readParts } from '../registry/copy/read-parts.ts'
import { type PlatformSize, platformsIn } from './platforms.ts'

/** What is to be promoted: from here on its digest alone counts. */
export interface Source {
  /** As somebody asked for it, e.g. `ghcr.io/o/n:1.2`. */
  readonly asked: string
  readonly reference: Reference & { readonly digest: Digest }
  readonly root: FoundManifest
}

/** All that is there of it. */
export interface Looked {
  readonly image: Parts
  readonly beside: Beside
  readonly platforms: readonly PlatformSize[]
}

/** A tag is asked for once: what it names at this instant is what is proven, copied and tagged. @throws UserError */
export async function resolve(reference: Reference, client: RegistryClient): Promise<Source> {
  const { registry, repository, digest, tag = 'latest' } = reference
  const asked = referenceName(digest ? reference : { ...reference, tag })
  const root = await client.getManifest({ registry, repository }, digest ?? tag)
  if (!root) throw new UserError(`${asked} is not there`, { cure: 'Check the name, and that the login may read it.' })
  return { asked, reference: { registry, repository, digest: root.digest }, root }
}

/** Reads manifests and lists, no layer. @throws BrokenImage when a part of the image is missing */
export async function look({ reference, root }: Source, client: RegistryClient): Promise<Looked> {
  const image = await readParts(client, reference, root)
  const [beside, platforms] = await Promise.all([
    readBeside(
      client,
      reference,
      image.manifests.map(({ digest }) => digest),
    ),
    platformsIn(image, reference, client),
  ])
  return { image, beside, platforms }
}
