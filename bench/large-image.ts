import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { tarOf, type Written } from '../__tests__/support/written-tar.ts'
import { digestOf } from '../src/oci/digest.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../src/oci/layout.ts'
import { type Descriptor, type Index, mediaTypes } from '../src/oci/manifest.ts'
import { type TarFile, tarStream } from '../src/oci/tar-stream.ts'

/** Another image needs another name: what lies there from before is not this one. */
const place = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'image-pipeline', 'bench', 'large-image-1')

/** Where the large image lies: as a layout, and as `docker save` writes it. */
export interface LargeImage {
  readonly layout: Layout
  readonly archive: string
}

/**
 * An image as teams have them: 11 layers, 33,000 entries, 630 MB as files, 220 MB as gzip; a base, a tree that is copied
 * and then given to another owner, small files by the thousand, folders that are deleted, made again, overwritten. The
 * same bytes on every machine; made once.
 */
export async function largeImage(say: (line: string) => void): Promise<LargeImage> {
  const archive = join(place, 'image.tar')
  try {
    const [root] = (JSON.parse(await readFile(join(place, 'index.json'), 'utf8')) as Index).manifests
    if (root) return { layout: { dir: place, root }, archive }
    throw new Error('nothing is there')
  } catch {
    say('making the large image: once, about a minute')
  }
  const dir = `${place}.part`
  await rm(dir, { recursive: true, force: true })
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  const put = async (mediaType: string, content: Uint8Array | object): Promise<Descriptor> => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content))
    await writeFile(blobPath(dir, digestOf(bytes)), bytes)
    return { mediaType, digest: digestOf(bytes), size: bytes.length }
  }
  const layers: Descriptor[] = []
  const diffIds: string[] = []
  for (const entries of contents()) {
    const tar = tarOf(entries)
    diffIds.push(digestOf(tar))
    layers.push(await put('application/vnd.oci.image.layer.v1.tar+gzip', await promisify(gzip)(tar)))
  }
  const config = await put(mediaTypes.config, {
    os: 'linux',
    architecture: 'amd64',
    rootfs: { type: 'layers', diff_ids: diffIds },
    history: layers.map((_, at) => ({ created_by: `RUN step ${at}` })),
  })
  const root = await put(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config,
    layers,
  })
  await writeArchive(dir, root)
  await writeFile(join(dir, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(
    join(dir, 'index.json'),
    JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [root] }),
  )
  await rm(place, { recursive: true, force: true })
  await rename(dir, place)
  return { layout: { dir: place, root }, archive }
}

async function writeArchive(dir: string, root: Descriptor): Promise<void> {
  const layout = { dir, root }
  const [manifest = root] = [...(await platformsOf(layout)).values()]
  const { config, layers } = await readManifest(layout, manifest)
  const nameOf = ({ digest }: Descriptor) => `blobs/${digest.replace(':', '/')}`
  const listed = [{ Config: nameOf(config), RepoTags: ['large:1'], Layers: layers.map(nameOf) }]
  const text = Buffer.from(JSON.stringify(listed))
  const files: TarFile[] = [
    ...[config, ...layers].map((blob) => ({
      name: nameOf(blob),
      size: blob.size,
      content: { path: blobPath(dir, blob.digest) },
    })),
    { name: 'manifest.json', size: text.length, content: text },
  ]
  await writeFile(join(dir, 'image.tar'), tarStream(files))
}

/** Layer by layer, so that one of them at a time is in memory. */
function* contents(): Generator<readonly Written[]> {
  const { text, noise, number } = material(20240501)
  const tree = (root: string, folders: number, files: number, bytes: number): readonly Written[] =>
    Array.from({ length: folders }, (_, folder) => [
      { name: `${root}/d${folder}/`, mode: 0o755 },
      ...Array.from({ length: files }, (_, file) => ({
        name: `${root}/d${folder}/module_${file}${file % 7 === 0 ? '.so' : '.py'}`,
        content: file % 7 === 0 ? noise(number(2 * bytes)) : text(number(2 * bytes)),
      })),
    ]).flat()
  const top = (name: string): Written => ({ name: `${name}/`, mode: 0o755 })
  yield [top('usr'), ...tree('usr/lib', 400, 20, 28_000)]
  const sdk = [top('srv'), ...tree('srv/sdk', 300, 20, 33_000)]
  yield sdk
  yield [top('etc'), { name: 'etc/app.conf', content: text(500) }]
  const copied = sdk
    .filter(({ name }) => /^srv\/sdk\/d[0-7]?\d\//.test(name))
    .map((entry) => ({ ...entry, name: entry.name.replace('srv/sdk', 'opt/libs') }))
  yield [top('opt'), ...copied]
  yield [top('opt'), ...copied.map((entry) => ({ ...entry, uid: 1000 }))]
  yield [
    { name: 'blob.bin', content: noise(45_000_000) },
    { name: 'zeros.bin', content: Buffer.alloc(20_000_000) },
  ]
  yield [{ name: 'kept.bin', content: text(10_000_000) }, { name: '.wh.blob.bin' }]
  yield [top('var'), ...tree('var/cache', 28, 500, 1800)]
  yield Array.from({ length: 120 }, (_, at) => ({ name: `usr/lib/.wh.d${at + 40}` }))
  yield [
    top('var'),
    { name: 'var/cache/d0/' },
    ...Array.from({ length: 500 }, (_, at) => ({
      name: `var/cache/d0/.wh.module_${at}${at % 7 === 0 ? '.so' : '.py'}`,
    })),
    { name: 'var/cache/d0/new', content: text(4000) },
  ]
  yield [
    top('srv'),
    ...Array.from({ length: 60 }, (_, at) => ({ name: `srv/sdk/d${at}/module_1.py`, content: text(9000) })),
  ]
}

/** Text that gzip makes a third of, and noise of which half goes: each from one seed. */
function material(seed: number) {
  let state = seed
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  const number = (below: number) => next() % below
  const words = Array.from({ length: 900 }, () => (next().toString(36) + next().toString(36)).slice(0, 3 + number(8)))
  const corpus = Buffer.from(Array.from({ length: 1_200_000 }, () => words[number(900)]).join(' '))
  const raw = Buffer.alloc(4_000_000)
  for (let at = 0; at < raw.length; at += 4) raw.writeUInt32LE(next(), at)
  const cut = (from: Buffer, size: number) => {
    const made = Buffer.alloc(size)
    for (let at = 0; at < size; ) {
      const start = number(from.length - 4000)
      at += from.copy(made, at, start, start + Math.min(4000, size - at))
    }
    return made
  }
  return {
    number,
    text: (size: number) => cut(corpus, size),
    noise: (size: number) => {
      const made = cut(raw, size)
      // Every other piece of text: programs are half tables and names.
      for (let at = 0; at < size; at += 8000) cut(corpus, Math.min(4000, size - at)).copy(made, at)
      return made
    },
  }
}
