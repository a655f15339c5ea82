import { readFile } from 'node:fs/promises'
import { InterruptedError, messageOf, UserError } from '../../core/errors.ts'
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

/**
 * The file as the base commit has it, from the clone, else from the API; undefined where it has none.
 *
 * @throws UserError where nobody can tell: a file that were taken to be absent would take its gates with it
 */
export async function readAtBase(
  event: ConfigEvent,
  file: string,
  host: Host,
  token: string,
): Promise<string | undefined> {
  const { base, name } = event
  const found =
    base === undefined ? absent : ((await fromGit(base, file, host)) ?? (await fromApi(base, file, host, token)))
  if (found.text) host.log.info(`${file} is read from the base commit ${base?.slice(0, 7)}: the event is ${name}`)
  else host.log.debug(`${file} is not used: the base commit of ${name} does not have it`)
  return found.text || undefined
}

/** What a commit has of a file. */
interface Found {
  readonly text?: string
}

const absent: Found = {}

/** undefined: the clone does not tell. */
async function fromGit(base: string, file: string, host: Host): Promise<Found | undefined> {
  const ask = async (...args: readonly string[]) => host.exec({ ...gitCommand(host, args), answers: [0, 128] })
  try {
    // Not `show`, which lets the checkout's attributes and settings rewrite what it prints.
    const blob = await ask('cat-file', 'blob', `${base}:${file}`)
    if (blob.status === 0) return { text: blob.stdout }
    const listed = await ask('--literal-pathspecs', 'ls-tree', '--full-tree', '--name-only', base, '--', file)
    return listed.status === 0 && listed.stdout === '' ? absent : undefined
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    return undefined
  }
}

async function fromApi(base: string, file: string, host: Host, token: string): Promise<Found> {
  const { GITHUB_REPOSITORY: repository } = host.env
  if (!repository || !token) return absent
  const path = file.split('/').map(encodeURIComponent).join('/')
  const question = {
    route: `GET /repos/${repository}/contents/${path}`,
    parameters: { ref: base, headers: { accept: 'application/vnd.github.raw+json' } },
  }
  try {
    const { ask } = await import('../../github/api.ts')
    const text = await ask(question, { apiUrl: apiUrlOf(host.env), token }, host)
    return typeof text === 'string' ? { text } : absent
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    if ((error as { readonly status?: number }).status === 404) return absent
    throw new UserError(`${file} of the base commit ${base.slice(0, 7)} cannot be read: ${messageOf(error)}`, {
      cure: 'Nothing was judged without it. Check the repository out with `fetch-depth: 0`, or give the job the permission `contents: read`.',
      cause: error,
    })
  }
}
