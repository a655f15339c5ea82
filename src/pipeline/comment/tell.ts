import { dirname, join } from 'node:path'
import { messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { Stage } from '../../core/stage.ts'
import { readWorkflow, type Workflow } from '../../github/workflow.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import type { Report } from '../report/report.ts'
import type { CommentData } from './comment-data.ts'
import type { Before } from './of-run.ts'
import { type EventPull, pullOf } from './pull-request.ts'

/**
 * Tells the pull request what became of its image: one comment, brought up to date, and the same as a file for who may post
 * it where this run may not. Whatever goes wrong is told, and fails nothing.
 */
export async function tellPullRequest(inputs: Inputs, report: Report, host: Host): Promise<void> {
  const { comment: wish } = inputs
  if (wish === 'false' || host.kind === 'terminal' || !isOfImage(inputs, report)) return
  try {
    const workflow = await readWorkflow(host)
    const pull = pullOf(workflow, wish)
    if (!pull && wish === 'true')
      host.log.info('comment: this event is of no pull request, so there is nothing to comment on')
    if (!pull || host.signal.aborted) return
    const { dataOf } = await import('./of-run.ts')
    const data = dataOf(report, inputs, await sizesBefore(inputs, report, pull, host), host.redact)
    await write(data, report)
    await post(data, pull, workflow, inputs.githubToken, host)
  } catch (error) {
    if (!host.signal.aborted) host.log.warning(`the pull request got no comment: ${messageOf(error)}`)
  }
}

const judging: readonly Stage[] = ['build', 'analyze', 'scan', 'test']

/**
 * What only lints or prunes has nothing to say of an image, and must not say that nothing changed. Of several jobs that make
 * one image, the one that merges speaks.
 */
function isOfImage({ stages, imageRef, job }: Inputs, { image, verdicts, error }: Report): boolean {
  if (job === 'platform') return false
  const made = job === 'merge' || stages.includes('build') || imageRef !== undefined
  if (!made || (job === 'whole' && !stages.some((stage) => judging.includes(stage)))) return false
  return image !== undefined || verdicts.length > 0 || error !== undefined
}

/** Of the image that `compare-with` names, else of what the base branch has published. */
async function sizesBefore(
  inputs: Inputs,
  { looked, outputs, image }: Report,
  { base }: EventPull,
  host: Host,
): Promise<Before | undefined> {
  const compared = looked?.judged.compared
  if (compared && 'platforms' in compared) {
    const bytes = compared.platforms.map(({ platform, before }) => [platform, before.compressed] as const)
    return { name: compared.name, bytes: new Map(bytes) }
  }
  // An image without a name has been published nowhere.
  const name = inputs.images.find((one) => one.name === image?.name)?.name
  if (inputs.compareWith || name === undefined || outputs.size === undefined || base === '') return undefined
  const { baseSizes } = await import('./base-sizes.ts')
  return baseSizes(name, base, inputs, host)
}

async function write(data: CommentData, { outputs }: Report): Promise<void> {
  const beside = outputs['report-json']
  if (beside === undefined) return
  const { replaceFile } = await import('../../core/replace-file.ts')
  const path = join(dirname(beside), 'comment.json')
  await replaceFile(path, data)
  outputs['comment-json'] = path
}

async function post(data: CommentData, pull: EventPull, workflow: Workflow, token: string, host: Host): Promise<void> {
  const { hasNews } = await import('./comment-data.ts')
  if (pull.readOnly || token === '') {
    const why = token === '' ? 'github-token is empty' : 'a pull request from a fork has a token that only reads'
    // Who has nothing to say needs no permission.
    if (hasNews(data)) host.log.notice(`the pull request got no comment: ${why}. ${forkCure}`)
    return
  }
  const { postComment } = await import('./post.ts')
  await postComment({ data, pull, run: workflow.runUrl, fork: false, apiUrl: workflow.apiUrl, token }, host)
}

const forkCure =
  'The report folder has comment.json, which a workflow_run workflow with `pull-requests: write` may post: docs/comment.md has one.'
