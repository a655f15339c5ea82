import type { Host } from '../core/host.ts'
import { images } from '../docker/images.ts'
import type { MirroredImage } from '../mirror/mirrored-image.ts'
import { parseReference, WrongReference } from '../oci/reference.ts'
import type { BuildInputs } from './inputs.ts'
import { buildkitImage } from './own-builder.ts'

/** What of the images that we would run ourselves lies in the mirror. */
export interface MirroredImages {
  readonly buildkit?: MirroredImage
  readonly binfmt: MirroredImage | undefined
}

/** @param mirror base URL that ends with `/`; '' for none, and then nothing is looked for */
export async function mirroredImages(inputs: BuildInputs, mirror: string, host: Host): Promise<MirroredImages> {
  if (mirror === '') return { binfmt: undefined }
  const { findMirrored } = await import('../mirror/mirrored-image.ts')
  const wanted = buildkitImage(inputs)
  const [buildkit, binfmt] = await Promise.all([
    isReference(wanted) ? findMirrored(mirror, wanted, host) : undefined,
    findMirrored(mirror, images.binfmt, host),
  ])
  return { ...(buildkit ? { buildkit } : {}), binfmt }
}

/** What driver-opts name is buildx's to judge. */
function isReference(text: string): boolean {
  try {
    parseReference(text)
    return true
  } catch (error) {
    if (error instanceof WrongReference) return false
    throw error
  }
}
