import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { processHost } from '../__tests__/support/trivy-real.ts'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import { analyse } from '../src/analyze/index.ts'
import { readLayers } from '../src/layers/read-layers.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../src/oci/layout.ts'
import { builtExample } from './built-example.ts'
import { child } from './child.ts'
import { type Contender, paired, ratio } from './paired.ts'

const rounds = 5

/** The walk over every layer of the example's two platforms, against `gzip -dc | tar -t` of the same blobs, two at a time. */
export async function analyzing(parts: Toolchain, say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const layout = await builtExample(parts, folder)
    const blobs = await layersOf(layout)
    const [fresh, known, bare] = await paired(rounds, [
      ours(layout, join(folder, 'fresh'), true),
      ours(layout, join(folder, 'known'), false),
      gzipAndTar(blobs),
    ])
    if (!fresh || !known || !bare) throw new Error('nothing was measured')
    const beside = `\`gzip -dc \\| tar -t\`, two at a time ${bare.median.toFixed(2)} s`
    say(
      `| analyze: both platforms, ${blobs.length} layers, nothing known | ${fresh.median.toFixed(2)} s | ${beside} | ${ratio(fresh, bare).toFixed(2)} × |`,
    )
    say(`| the same, layers known | ${known.median.toFixed(2)} s | ${beside} | ${ratio(known, bare).toFixed(2)} × |`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function layersOf(layout: Layout): Promise<readonly string[]> {
  const manifests = [...(await platformsOf(layout)).values()]
  const all = await Promise.all(manifests.map((manifest) => readManifest(layout, manifest)))
  return [...new Set(all.flatMap(({ layers }) => layers.map(({ digest }) => blobPath(layout.dir, digest))))]
}

function ours(layout: Layout, cacheDir: string, fresh: boolean): Contender {
  return {
    name: fresh ? 'nothing known' : 'layers known',
    prepare: () => (fresh ? rm(cacheDir, { recursive: true, force: true }) : Promise.resolve()),
    run: async () => {
      const host = processHost({ cacheDir })
      analyse(await readLayers(layout, true, host))
      await host.close()
    },
  }
}

function gzipAndTar(blobs: readonly string[]): Contender {
  const each = 'gzip -dc "$1" | tar -t > /dev/null'
  const all = `printf '%s\\n' "$@" | xargs -P 2 -n 1 sh -c '${each}' _`
  return {
    name: 'gzip and tar',
    run: async () => {
      await child('sh', ['-c', all, '_', ...blobs], process.env)
    },
  }
}
