import { access } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { allEnded } from '../../core/all-ended.ts'
import type { Host } from '../../core/host.ts'
import { folderSource, type LayerSource } from '../../layers/layer-source.ts'
import type { Digest } from '../../oci/digest.ts'
import { type ImageRef, imageNameOf } from '../../oci/image-ref.ts'
import type { Layout } from '../../oci/layout.ts'
import type { Descriptor } from '../../oci/manifest.ts'
import { openLayout } from '../../oci/open-layout.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { downloadBlob } from '../../registry/download-blob.ts'
import { downloadImage } from '../../registry/download-image.ts'
import { openImage } from '../image/open-image-ref.ts'

/** An image that another one is compared with: its manifests and configs are there, its layers come when they are needed. */
export interface OtherImage {
  /** As it was given. */
  readonly text: string
  /** By what name reports call it, without tag and digest. */
  readonly name: string
  readonly layout: Layout
  /** Whether every byte was held against its digest while it came. */
  readonly verified: boolean
  /** Where its layers are read, once they were asked for by `need`. */
  readonly source: LayerSource
  /** Brings layers of a registry into the layout, each once however many ask for it. @throws UserError */
  need(layers: readonly Descriptor[]): Promise<void>
}

/**
 * Opens a layout folder, or fetches manifests and configs into `dir`; undefined where there is no such image (yet).
 *
 * @throws UserError where nobody can tell, or it is broken
 */
export async function openOther(
  ref: ImageRef,
  dir: string,
  registry: () => Promise<RegistryClient>,
  host: Host,
): Promise<OtherImage | undefined> {
  const named = { text: ref.text, name: imageNameOf(ref) }
  if ('folder' in ref) {
    const folder = isAbsolute(ref.folder) ? ref.folder : join(host.cwd, ref.folder)
    // A cache that has never been filled.
    if (!(await exists(folder))) return undefined
    const layout = await openLayout(folder, ref.name)
    return { ...named, layout, verified: false, source: folderSource(folder), async need() {} }
  }
  if (!('registry' in ref)) {
    const opened = await openImage(ref, dir, { registry }, host)
    return { ...named, ...opened, source: folderSource(opened.layout.dir), async need() {} }
  }
  const client = await registry()
  const { registry: reference } = ref
  if (!(await client.headManifest(reference, reference.digest ?? reference.tag ?? 'latest'))) return undefined
  const layout = await downloadImage(client, reference, dir, { layers: false })
  const coming = new Map<Digest, Promise<void>>()
  const once = ({ digest }: Descriptor) => {
    const known = coming.get(digest) ?? downloadBlob(client, reference, dir, digest)
    coming.set(digest, known)
    return known
  }
  return {
    ...named,
    layout,
    verified: true,
    source: folderSource(dir),
    async need(layers) {
      await allEnded(layers.map(once))
    },
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
