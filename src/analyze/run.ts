import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { allEnded } from '../core/all-ended.ts'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import { slots } from '../core/slots.ts'
import { type Digest, isOf } from '../oci/digest.ts'
import { readRecord } from '../oci/document.ts'
import { shownInstruction } from '../oci/instruction.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../oci/layout.ts'
import type { Descriptor } from '../oci/manifest.ts'
import type { Analysis, LayerAnalysis, PlatformAnalysis } from './analysis.ts'
import { type Entry, isDirectory } from './layers/entry.ts'
import { layerCache } from './layers/layer-cache.ts'
import { readLayer } from './layers/read-layer.ts'
import { diveNumbers } from './measures/dive.ts'
import { wasteOf } from './measures/waste.ts'

/**
 * Walks over every layer of every platform, each blob once; layers that were walked over before are not read again.
 *
 * @param verified whether the layout's bytes are known to be those of their digests
 * @throws UserError that names the layer which cannot be read
 */
export async function run(layout: Layout, verified: boolean, host: Host): Promise<Analysis> {
  const started = performance.now()
  const platforms = [...(await platformsOf(layout))]
  const manifests = await Promise.all(platforms.map(([, manifest]) => readManifest(layout, manifest)))
  const blobs = new Map(manifests.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer] as const)))
  const cache = layerCache(host)
  const atOnce = slots(Math.min(4, availableParallelism()))
  let read = 0
  const walk = async (blob: Descriptor): Promise<readonly [Digest, readonly Entry[]]> => {
    // What is remembered of bytes that nobody verified says nothing of these.
    const known = verified ? await cache.get(blob.digest) : undefined
    if (known) return [blob.digest, known]
    read += 1
    const source = createReadStream(blobPath(layout.dir, blob.digest), { highWaterMark: 1 << 20 })
    const { entries } = await readLayer(blob, source, verified, host.signal)
    await cache.put(blob.digest, entries)
    return [blob.digest, entries]
  }
  // The largest first: the last one to end is then a small one.
  const order = [...blobs.values()].sort((one, other) => other.size - one.size)
  const entries = new Map(await allEnded(order.map((blob) => atOnce(() => walk(blob)))))
  const analysed = await Promise.all(
    platforms.map(async ([platform, manifest], at): Promise<PlatformAnalysis> => {
      const { config, layers } = manifests[at] ?? { config: manifest, layers: [] }
      const commands = await commandsOf(layout, config)
      const lists = layers.map(({ digest }) => entries.get(digest) ?? [])
      const waste = wasteOf(lists)
      const dive = diveNumbers(lists)
      return {
        platform,
        digest: manifest.digest,
        compressed: layers.reduce((sum, { size }) => sum + size, config.size),
        uncompressed: dive.sizeBytes,
        dive,
        waste,
        layers: layers.map((layer, index): LayerAnalysis => {
          const list = lists[index] ?? []
          return {
            digest: layer.digest,
            command: commands[index] ?? '',
            compressed: layer.size,
            size: list.reduce((sum, { size }) => sum + size, 0),
            files: list.filter((entry) => !isDirectory(entry)).length,
            wasted: waste.layers[index]?.wasted ?? 0,
            killed: waste.layers[index]?.killed ?? 0,
          }
        }),
      }
    }),
  )
  await cache.tidy(host.now())
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  host.log.info(`analyze: ${blobs.size} layers, ${read} of them read, in ${seconds} s`)
  return { platforms: analysed }
}

/** What made each layer: the k-th layer is the k-th entry of the history that made one. */
async function commandsOf({ dir }: Layout, { digest }: Descriptor): Promise<readonly string[]> {
  const bytes = await readFile(blobPath(dir, digest))
  if (!isOf(digest, bytes))
    throw new UserError(`the config ${digest} holds other bytes`, { cure: 'Build, or push, the image again.' })
  const { history } = readRecord(bytes, 'the config')
  const entries = Array.isArray(history) ? history.filter(isRecord) : []
  return entries
    .filter((entry) => entry.empty_layer !== true)
    .map(({ created_by: text }) => (typeof text === 'string' && text !== '' ? shownInstruction(text) : ''))
}
