import { isAbsolute, join } from 'node:path'
import { messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { Docker } from '../../docker/docker.ts'
import type { LayerSource } from '../../layers/layer-source.ts'
import type { ImageRef } from '../../oci/image-ref.ts'
import type { Layout } from '../../oci/layout.ts'
import { openLayout } from '../../oci/open-layout.ts'
import type { RegistryClient } from '../../registry/client.ts'
import { type DownloadOptions, downloadImage } from '../../registry/download-image.ts'

export interface OpenedImage {
  readonly layout: Layout
  /** Where the layers are read that the layout's folder does not hold; undefined where it holds them. */
  readonly source: LayerSource | undefined
  /** Whether every byte is held against its digest while it comes. */
  readonly verified: boolean
}

/** The outside as far as images lie there. */
export interface Places {
  readonly registry: () => Promise<RegistryClient>
  readonly docker?: (() => Promise<Docker>) | undefined
}

/** Bytes: what is unpacked at once. A connection gives far smaller pieces, each of which costs a turn. */
const piece = 256 * 1024

/**
 * The image as a layout: that of the folder, or made in `dir`. Without `layers` they stay where they are.
 *
 * @throws UserError when it is not there
 */
export async function openImage(
  ref: ImageRef,
  dir: string,
  { registry, docker }: Places,
  host: Host,
  { platforms, layers = true }: Partial<DownloadOptions> = {},
): Promise<OpenedImage> {
  const absolute = (path: string) => (isAbsolute(path) ? path : join(host.cwd, path))
  if ('folder' in ref) {
    const layout = await openLayout(absolute(ref.folder), ref.name)
    return { layout, source: undefined, verified: false }
  }
  if ('registry' in ref) {
    const [client, { pieces }] = await Promise.all([registry(), import('../../registry/source.ts')])
    const layout = await downloadImage(client, ref.registry, dir, { layers, ...(platforms ? { platforms } : {}) })
    const open: LayerSource['open'] = ({ digest }) => pieces(client.getBlob(ref.registry, digest), piece)
    return { layout, source: layers ? undefined : { near: false, open }, verified: true }
  }
  const { openArchive } = await import('../../oci/archive/open-archive.ts')
  const [path, name] = 'archive' in ref ? [absolute(ref.archive), ref.name] : [await saved(ref.engine, dir, docker), '']
  const { layout, open } = await openArchive(path, name, dir, layers)
  return { layout, source: layers ? undefined : { near: true, open }, verified: false }
}

/** With its layers. @throws UserError when it is not there */
export async function openImageRef(
  ref: ImageRef,
  dir: string,
  registry: () => Promise<RegistryClient>,
  host: Host,
  options: Partial<DownloadOptions> = {},
): Promise<Layout> {
  return (await openImage(ref, dir, { registry }, host, options)).layout
}

/** The engine gives an image as a stream only, in which nothing can be looked up: it is kept for the run. */
async function saved(name: string, dir: string, docker: Places['docker']): Promise<string> {
  if (!docker)
    throw new UserError(`docker-daemon://${name} cannot be read here`, {
      cure: 'Save it to a file (docker save -o image.tar) and name that: docker-archive://image.tar.',
    })
  const [engine, { mkdir, open }] = await Promise.all([docker(), import('node:fs/promises')])
  await mkdir(dir, { recursive: true })
  const path = join(dir, 'saved.tar')
  const file = await open(path, 'w')
  try {
    await engine.exec(['save', name], { onStdoutChunk: async (chunk) => void (await file.write(chunk)) })
  } catch (error) {
    if (!/no such image/i.test(messageOf(error))) throw error
    throw new UserError(`the engine has no image ${name}`, {
      cure: 'Pull or build it, or name it as docker images shows it.',
      cause: error,
    })
  } finally {
    await file.close()
  }
  return path
}
