import { analyse } from '../../../src/analyze/analyse.ts'
import { compare, type PlatformComparison, type Side } from '../../../src/analyze/compare/compare.ts'
import type { PlatformLayers } from '../../../src/layers/read-layers.ts'
import { digestOf } from '../../../src/oci/digest.ts'
import { entriesOf } from '../../support/walked.ts'
import { tarOf, type Written } from '../../support/written-tar.ts'

/** An image whose layers are tars in memory, as they are written down. */
export function sideOf(stack: readonly (readonly Written[])[], commands: readonly string[] = []): Side {
  const tars = stack.map(tarOf)
  const blobs = tars.map((tar) => ({ mediaType: 'tar', digest: digestOf(tar), size: tar.length }))
  const config = digestOf(Buffer.from(JSON.stringify(blobs)))
  const image: PlatformLayers = {
    platform: 'linux/amd64',
    manifest: { mediaType: '', digest: config, size: 1 },
    config: { mediaType: '', digest: config, size: 0, says: {} as PlatformLayers['config']['says'] },
    layers: stack.map((written, at) => ({
      blob: blobs[at] ?? { mediaType: '', digest: config, size: 0 },
      diffId: undefined,
      createdBy: commands[at] ?? '',
      entries: entriesOf(written),
    })),
  }
  const [analysis] = analyse([image]).platforms
  if (!analysis) throw new Error('nothing was analysed')
  const source: Side['source'] = ({ blob }) => {
    const tar = tars[blobs.findIndex(({ digest }) => digest === blob.digest)]
    return tar && streamOf(tar)
  }
  return { image, analysis, source }
}

async function* streamOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes
}

export function compared(
  before: readonly (readonly Written[])[],
  after: readonly (readonly Written[])[],
): Promise<PlatformComparison> {
  return compare(sideOf(before), sideOf(after))
}
