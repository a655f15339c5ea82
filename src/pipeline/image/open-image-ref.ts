import { isAbsolute, join } from 'node:path'
import type { Host } from '../../core/host.ts'
import type { ImageRef } from '../../oci/image-ref.ts'
import type { Layout } from '../../oci/layout.ts'
import { openLayout } from '../../oci/open-layout.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { type DownloadOptions, downloadImage } from '../../registry/download-image.ts'

/**
 * The image as a layout: that of the folder, or downloaded into `dir`.
 *
 * @throws UserError when it is not there
 */
export async function openImageRef(
  ref: ImageRef,
  dir: string,
  registry: () => Promise<RegistryClient>,
  host: Host,
  { platforms, layers = true }: Partial<DownloadOptions> = {},
): Promise<Layout> {
  if ('folder' in ref) return openLayout(isAbsolute(ref.folder) ? ref.folder : join(host.cwd, ref.folder), ref.name)
  return downloadImage(await registry(), ref.registry, dir, { layers, ...(platforms ? { platforms } : {}) })
}
