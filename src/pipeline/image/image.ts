import { join } from 'node:path'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Tags } from '../../core/tags.ts'
import { imageNameOf, localName } from '../../oci/image-ref.ts'
import type { Layout } from '../../oci/layout.ts'
import type { RegistryClient } from '../../registry/client.ts'
import type { Inputs } from '../inputs/read-inputs.ts'

/** What is judged. */
export interface Image {
  readonly layout: Layout
  /** By what name reports call it, without tag and digest: `ghcr.io/o/n`. */
  readonly name: string
  /** Every blob was held against its digest in this run: by the build, or while it was downloaded. */
  readonly verified: boolean
}

/** The first of `images`; else the repository in GitHub's registry style; else a name of nowhere. */
export function builtName(tags: Tags | undefined, facts: Facts, host: Host): string {
  return tags?.images[0] ?? localName(facts.repository.name || host.cwd)
}

/** The image that `image-ref` names; without its layers where nobody looks into them. */
export async function existingImage(
  ref: NonNullable<Inputs['imageRef']>,
  layers: boolean,
  registry: () => Promise<RegistryClient>,
  host: Host,
): Promise<Image> {
  const { openImageRef } = await import('./open-image-ref.ts')
  const layout = await openImageRef(ref, join(await host.tempDir(), 'image-ref'), registry, host, { layers })
  return { layout, name: imageNameOf(ref), verified: 'registry' in ref }
}
