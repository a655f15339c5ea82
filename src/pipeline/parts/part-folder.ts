import { createHash } from 'node:crypto'
import { isAbsolute, join } from 'node:path'
import type { Host } from '../../core/host.ts'
import { platformSlug } from '../../oci/platform.ts'
import type { Inputs } from '../inputs/read-inputs.ts'

/** Where all parts lie: an absolute path. */
export function partsFolder({ partsDir }: Pick<Inputs, 'partsDir'>, host: Host): string {
  if (partsDir !== '') return isAbsolute(partsDir) ? partsDir : join(host.cwd, partsDir)
  return join(host.env.RUNNER_TEMP || host.cacheDir, 'image-pipeline-parts')
}

/** The folder of one job's own part: `linux-arm64`; it may become the name of an artifact. */
export function partFolder(inputs: Pick<Inputs, 'partsDir' | 'platforms'>, host: Host): string {
  return join(partsFolder(inputs, host), shortened(platformSlug(inputs.platforms.join('_'))) || 'own-platform')
}

/** Characters; file systems take 255 bytes. */
const longest = 100

function shortened(name: string): string {
  if (name.length <= longest) return name
  const key = createHash('sha256').update(name).digest('hex').slice(0, 12)
  return `${name.slice(0, longest - key.length - 1)}-${key}`
}
