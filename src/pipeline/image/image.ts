import { join } from 'node:path'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Tags } from '../../core/tags.ts'
import type { LayerSource } from '../../layers/layer-source.ts'
import { imageNameOf, localName } from '../../oci/image-ref.ts'
import type { Layout } from '../../oci/layout.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Places } from './open-image-ref.ts'

/** What is judged. */
export interface Image {
  readonly layout: Layout
  /** By what name reports call it, without tag and digest: `ghcr.io/o/n`. */
  readonly name: string
  /** Every blob was held against its digest in this run: by the build, or while it was downloaded. */
  readonly verified: boolean
  /** Where the layers are, when not in the layout's folder: then no other stage needs them there. */
  readonly source?: LayerSource | undefined
}

/** The first of `images`; else the repository in GitHub's registry style; else a name of nowhere. */
export function builtName(tags: Tags | undefined, facts: Facts, host: Host): string {
  return tags?.images[0] ?? localName(facts.repository.name || host.cwd)
}

/** What looks into layers by reading them, wherever they are, or not at all: all others want a whole layout. */
const readers: readonly string[] = ['metadata', 'lint', 'analyze', 'sign', 'prune']

/** The image that `image-ref` names; its layers stay where they are unless somebody needs the whole layout. */
export async function existingImage(
  ref: NonNullable<Inputs['imageRef']>,
  { stages, gates }: Pick<Inputs, 'stages' | 'gates'>,
  places: Places,
  host: Host,
): Promise<Image> {
  const { openImage } = await import('./open-image-ref.ts')
  const layers = gates.length > 0 || stages.some((stage) => !readers.includes(stage))
  const opened = await openImage(ref, join(await host.tempDir(), 'image-ref'), places, host, { layers })
  return { ...opened, name: imageNameOf(ref) }
}
