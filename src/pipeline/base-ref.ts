import { readFile } from 'node:fs/promises'
import { InterruptedError } from '../core/errors.ts'
import { childEnv, type Host } from '../core/host.ts'

/** What decides whose files may be trusted. */
export interface ReviewEvent {
  readonly name: string
  /** Commit of the base, where the event tells it. */
  readonly base: string | undefined
}

interface Payload {
  readonly pull_request?: { readonly base?: { readonly sha?: string } }
  readonly merge_group?: { readonly base_sha?: string }
}

/** The event's name and base commit, from the runner's files; nothing outside of Actions. */
export async function readEvent(host: Host): Promise<ReviewEvent> {
  const name = host.env.GITHUB_EVENT_NAME ?? ''
  const path = host.env.GITHUB_EVENT_PATH
  const payload = path && reviewed.includes(name) ? (JSON.parse(await readFile(path, 'utf8')) as Payload) : {}
  // A workflow_run runs on the default branch's commit, which nobody's pull request wrote.
  const base =
    name === 'workflow_run' ? host.env.GITHUB_SHA : (payload.pull_request?.base?.sha ?? payload.merge_group?.base_sha)
  return { name, base }
}

const reviewed = ['pull_request', 'pull_request_target', 'merge_group', 'workflow_run']

/** Whether the checkout may hold what somebody without write access wrote. */
export function underReview(event: ReviewEvent): boolean {
  return reviewed.includes(event.name)
}

/** The file as the base commit has it: from the clone, else from the API; told and undefined when neither has it. */
export async function readAtBase(
  event: ReviewEvent,
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
    const { status, stdout } = await host.exec({
      tool: 'git',
      args: ['-c', `safe.directory=${host.cwd}`, 'show', `${base}:${file}`],
      env: childEnv(host.env),
      answers: [0, 128],
    })
    return status === 0 ? stdout : undefined
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    return undefined
  }
}

async function fromApi(base: string, file: string, host: Host, token: string): Promise<string | undefined> {
  const { GITHUB_API_URL: api = 'https://api.github.com', GITHUB_REPOSITORY: repository } = host.env
  if (!repository || !token) return undefined
  try {
    const answer = await host.fetch(`${api}/repos/${repository}/contents/${file}?ref=${base}`, {
      headers: { accept: 'application/vnd.github.raw+json', authorization: `Bearer ${token}` },
    })
    return answer.ok ? await answer.text() : undefined
  } catch (error) {
    if (host.signal.aborted) throw new InterruptedError(error)
    return undefined
  }
}
