import type { Entry } from '../../layers/entry.ts'
import { readLayer } from '../../layers/read-layer.ts'
import type { Layer } from '../../layers/read-layers.ts'
import type { LiveFiles } from './live-files.ts'

/** A layer's blob as a stream, whose bytes were held against its digest before; undefined where it cannot be had cheaply again. */
export type OpenLayer = (layer: Layer) => AsyncIterable<Uint8Array> | undefined

/** Contents of live files by path; of one that cannot be had there is none. */
export type ReadFiles = (paths: readonly string[]) => Promise<ReadonlyMap<string, Buffer>>

/** Bytes: lists of packages are far below; more is not kept in memory. */
const largestFile = 32 * 2 ** 20
const largestSum = 128 * 2 ** 20

/**
 * Reads some files out of an image: only the layers that hold them are walked over, each once a call.
 *
 * @throws UserError where a layer is broken; InterruptedError
 */
export function fileReader(
  layers: readonly Layer[],
  files: LiveFiles,
  open: OpenLayer,
  signal?: AbortSignal,
): ReadFiles {
  return async (paths) => {
    const byLayer = new Map<number, Set<string>>()
    let sum = 0
    for (const path of paths) {
      const live = files.get(path)
      if (live?.entry.typeFlag !== 48 || live.entry.size > largestFile) continue
      sum += live.entry.size
      if (sum > largestSum) break
      byLayer.set(live.layer, (byLayer.get(live.layer) ?? new Set()).add(path))
    }
    const contents = new Map<string, Buffer>()
    for (const [at, wanted] of byLayer) {
      const layer = layers[at]
      const stream = layer && open(layer)
      if (!layer || !stream) continue
      for (const [path, content] of await readOne(layer, stream, wanted, signal)) contents.set(path, content)
    }
    return contents
  }
}

async function readOne(
  { blob }: Layer,
  stream: AsyncIterable<Uint8Array>,
  wanted: ReadonlySet<string>,
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, { readonly entry: Omit<Entry, 'crc'>; readonly pieces: Buffer[] }>()
  await readLayer(blob, stream, true, signal, (entry, piece) => {
    if (!wanted.has(entry.path)) return
    let known = found.get(entry.path)
    // A path that is there twice is what stands last.
    if (known?.entry !== entry) known = { entry, pieces: [] }
    found.set(entry.path, known)
    known.pieces.push(Buffer.from(piece))
  })
  return new Map([...found].map(([path, { pieces }]) => [path, Buffer.concat(pieces)]))
}
