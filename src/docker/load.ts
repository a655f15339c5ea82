import type { Host } from '../core/host.ts'
import { algorithmOf, hexOf } from '../oci/digest.ts'
import { blobPath, contentsOf, type Layout, platformsOf, readManifest } from '../oci/layout.ts'
import { type Descriptor, mediaTypes } from '../oci/manifest.ts'
import { hostPlatform, platformName } from '../oci/platform.ts'
import { type TarFile, tarStream } from '../oci/tar-stream.ts'
import type { Docker } from './docker.ts'

/** Gives the engine the very image that was built, under these names. */
export async function load(layout: Layout, names: readonly string[], host: Host, docker: Docker): Promise<void> {
  await docker.exec(['load'], {
    stdin: tarStream(await archiveFiles(layout, names)),
    signal: host.signal,
    onStdout: host.log.info,
  })
}

/**
 * The layout as `docker load` takes it: an index that gives each name, and docker's own list of one platform for
 * engines that do not keep their images in containerd.
 */
export async function archiveFiles(layout: Layout, names: readonly string[]): Promise<readonly TarFile[]> {
  const { manifests, blobs } = await contentsOf(layout)
  const all = [...new Map([...blobs, ...manifests].map((descriptor) => [descriptor.digest, descriptor])).values()]
  const named = names.map((name) => ({
    ...layout.root,
    annotations: { 'io.containerd.image.name': fullName(name), 'org.opencontainers.image.ref.name': tagOf(name) },
  }))
  return [
    json('oci-layout', { imageLayoutVersion: '1.0.0' }),
    json('index.json', {
      schemaVersion: 2,
      mediaType: mediaTypes.index,
      manifests: named.length > 0 ? named : [layout.root],
    }),
    json('manifest.json', [await ownPlatform(layout, names)]),
    ...all.map(({ digest, size }) => ({
      name: entryOf({ digest }),
      size,
      content: { path: blobPath(layout.dir, digest) },
    })),
  ]
}

async function ownPlatform(layout: Layout, names: readonly string[]) {
  const platforms = await platformsOf(layout)
  const own = platforms.get(platformName(hostPlatform(process.arch))) ?? [...platforms.values()][0] ?? layout.root
  const { config, layers } = await readManifest(layout, own)
  return { Config: entryOf(config), RepoTags: names, Layers: layers.map(entryOf) }
}

function entryOf({ digest }: Pick<Descriptor, 'digest'>): string {
  return `blobs/${algorithmOf(digest)}/${hexOf(digest)}`
}

/** containerd knows no short names: `app:1` is `docker.io/library/app:1`. */
function fullName(name: string): string {
  const [first = '', ...rest] = name.split('/')
  if (rest.length === 0) return `docker.io/library/${name}`
  return first.includes('.') || first.includes(':') || first === 'localhost' ? name : `docker.io/${name}`
}

function tagOf(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1)
}

function json(name: string, value: unknown): TarFile {
  const content = Buffer.from(JSON.stringify(value))
  return { name, size: content.length, content }
}
