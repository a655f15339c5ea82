import { UserError } from '../core/errors.ts'
import type { Facts, Repository } from '../core/facts.ts'
import type { Environment, Host } from '../core/host.ts'
import { type Head, readCommitDate, readHead } from '../git/head.ts'
import { type Remote, readDefaultBranch, readRemote } from '../git/remote.ts'
import { fetchCommitDate, fetchRepository } from '../github/repository.ts'
import { dateInPayload, inActions, readWorkflow, repositoryOf, type Workflow } from '../github/workflow.ts'
import { switchesOf } from './environment.ts'
import type { MetadataInputs } from './inputs.ts'
import { revisionOf } from './subject.ts'

/**
 * What is known of the commit, the event and the repository. The event's payload is asked first, then git, and the
 * GitHub API for what neither holds. A description or date that cannot be had is told and left empty.
 *
 * @throws UserError when git was asked for by name and has no answer
 */
export async function look(inputs: Pick<MetadataInputs, 'metadataContext'>, host: Host, token: string): Promise<Facts> {
  const now = host.now()
  const workflow = await readWorkflow(host)
  const runner = host.kind === 'runner' || inActions(host.env)
  const usesGit = inputs.metadataContext === 'git' || (inputs.metadataContext === '' && !runner)
  const head = usesGit ? await headOf(inputs.metadataContext === 'git', host) : undefined
  const { ref, sha } = head ?? (usesGit ? { ref: '', sha: '' } : workflow)
  const repository = await repositoryFacts(workflow, runner, host, token)
  const revision = revisionOf({ ...workflow, sha }, inputs.metadataContext, switchesOf(host.env))
  const commitDate = await commitDateOf(revision, workflow, runner, host, token)
  return {
    event: workflow.event,
    ref,
    sha,
    payload: workflow.payload,
    repository,
    commitDate,
    created: sourceDateEpoch(host.env) ?? commitDate ?? now,
    now,
    runUrl: workflow.runUrl,
    serverUrl: workflow.serverUrl,
  }
}

async function commitDateOf(sha: string, workflow: Workflow, runner: boolean, host: Host, token: string) {
  const known = dateInPayload(workflow.payload, sha) ?? (await readCommitDate(sha, host))
  if (known || !runner || sha === '' || workflow.repository === '') return known
  return fetchCommitDate(workflow.repository, sha, { apiUrl: workflow.apiUrl, token }, host)
}

async function headOf(asked: boolean, host: Host): Promise<Head | undefined> {
  const head = await readHead(host)
  if (head && head.ref !== '') return head
  if (asked)
    throw new UserError(head ? 'Cannot infer ref from detached HEAD' : `${host.cwd} is no git checkout`, {
      cure: 'Check out a branch or tag (actions/checkout with fetch-depth: 0), or use metadata-context: workflow.',
    })
  if (head)
    host.log.warning(`HEAD is at ${head.sha.slice(0, 7)}, which no branch or tag names: rules for refs give nothing.`)
  return head
}

async function repositoryFacts(workflow: Workflow, runner: boolean, host: Host, token: string): Promise<Repository> {
  const told = repositoryOf(workflow.payload.repository)
  if (told) return told
  const remote = runner ? undefined : await readRemote(host)
  const fullName = runner ? workflow.repository : (remote?.fullName ?? '')
  const asks = fullName !== '' && (runner || (token !== '' && remote !== undefined && mayKnow(remote, workflow)))
  const fetched = asks ? await fetchRepository(fullName, { apiUrl: workflow.apiUrl, token }, host) : undefined
  if (fetched) return fetched
  return {
    fullName,
    name: fullName.split('/').at(-1) ?? '',
    description: '',
    htmlUrl: runner && fullName !== '' ? `${workflow.serverUrl}/${fullName}` : (remote?.htmlUrl ?? ''),
    defaultBranch: fullName === '' ? '' : await readDefaultBranch(host),
    license: '',
    private: undefined,
  }
}

/** The token is shown to no other host than the API's own. */
function mayKnow(remote: Remote, { serverUrl }: Workflow): boolean {
  return serverUrl === `https://${remote.host}`
}

/** @throws UserError for a value that is no number of seconds */
function sourceDateEpoch({ SOURCE_DATE_EPOCH: text }: Environment): Date | undefined {
  if (!text) return undefined
  const date = new Date(Number(text) * 1000)
  if (/^\d+$/.test(text.trim()) && !Number.isNaN(date.getTime())) return date
  throw new UserError(`SOURCE_DATE_EPOCH is no number of seconds: ${text}`, {
    cure: 'Set it to seconds since 1970, e.g. $(git log -1 --format=%ct), or leave it away.',
  })
}
