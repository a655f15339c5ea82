import { mkdir } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { replaceFile } from '../../core/replace-file.ts'
import * as prune from '../../prune/index.ts'
import type { PruneWorld } from './world.ts'

/**
 * Look → plan → apply for one package.
 *
 * @param tell is given what is known of it, again where more is known: also before it fails
 * @param only `plan` where no file is written: a dry run
 */
export async function prunePackage(
  of: prune.PackageName,
  several: boolean,
  world: PruneWorld,
  only: 'plan' | undefined,
  tell: (pruned: prune.Pruned) => void,
): Promise<void> {
  const { facts, host, api, registry, policy, inputs } = world
  // Outside of Actions and of a clone the package is taken for its repository's namesake.
  const repository = facts.repository.fullName || host.env.GITHUB_REPOSITORY || `${of.owner}/${of.name.split('/')[0]}`
  if (policy.asksPulls || policy.asksBranches) host.log.info(`pull requests and branches are those of ${repository}`)
  const snapshot = await prune.look({ package: of, policy }, { api: api.within({}), registry, repository, host })
  const plan = prune.plan(policy, snapshot)
  if (only) return tell({ plan })
  const place = placeOf(of, several, world)
  if (inputs.pruneMode === 'plan') {
    const path = await planPath(of, place)
    await writePlan(path, plan)
    return tell({ plan, path })
  }
  const { path, earlier } = await prune.claimRecord(of, place, host.now())
  const beside = planBeside(path)
  const known = { plan, path, planPath: beside }
  tell({ ...known, record: await prune.doneSoFar(plan, path, earlier) })
  try {
    await writePlan(beside, plan)
    const record = await prune.apply(plan, snapshot, policy, { api, registry, host, recordFile: path })
    const gone = new Set(record.deleted.map(({ id }) => id))
    tell({ ...known, record, freedBytes: prune.freedBy(snapshot, gone).bytes })
    if (record.stopped === undefined) prune.failIfDenied(record)
  } catch (error) {
    tell({ ...known, record: await prune.doneSoFar(plan, path, earlier) })
    throw error
  }
}

async function writePlan(path: string, plan: prune.PrunePlan): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await replaceFile(path, plan)
  } catch (cause) {
    throw new UserError(`The plan cannot be written: ${path}`, {
      cure: 'Nothing was deleted. Name a file that may be written by prune-record, or a folder by report-dir.',
      cause,
    })
  }
}

type Place = { readonly file: string } | { readonly folder: string }

/** `prune-record`, one a package; else the report folder. */
function placeOf(of: prune.PackageName, several: boolean, { inputs, host, report }: PruneWorld): Place {
  const { pruneRecord } = inputs
  if (pruneRecord === '') return { folder: dirname(report.outputs['report-json'] ?? '') }
  const given = isAbsolute(pruneRecord) ? pruneRecord : join(host.cwd, pruneRecord)
  return { file: several ? given.replace(/(\.json)?$/, `-${prune.packageSlug(of)}.json`) : given }
}

/** A record that holds deletions stays; the plan goes beside it. */
async function planPath(of: prune.PackageName, place: Place): Promise<string> {
  if ('folder' in place) return join(place.folder, prune.planName(of))
  return (await prune.earlierDeletions(place.file, of)).length > 0 ? planBeside(place.file) : place.file
}

function planBeside(path: string): string {
  return path.replace(/(\.json)?$/, '.plan.json')
}
