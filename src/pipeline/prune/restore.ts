import { readFile } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import * as prune from '../../prune/index.ts'
import { addShown } from '../report/report.ts'
import type { PruneWorld } from './world.ts'

/**
 * Brings back what the records name, the newest first: parts of what one run deleted may have gone with a later one.
 *
 * @param packages where they are named: of others nothing is restored
 * @param only `plan`: it is told what would come back, and nothing is asked
 * @throws UserError, also where something could not be brought back
 */
export async function restoreStage(
  packages: readonly prune.PackageName[] | undefined,
  world: PruneWorld,
  only: 'plan' | undefined,
): Promise<void> {
  const { inputs, host, report, api, registry } = world
  const files = inputs.pruneRecord.split('\n').flatMap((line) => line.trim() || [])
  const records = await Promise.all(files.map((file) => recordOf(file, packages, world.registryName, host)))
  records.sort((one, other) => other.startedAt.localeCompare(one.startedAt))
  if (only) {
    const lines = records.map(prune.wouldRestore)
    for (const line of lines) host.log.info(line)
    report.headline = lines.join('; ')
    return
  }
  const results: prune.RestoredPackage[] = []
  try {
    for (const record of records)
      results.push({ package: record.package, result: await prune.restore(record, { api, registry, host }) })
  } finally {
    addShown(report, 'prune', prune.showRestored(results))
    report.headline = results.map(prune.restoredHeadline).join('; ')
  }
  const failed = results.reduce((sum, { result }) => sum + result.failed.length, 0)
  const lost = results.reduce((sum, { result }) => sum + result.tags.filter(({ end }) => end === 'missing').length, 0)
  if (failed + lost > 0)
    throw new UserError(`${failed} versions could not be restored, and ${lost} tags not be put back`, {
      cure: 'The summary says why for each.',
    })
}

async function recordOf(
  file: string,
  packages: readonly prune.PackageName[] | undefined,
  registryName: string,
  host: Host,
): Promise<prune.PruneRecord> {
  const path = isAbsolute(file) ? file : join(host.cwd, file)
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError(`prune-record: ${file} cannot be read`, { cure: 'Name a file that exists.', cause })
  })
  const record = prune.readRecord(text, file)
  const { registry, owner, name } = record.package
  if (registry !== registryName)
    throw new UserError(
      `prune-record: ${file} is of a package in ${registry}, and the API is that of ${registryName}`,
      {
        cure: 'Set GITHUB_API_URL, and for a server of your own registry, as for the run that wrote it.',
      },
    )
  if (packages && !packages.some((one) => one.owner === owner && one.name === name))
    throw new UserError(`prune-record: ${file} is of ${owner}/${name}, which prune-packages does not name`, {
      cure: 'Name it there, or leave prune-packages out.',
    })
  return record
}
