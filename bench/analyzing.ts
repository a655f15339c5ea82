import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bytesText } from '../src/core/bytes-text.ts'
import { blobPath, type Layout, platformsOf, readManifest } from '../src/oci/layout.ts'
import { child } from './child.ts'
import { largeImage } from './large-image.ts'
import { type Contender, paired, ratio, type Timing } from './paired.ts'
import { type DiveImage, diveOf, realDive } from './real-dive.ts'

const rounds = 5
/** dive takes twenty seconds. */
const diveRounds = 2

/**
 * An image of 11 layers and 33,000 entries, 630 MB as files, each time by a process of its own: against `gzip -dc | tar -t`
 * of the same blobs two at a time, and against dive of the same archive.
 */
export async function analyzing(say: (line: string) => void): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    const { layout, archive } = await largeImage((line) => console.error(line))
    const peaks: number[] = []
    const ours = (name: string, ref: string, cache: string): Contender => ({
      name,
      prepare: () =>
        cache === 'fresh' ? rm(join(folder, cache), { recursive: true, force: true }) : Promise.resolve(),
      run: async () => void peaks.push((await once(join(folder, cache), ref)).peak),
    })
    const folderRef = `oci-layout://${layout.dir}@${layout.root.digest}`
    const [fresh, known, bare] = await paired(rounds, [
      ours('nothing known', folderRef, 'fresh'),
      ours('layers known', folderRef, 'known'),
      gzipAndTar(await layersOf(layout)),
    ])
    if (!fresh || !known || !bare) throw new Error('nothing was measured')
    const row = (what: string, one: Timing, beside: string, other: Timing) =>
      say(
        `| ${what} | ${one.median.toFixed(2)} s | ${beside} ${other.median.toFixed(2)} s | ${ratio(one, other).toFixed(2)} × |`,
      )
    row(
      'analyze: 11 layers, 33,000 entries, 630 MB, nothing known',
      fresh,
      '`gzip -dc \\| tar -t`, two at a time',
      bare,
    )
    row('the same, layers known', known, 'the same', bare)
    say(`| its memory at most | ${bytesText(Math.max(...peaks))} | | |`)
    await besideDive(archive, folder, ours('archive', `docker-archive://${archive}`, 'fresh'), say)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function besideDive(
  archive: string,
  folder: string,
  contender: Contender,
  say: (line: string) => void,
): Promise<void> {
  const dive = await realDive()
  if (!dive) return say('| analyze beside dive | | go is not there to build dive | |')
  const file = join(folder, 'dive.json')
  let told: DiveImage | undefined
  const [ours, theirs] = await paired(diveRounds, [
    contender,
    {
      name: 'dive',
      run: async () => {
        told = await diveOf(dive, archive, file)
      },
    },
  ])
  if (!ours || !theirs || !told) throw new Error('nothing was measured')
  const found = await once(join(folder, 'fresh'), `docker-archive://${archive}`)
  for (const key of ['sizeBytes', 'inefficientBytes', 'efficiencyScore'] as const)
    if (found[key] !== told[key]) throw new Error(`${key} is ${found[key]}, and dive says ${told[key]}`)
  say(
    `| the same as an archive of docker save; dive's numbers are equal | ${ours.median.toFixed(2)} s | dive 0.13.1 ${theirs.median.toFixed(2)} s | ${ratio(ours, theirs).toFixed(2)} × |`,
  )
}

async function once(cacheDir: string, ref: string): Promise<DiveImage & { readonly peak: number }> {
  // The layout's bytes are those of their digests: it was made so. An archive is held against its digests.
  const verified = ref.startsWith('oci-layout://') ? ['verified'] : []
  const text = await child(process.execPath, ['.build/bench/analyze-once.js', cacheDir, ref, ...verified], process.env)
  return JSON.parse(text.trim().split('\n').at(-1) ?? '') as DiveImage & { readonly peak: number }
}

async function layersOf(layout: Layout): Promise<readonly string[]> {
  const manifests = [...(await platformsOf(layout)).values()]
  const all = await Promise.all(manifests.map((manifest) => readManifest(layout, manifest)))
  return [...new Set(all.flatMap(({ layers }) => layers.map(({ digest }) => blobPath(layout.dir, digest))))]
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
