import type { Digest } from '../oci/digest.ts'
import { type Layout, readManifestBytes } from '../oci/layout.ts'
import type { FoundManifest, RegistryClient, Repository } from '../registry/client.ts'
import { type Age, ageOf } from './age.ts'
import { layoutReader, registryReader } from './readers.ts'

/** What tags are to name: it lies under its digest in every repository already. */
export interface Tagged {
  readonly mediaType: string
  readonly digest: Digest
  readonly bytes: Uint8Array
  readonly age: Age
}

/** What was built. */
export async function taggedOf(layout: Layout): Promise<Tagged> {
  const { mediaType, digest } = layout.root
  const [bytes, age] = await Promise.all([
    readManifestBytes(layout, layout.root),
    ageOf(layoutReader(layout), layout.root),
  ])
  return { mediaType, digest, bytes, age }
}

/** What is in a registry. @throws BrokenImage */
export async function taggedIn(registry: RegistryClient, repository: Repository, root: FoundManifest): Promise<Tagged> {
  const { mediaType, digest, bytes } = root
  return { mediaType, digest, bytes, age: await ageOf(registryReader(registry, repository, root), root) }
}
