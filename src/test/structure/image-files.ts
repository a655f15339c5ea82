import { createReadStream } from 'node:fs'
import { type Entry, parentOf } from '../../layers/entry.ts'
import { readLayer } from '../../layers/read-layer.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import { type Live, stackLayers } from '../../layers/stack.ts'
import { blobPath } from '../../oci/layout.ts'

/** What a container of one platform would find, without a container. */
export interface ImageFiles {
  /** What lies at a path, links of the image followed; undefined where nothing does. */
  find(path: string): Live | undefined
  /** Reads files, each layer that has some of them once. Larger ones than `most` bytes are left out. */
  read(files: readonly Live[], most: number): Promise<ReadonlyMap<Entry, Buffer>>
}

/** The kernel follows no more of them either. */
const mostLinks = 40

/** The root has no entry of its own in most layers. */
const root: Live = {
  layer: 0,
  entry: { path: '', typeFlag: 53, size: 0, mode: 0o755, uid: 0, gid: 0, linkName: '', crc: 0 },
}

/** @param verified whether the layers' bytes are known to be those of their digests */
export function imageFiles(image: PlatformLayers, dir: string, verified: boolean, signal: AbortSignal): ImageFiles {
  const view = stackLayers(image.layers.map(({ entries }) => entries))
  const folders = new Set<string>([''])
  for (const path of view.keys())
    for (let folder = parentOf(path); !folders.has(folder); folder = parentOf(folder)) folders.add(folder)

  const lookUp = (path: string): Live | undefined =>
    view.get(path) ?? (folders.has(path) ? { ...root, entry: { ...root.entry, path } } : undefined)

  const find = (path: string): Live | undefined => {
    let links = 0
    // Each byte a character, as the entries have it.
    const left = Buffer.from(path, 'utf8').toString('latin1').split('/').reverse()
    const way: string[] = []
    while (left.length > 0) {
      const name = left.pop()
      if (name === undefined || name === '' || name === '.') continue
      if (name === '..') {
        way.pop()
        continue
      }
      const here = [...way, name].join('/')
      const live = lookUp(here)
      if (!live) return undefined
      if (live.entry.typeFlag === 50) {
        links += 1
        if (links > mostLinks) return undefined
        if (live.entry.linkName.startsWith('/')) way.length = 0
        left.push(...live.entry.linkName.split('/').reverse())
        continue
      }
      way.push(name)
    }
    return lookUp(way.join('/'))
  }
  /** A hard link has the content of the entry that its layer's tar names. */
  const contentOf = (live: Live): Live => {
    let at = live
    for (let links = 0; at.entry.typeFlag === 49 && links < mostLinks; links += 1) {
      const target = at.entry.linkName.replace(/^(?:\.?\/)+/, '')
      const entries = image.layers[at.layer]?.entries ?? []
      const entry = entries.findLast(({ path, typeFlag }) => path === target && typeFlag !== 53)
      if (!entry) break
      at = { layer: at.layer, entry }
    }
    return at
  }
  return {
    find,
    async read(files, most) {
      const found = new Map<Entry, Buffer>()
      const wanted = new Map(files.map((live) => [live, contentOf(live)] as const))
      for (const at of new Set([...wanted.values()].map(({ layer }) => layer))) {
        const layer = image.layers[at]
        if (!layer) continue
        const paths = new Set(
          [...wanted.values()]
            .filter((live) => live.layer === at && live.entry.size <= most)
            .map(({ entry }) => entry.path),
        )
        const read = new Map<string, { readonly entry: object; readonly parts: Buffer[] }>()
        const source = createReadStream(blobPath(dir, layer.blob.digest), { highWaterMark: 1 << 20 })
        await readLayer(layer.blob, source, verified, signal, (entry, piece) => {
          if (!paths.has(entry.path)) return
          const known = read.get(entry.path)
          // A path that stands in the tar twice is what stands there last.
          const parts = known?.entry === entry ? known.parts : []
          parts.push(Buffer.from(piece))
          read.set(entry.path, { entry, parts })
        })
        for (const [live, content] of wanted)
          if (content.layer === at && (content.entry.size === 0 || paths.has(content.entry.path)))
            found.set(live.entry, bytesOf(content, read.get(content.entry.path)?.parts))
      }
      return found
    },
  }
}

function bytesOf({ entry }: Live, parts: readonly Buffer[] = []): Buffer {
  return entry.size === 0 ? Buffer.alloc(0) : Buffer.concat(parts)
}
