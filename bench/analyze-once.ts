/**
 * `node analyze-once.js CACHE REF`: what the stage analyze does with an image, as a process of its own. Prints dive's
 * numbers and what it took, as JSON.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processHost } from '../__tests__/support/trivy-real.ts'
import { analyse } from '../src/analyze/analyse.ts'
import { readLayers } from '../src/layers/read-layers.ts'
import { parseImageRef } from '../src/oci/image-ref.ts'
import { openImage } from '../src/pipeline/image/open-image-ref.ts'

const [cacheDir = '', ref = '', verified] = process.argv.slice(2)
const host = processHost({ cacheDir })
const dir = await mkdtemp(join(tmpdir(), 'analyze-once-'))
try {
  const places = { registry: () => Promise.reject(new Error('no registry')) }
  const image = await openImage(parseImageRef(ref), dir, places, host, { layers: false })
  const { platforms } = analyse(await readLayers(image.layout, verified === 'verified', host, image.source))
  const [first] = platforms
  console.log(
    JSON.stringify({
      sizeBytes: first?.dive.sizeBytes,
      inefficientBytes: first?.dive.wastedBytes,
      efficiencyScore: first?.dive.efficiency,
      // Of all processes of this one.
      peak: process.resourceUsage().maxRSS * 1024,
    }),
  )
} finally {
  await rm(dir, { recursive: true, force: true })
  await host.close()
}
