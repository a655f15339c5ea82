import { readFile } from 'node:fs/promises'
import { digestOf, hexOf } from '../../src/oci/digest.ts'
import { blobPath, contentsOf, type Layout } from '../../src/oci/layout.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { tarOf, type Written } from './written-tar.ts'

/** An image as `docker save` before version 25, `podman save` and skopeo have it, for one name. */
export interface SavedImage {
  readonly tags: readonly string[]
  readonly layers: readonly (readonly Written[])[]
}

const config = (layers: readonly Buffer[]) =>
  Buffer.from(
    JSON.stringify({
      os: 'linux',
      architecture: 'amd64',
      rootfs: { type: 'layers', diff_ids: layers.map((layer) => digestOf(layer)) },
      history: layers.map((_, at) => ({ created_by: `COPY ${at} /` })),
    }),
  )

/** Of docker before version 25: a layer that is there twice is a link to the first. */
export function oldDocker(images: readonly SavedImage[]): readonly Written[] {
  const members: Written[] = []
  const firsts = new Map<string, string>()
  const listed = images.map(({ tags, layers }, image) => {
    const tars = layers.map(tarOf)
    const names = tars.map((tar, at) => {
      const name = `${String(image * 10 + at).repeat(32)}/layer.tar`
      const first = firsts.get(digestOf(tar))
      members.push({ name: name.replace('layer.tar', '') })
      if (first) members.push({ name, type: '2', linkName: `../${first}` })
      else members.push({ name, content: tar })
      firsts.set(digestOf(tar), first ?? name)
      return name
    })
    const text = config(tars)
    const name = `${hexOf(digestOf(text))}.json`
    members.push({ name, content: text })
    return { Config: name, RepoTags: tags, Layers: names }
  })
  return [...members, { name: 'manifest.json', content: JSON.stringify(listed) }]
}

/** Of podman and skopeo: every layer under its diff ID; `pack` and `folder` for tools that do it otherwise. */
export function podman(
  { tags, layers }: SavedImage,
  pack: (tar: Buffer) => Buffer = (tar) => tar,
  ending = '.tar',
  folder = '',
): readonly Written[] {
  const tars = layers.map(tarOf)
  const names = tars.map((tar) => `${folder}${hexOf(digestOf(tar))}${ending}`)
  const text = config(tars)
  const name = `${hexOf(digestOf(text))}.json`
  return [
    ...tars.map((tar, at) => ({ name: names[at] ?? '', content: pack(tar) })),
    { name, content: text },
    { name: 'manifest.json', content: JSON.stringify([{ Config: name, RepoTags: tags, Layers: names }]) },
  ]
}

/** Of docker from version 25 on, and of buildx: a layout as a tar, named. */
export async function newDocker(images: Readonly<Record<string, Layout>>): Promise<readonly Written[]> {
  const members = new Map<string, Written>()
  const manifests: object[] = []
  for (const [name, layout] of Object.entries(images)) {
    const contents = await contentsOf(layout)
    for (const { digest } of [...contents.manifests, ...contents.blobs]) {
      const path = `blobs/sha256/${hexOf(digest)}`
      members.set(path, { name: path, content: await readFile(blobPath(layout.dir, digest)) })
    }
    const annotations = {
      'io.containerd.image.name': `docker.io/library/${name}`,
      'org.opencontainers.image.ref.name': name.split(':')[1],
    }
    manifests.push({ ...layout.root, annotations })
  }
  return [
    ...members.values(),
    { name: 'oci-layout', content: '{"imageLayoutVersion":"1.0.0"}' },
    {
      name: 'index.json',
      content: JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests }),
    },
  ]
}
