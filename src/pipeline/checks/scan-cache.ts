import { isAbsolute, join } from 'node:path'
import type { Host } from '../../core/host.ts'
import type { Inputs } from '../inputs/read-inputs.ts'

/** Where databases and analysed layers are kept from run to run: an absolute path. */
export function scanCache({ scanCacheDir }: Pick<Inputs, 'scanCacheDir'>, host: Host): string {
  if (scanCacheDir === '') return join(host.cacheDir, 'trivy')
  return isAbsolute(scanCacheDir) ? scanCacheDir : join(host.cwd, scanCacheDir)
}
