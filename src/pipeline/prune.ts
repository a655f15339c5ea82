import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import { replaceFile } from '../core/replace-file.ts'
import type { Tags } from '../core/tags.ts'
import { type PackagesApi, packagesApi } from '../github/packages.ts'
import * as prune from '../prune/index.ts'
import type { RegistryClient } from '../registry/client.ts'
import { openRegistry } from './open-registry.ts'
import { pruneRegistry } from './prune-registry.ts'
import type { Inputs } from './read-inputs.ts'
import { addShown, type Report } from './report.ts'
import { trustedFiles } from './trusted-files.ts'

interface PruneWorld {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly host: Host
  readonly report: Report
  readonly api: PackagesApi
  readonly registry: RegistryClient
}

/** Reads of manifests that go side by side. */
const reads = 30

/**
 * Old versions of the packages go, or the plan says which would: look → plan → apply, or restore from a record.
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
  const files = await trustedFiles(host, inputs.githubToken)
  const policy = await prune.policyOf(inputs, (file) => files.read(file))
  const apiUrl = host.env.GITHUB_API_URL || 'https://api.github.com'
  const registryName = pruneRegistry({ apiUrl, registry: inputs.registry, packages: inputs.prunePackages })
  if (inputs.githubToken === '')
    throw new UserError('prune asks the GitHub API, and github-token is empty', {
      cure: 'Give it a token: in Actions github.token (permission packages: write), elsewhere a classic personal access token with read:packages and delete:packages in GITHUB_TOKEN.',
    })
  const account = { apiUrl, token: inputs.githubToken }
  const { registry } = await openRegistry(inputs, host)
  const world: PruneWorld = {
    inputs,
    facts,
    host,
    report,
    api: packagesApi(account, host),
    registry: registry(host, { width: reads }),
  }
  if (inputs.pruneMode === 'restore' && !only) return restore(world)
  const packages = prune.packagesToPrune({
    named: inputs.prunePackages,
    images: tags?.images ?? [],
    repository: facts.repository.fullName,
    registry: registryName,
  })
  const results: prune.Pruned[] = []
  try {
    // One after the other: they share one limit.
    for (const of of packages) results.push(await prunePackage(of, policy, packages.length > 1, world, only))
  } finally {
    const shown = prune.show(results)
    // A terminal has lines of its own, not the summary's.
    addShown(report, 'prune', host.kind === 'terminal' ? { ...shown, section: '' } : shown)
    for (const result of results) host.log.info(`\n${prune.planLines(result).join('\n')}`)
  }
  report.headline = [...results.map(prune.headline), ...(report.headline === '' ? [] : [report.headline])].join('; ')
}

async function prunePackage(
  of: prune.PackageName,
  policy: Awaited<ReturnType<typeof prune.policyOf>>,
  several: boolean,
  { inputs, facts, host, report, api, registry }: PruneWorld,
  only: 'plan' | undefined,
): Promise<prune.Pruned> {
  // Outside of Actions and of a clone the package is taken for its repository's namesake.
  const repository = facts.repository.fullName || host.env.GITHUB_REPOSITORY || `${of.owner}/${of.name.split('/')[0]}`
  if (policy.asksPulls || policy.asksBranches) host.log.info(`pull requests and branches are those of ${repository}`)
  const snapshot = await prune.look({ package: of, policy }, { api, registry, repository, host })
  const plan = prune.plan(policy, snapshot)
  if (only) return { plan }
  const path = recordPath(of, several, inputs, host, report)
  if (inputs.pruneMode === 'plan') {
    await replaceFile(path, plan)
    return { plan, path }
  }
  // The plan stays beside the record: it has the reasons.
  await replaceFile(path.replace(/(\.json)?$/, '.plan.json'), plan)
  const { pruneBudget: budget, pruneDeadline: time } = inputs
  const limits = {
    ...(budget === undefined ? {} : { budget }),
    ...(time === undefined ? {} : { deadline: new Date(host.now().getTime() + time) }),
  }
  const record = await prune.apply(plan, snapshot, policy, { api, registry, host, recordFile: path }, limits)
  const gone = new Set(record.deleted.map(({ id }) => id))
  return { plan, record, path, freedBytes: prune.freedBy(snapshot, gone).bytes }
}

async function restore({ inputs, host, report, api, registry }: PruneWorld): Promise<void> {
  const file = inputs.pruneRecord
  if (file === '')
    throw new UserError('prune-mode: restore needs the record of what was removed', {
      cure: 'Name it by prune-record: the file that prune-mode: apply wrote.',
    })
  const path = isAbsolute(file) ? file : join(host.cwd, file)
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new UserError(`prune-record: ${file} cannot be read`, { cure: 'Name a file that exists.', cause })
  })
  const record = prune.readRecord(text, file)
  const time = inputs.pruneDeadline
  const limits = {
    ...(inputs.pruneBudget === undefined ? {} : { budget: inputs.pruneBudget }),
    ...(time === undefined ? {} : { deadline: new Date(host.now().getTime() + time) }),
  }
  const result = await prune.restore(record, { api, registry, host }, limits)
  addShown(report, 'prune', prune.showRestored(record.package, result))
  report.headline = prune.restoredHeadline(record.package, result)
  if (result.failed.length > 0)
    throw new UserError(`${result.failed.length} of ${record.deleted.length} versions could not be restored`, {
      cure: 'The summary says why for each.',
    })
}

/** `prune-record`, else in the report folder; one a package. */
function recordPath(of: prune.PackageName, several: boolean, inputs: Inputs, host: Host, report: Report): string {
  const folder = dirname(report.outputs['report-json'] ?? '')
  const slug = `${of.owner}-${of.name}`.replace(/[^a-z0-9.-]+/gi, '-')
  if (inputs.pruneRecord === '') return join(folder, `prune-${slug}.json`)
  const given = isAbsolute(inputs.pruneRecord) ? inputs.pruneRecord : join(host.cwd, inputs.pruneRecord)
  return several ? given.replace(/(\.json)?$/, `-${slug}.json`) : given
}
