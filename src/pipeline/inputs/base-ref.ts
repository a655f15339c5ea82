import { readFile } from 'node:fs/promises'
import { InterruptedError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { gitCommand } from '../../git/git.ts'
import { apiUrlOf } from '../../github/workflow.ts'
import { baseOf, underReview } from './review.ts'

/** The event as far as it decides whose config file counts. */
export interface ConfigEvent {
  readonly name: string
  /** The checkout may hold what somebody without write access wrote. */
  readonly reviewed: boolean
  readonly base: string | undefined
}

/** From the runner's variables and event file; nothing is under review outside of Actions. */
export async function readEvent(host: Host): Promise<ConfigEvent> {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_REF: ref = '', GITHUB_SHA: sha } = host.env
  const event = { event: name, ref, payload: await readPayload(host.env.GITHUB_EVENT_PATH) }
  return { name, reviewed: underReview(event) || name === 'workflow_run', base: baseOf(event, sha) }
}

/** A payload that cannot be read tells nothing here; who needs it says so. */
async function readPayload(path: string | undefined): Promise<Readonly<Record<string, unknown>>> {
  try {
    const payload: unknown = path ? JSON.parse(await readFile(path, 'utf8')) : {}
    return typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The file as the base commit has it: from the clone, else from the API; told and undefined when neither has it. */
export async function readAtBase(
  event: ConfigEvent,
  file: string,
  host: Host,
  token: string,
): Promise<string | undefined> {
  const base = event.base
  const text = base && ((await fromGit(base, file, host)) ?? (await fromApi(base, file, host, token)))
  if (text) host.log.info(`${file} is read from the base commit ${base?.slice(0, 7)}: the event is ${event.name}`)
  else host.log.debug(`${file} is not used: the base commit of ${event.name} does not have it, or cannot be read`)
  return text || undefined
}

async function fromGit(base: string, file: string, host: Host): Promise<string | undefined> {
  try {
    // Not `show`, which lets the checkout's attributes and settings rewrite what it prints.
    const command = gitCommand(host, ['cat-file', 'blob', `${base}:${file}`])
    const { status, stdout } = await host.exec({ ...command, answers: [0, 128] })
    return status === 0 ? stdout : undefined
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    return undefined
  }
}

async function fromApi(base: string, file: string, host: Host, token: string): Promise<string | undefined> {
  const { GITHUB_REPOSITORY: repository } = host.env
  if (!repository || !token) return undefined
  try {
    const answer = await host.fetch(`${apiUrlOf(host.env)}/repos/${repository}/contents/${file}?ref=${base}`, {
      headers: { accept: 'application/vnd.github.raw+json', authorization: `Bearer ${token}` },
    })
    if (answer.status === 403)
      host.log.warning(
        `${file} of the base commit cannot be read, and counts as absent: the job needs the permission \`contents: read\``,
      )
    return answer.ok ? await answer.text() : undefined
  } catch (error) {
    if (host.signal.aborted) throw new InterruptedError(error)
    return undefined
  }
}
