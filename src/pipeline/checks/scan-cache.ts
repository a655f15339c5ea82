import { isAbsolute, join } from 'node:path'
import type { Host } from '../../core/host.ts'
import { inputs as scanInputs } from '../../scan/inputs.ts'
import type { DatabasePlan } from '../../trivy/index.ts'
import type { Inputs } from '../inputs/read-inputs.ts'

/** Where databases and analysed layers are kept from run to run: an absolute path. */
export function scanCache({ scanCacheDir }: Pick<Inputs, 'scanCacheDir'>, host: Host): string {
  if (scanCacheDir === '') return join(host.cacheDir, 'trivy')
  return isAbsolute(scanCacheDir) ? scanCacheDir : join(host.cwd, scanCacheDir)
}

/** Which database a scan asks, where it is kept, and whether it is brought up to date. */
export function databasePlan(inputs: Inputs, host: Host): DatabasePlan {
  const { scanDbRepository, scanSkipDbUpdate, toolsMirror } = inputs
  // Who names a repository of his own means that one; else a mirror of the tools may hold the database too.
  const isUsual = scanDbRepository.join() === scanInputs['scan-db-repository'].default
  return {
    repositories: scanDbRepository,
    cacheDir: scanCache(inputs, host),
    skipUpdate: scanSkipDbUpdate,
    mirror: isUsual ? toolsMirror : '',
  }
}
