import { InterruptedError, messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { failTogether, type InputSource, parseTable } from '../../core/input.ts'
import { isRecord } from '../../core/is-record.ts'
import { bounded } from '../../github/bounded.ts'
import { openPullRequests, type PullHead } from '../../github/pull-requests.ts'
import { readWorkflow } from '../../github/workflow.ts'
import { commentFiles } from './comment-files.ts'
import { commentInputs } from './inputs.ts'
import { postComment } from './post.ts'
import { readData } from './read-data.ts'

/**
 * Posts what the run of a fork told, from a `workflow_run` workflow of the base repository. Nothing in the files is believed:
 * they are read as bounded numbers and lines, the text is made here, and which pull request it goes to is GitHub’s word.
 * What cannot be posted is told, and fails nothing.
 *
 * @throws UserError where it is not used as it must be
 */
export async function postForFork(door: InputSource, host: Host): Promise<void> {
  const { values, mistakes } = await parseTable(commentInputs, [door])
  failTogether(mistakes)
  if (values.githubToken !== '') host.secret(values.githubToken)
  const { event, payload, repository, apiUrl } = await readWorkflow(host)
  const run = payload.workflow_run
  if (event !== 'workflow_run' || !isRecord(run) || repository === '')
    throw new UserError('this posts the comment of another run, and the event is not workflow_run', {
      cure: 'Run it on workflow_run, as examples/workflows/comment-forks.yml does; in the run itself the input comment does it.',
    })
  const head = headOf(run)
  if (run.event !== 'pull_request' || !head)
    return host.log.info('nothing is posted: the workflow run is not that of a pull request whose repository is there')
  const account = { apiUrl, token: values.githubToken }
  const files = await commentFiles(values.commentJson, host)
  if (files.length === 0)
    return host.log.info(`nothing is posted: there is no comment.json at ${values.commentJson}, the run told nothing`)
  const number = await pullNumber(repository, head, account, host)
  if (number === undefined) return
  for (const { path, read } of files) {
    try {
      const data = readData(await read())
      const origin = {
        run: typeof run.html_url === 'string' ? run.html_url : undefined,
        fork: head.repository !== repository,
      }
      await postComment({ data, pull: { repository, number }, ...origin, ...account }, host)
    } catch (error) {
      if (host.signal.aborted) throw new InterruptedError(error)
      host.log.notice(`${path} was not posted: ${messageOf(error)}`)
    }
  }
}

/** What GitHub says the run was of; undefined where the fork is gone. */
function headOf(run: Readonly<Record<string, unknown>>): PullHead | undefined {
  const { head_sha: sha, head_branch: branch, head_repository: repository } = run
  if (typeof sha !== 'string' || !/^[0-9a-f]{40,64}$/.test(sha) || typeof branch !== 'string') return undefined
  if (!isRecord(repository) || typeof repository.full_name !== 'string') return undefined
  return { repository: repository.full_name, branch, sha }
}

/** undefined, and told, where there is not exactly one. */
async function pullNumber(
  repository: string,
  head: PullHead,
  account: { readonly apiUrl: string; readonly token: string },
  host: Host,
): Promise<number | undefined> {
  try {
    const numbers = await openPullRequests(repository, head, account, bounded(host))
    if (numbers.length === 1) return numbers[0]
    // Of two with the same commits nobody can tell which one the run was for.
    const how = numbers.length === 0 ? 'no open pull request has' : `${numbers.length} open pull requests have`
    host.log.info(`nothing is posted: ${how} this run’s commit ${head.sha.slice(0, 7)} as its head`)
    return undefined
  } catch (error) {
    if (host.signal.aborted) throw new InterruptedError(error)
    host.log.notice(
      `nothing is posted: the pull request could not be looked up: ${messageOf(error)}. The job needs the permission \`pull-requests: write\`.`,
    )
    return undefined
  }
}
