import { readDocument } from '../document.ts'
import { type Descriptor, type Index, isAttestation, isIndexType } from '../manifest.ts'
import { blobName, type OpenTar, readBlob } from './archive-tar.ts'

/**
 * The image of an archive that is a layout: of buildx, podman's oci-archive, docker from version 25 on. What docker
 * lists and did not pull is not in there: the index is then ours, of what is.
 */
export async function ociRoot(tar: OpenTar, name: string): Promise<Descriptor> {
  const { manifests } = readDocument(await tar.read('index.json'))
  const named = name === '' ? manifests : manifests.filter((one) => namesOf(one).some((known) => isMeant(known, name)))
  const [root, ...others] = [...new Map(named.map((one) => [one.digest, one])).values()]
  if (!root) throw tar.wrong(name === '' ? 'holds no image' : `holds no image that is named ${name}`)
  if (others.length > 0)
    throw tar.wrong(`holds ${others.length + 1} images: ${named.flatMap(namesOf).slice(0, 10).join(', ')}`)
  const bytes = await readBlob(tar, root.digest)
  if (!isIndexType(root.mediaType)) {
    await copyImage(tar, root)
    return root
  }
  const index = JSON.parse(Buffer.from(bytes).toString('utf8')) as Index
  const there = readDocument(bytes).manifests.filter(({ digest }) => tar.index.has(blobName(digest)))
  if (there.length === 0) throw tar.wrong('holds none of the platforms that it lists')
  for (const child of there) await copyImage(tar, child)
  const whole = there.length === index.manifests.length
  return tar.put(root.mediaType, whole ? bytes : Buffer.from(JSON.stringify({ ...index, manifests: there })))
}

async function copyImage(tar: OpenTar, manifest: Descriptor): Promise<void> {
  const bytes = await readBlob(tar, manifest.digest)
  const { config, layers } = readDocument(bytes)
  await tar.put(manifest.mediaType, bytes)
  // An attestation's layers are documents: which base the image was built on is told by one.
  const documents = [...(config ? [config] : []), ...(isAttestation(manifest) ? layers : [])]
  for (const { mediaType, digest } of documents) await tar.put(mediaType, await readBlob(tar, digest))
}

function namesOf({ annotations = {} }: Descriptor): readonly string[] {
  const names = [annotations['io.containerd.image.name'], annotations['org.opencontainers.image.ref.name']]
  return names.filter((name) => typeof name === 'string')
}

/** `1.2`, `app:1.2` and `ghcr.io/o/app:1.2` all name the last one. */
export function isMeant(known: string, name: string): boolean {
  return known === name || known.endsWith(`:${name}`) || known.endsWith(`/${name}`)
}
