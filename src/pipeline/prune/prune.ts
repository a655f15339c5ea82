import { messageOf, UserError } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import type { Tags } from '../../core/tags.ts'
import { Stopped } from '../../github/limits.ts'
import { packagesApi } from '../../github/packages.ts'
import { apiUrlOf } from '../../github/workflow.ts'
import * as prune from '../../prune/index.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { trustedFiles } from '../inputs/trusted-files.ts'
import { openRegistry } from '../open-registry.ts'
import { addShown, type Report } from '../report/report.ts'
import { prunePackage } from './package.ts'
import { pruneRegistry } from './registries.ts'
import { restoreStage } from './restore.ts'
import { oneBudget, type PruneWorld } from './world.ts'

/** Reads of manifests that go side by side. */
const reads = 30

/**
 * Old versions of the packages go, or the plan says which would: look → plan → apply, or restore from a record. What was
 * done until a failure or an interruption is reported all the same.
 *
 * @param only `plan` where nothing may be changed and no file is written: a dry run
 * @throws InputError for mistakes in the rules, before anything is asked; UserError
 */
export async function pruneStage(
  inputs: Inputs,
  facts: Facts,
  tags: Tags | undefined,
  host: Host,
  report: Report,
  only?: 'plan',
): Promise<void> {
  const time = inputs.pruneDeadline
  const limits = {
    ...(inputs.pruneBudget === undefined ? {} : { budget: inputs.pruneBudget }),
    ...(time === undefined ? {} : { deadline: new Date(host.now().getTime() + time) }),
  }
  const files = await trustedFiles(host, inputs.githubToken)
  const policy = await prune.policyOf(inputs, (file) => files.read(file))
  const apiUrl = apiUrlOf(host.env)
  const registryName = pruneRegistry({ apiUrl, registry: inputs.registry, packages: inputs.prunePackages })
  if (inputs.githubToken === '')
    throw new UserError('prune asks the GitHub API, and github-token is empty', {
      cure: 'Give it a token: in Actions github.token (permission packages: write), elsewhere a classic personal access token with read:packages and delete:packages in GITHUB_TOKEN.',
    })
  const wish = {
    named: inputs.prunePackages,
    images: tags?.images ?? [],
    repository: facts.repository.fullName,
    registry: registryName,
  }
  const { registry } = await openRegistry(inputs, host.env)
  const world: PruneWorld = {
    inputs,
    facts,
    host,
    report,
    policy,
    api: oneBudget(packagesApi({ apiUrl, token: inputs.githubToken }, host), limits),
    registryName,
    registry: registry(host, { width: reads }),
  }
  if (inputs.pruneMode === 'restore')
    return restoreStage(wish.named.length > 0 ? prune.packagesToPrune(wish) : undefined, world, only)
  const packages = prune.packagesToPrune(wish)
  const repository = facts.repository.fullName || host.env.GITHUB_REPOSITORY || ''
  for (const { owner, name } of prune.strangersOf(policy, wish.named.length > 0 ? packages : [], repository))
    host.log.warning(
      `${owner}/${name} is judged by the pull requests and branches of ${repository}: see that its images are of that repository.`,
    )
  await pruneAll(packages, world, only)
}

/** One after the other: they share one limit. One that fails does not stop the others. */
async function pruneAll(
  packages: readonly prune.PackageName[],
  world: PruneWorld,
  only: 'plan' | undefined,
): Promise<void> {
  const { report, host } = world
  const results = new Map<prune.PackageName, prune.Pruned>()
  const idle: string[] = []
  const failures: UserError[] = []
  let whole = false
  try {
    for (const of of packages) {
      try {
        await prunePackage(of, packages.length > 1, world, only, (result) => {
          results.set(of, result)
          report.outputs['prune-record'] = [...results.values()].flatMap(({ path }) => path ?? []).join('\n')
        })
      } catch (error) {
        const stopped = stoppedBy(error)
        if (stopped) idle.push(`${of.owner}/${of.name}: nothing was begun: ${stopped.message}; the next run goes on`)
        else if (error instanceof UserError && !host.signal.aborted) failures.push(error)
        else throw error
      }
    }
    whole = failures.length === 0
  } finally {
    for (const sentence of idle) host.log.warning(sentence)
    tellResults([...results.values()], idle, whole, world)
  }
  const [first] = failures
  if (first && packages.length === 1) throw first
  if (first)
    throw new UserError(
      `${failures.length} of ${packages.length} packages could not be pruned:\n${failures.map((error) => `- ${messageOf(error)}`).join('\n')}`,
      { cure: first.cure, cause: first },
    )
}

/** A limit that struck before anything could be planned. */
function stoppedBy(error: unknown): Stopped | undefined {
  if (error instanceof Stopped) return error
  return error instanceof UserError && error.cause instanceof Stopped ? error.cause : undefined
}

/** @param whole whether nothing broke down; else the last line says where the record of what was done is */
function tellResults(
  results: readonly prune.Pruned[],
  idle: readonly string[],
  whole: boolean,
  { report, host, inputs }: PruneWorld,
): void {
  const shown = prune.show(results)
  // Of a run that planned nothing it is known all the same that it deleted nothing.
  const none = results.length === 0 && inputs.pruneMode === 'apply' ? { deleted: '0' } : {}
  // A terminal has lines of its own, not the summary's.
  const section = host.kind === 'terminal' ? '' : shown.section
  addShown(report, 'prune', { ...shown, outputs: { ...none, ...shown.outputs }, section })
  for (const result of results) host.log.info(`\n${prune.planLines(result).join('\n')}`)
  const records = whole ? [] : results.flatMap(({ record, path }) => (record && path ? `record: ${path}` : []))
  const before = report.headline === '' ? [] : [report.headline]
  report.headline = [...results.map(prune.headline), ...idle, ...records, ...before].join('; ')
}
