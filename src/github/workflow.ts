import { readFile } from 'node:fs/promises'
import { messageOf } from '../core/errors.ts'
import type { Repository } from '../core/facts.ts'
import type { Environment, Host } from '../core/host.ts'

/** What Actions tells a job of itself. All '' and empty outside of Actions. */
export interface Workflow {
  readonly event: string
  readonly ref: string
  readonly sha: string
  readonly payload: Readonly<Record<string, unknown>>
  /** `owner/name` */
  readonly repository: string
  readonly runUrl: string | undefined
  readonly serverUrl: string
  readonly apiUrl: string
}

/** Base of the REST API: GitHub's own where nothing, or an empty text, says otherwise. */
export function apiUrlOf(env: Environment): string {
  return env.GITHUB_API_URL || 'https://api.github.com'
}

export function inActions(env: Environment): boolean {
  return env.GITHUB_ACTIONS === 'true'
}

/** Reads the GITHUB_* variables and the event file; a file that cannot be read is told and counts as empty. */
export async function readWorkflow(host: Host): Promise<Workflow> {
  const { env } = host
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com'
  const repository = env.GITHUB_REPOSITORY ?? ''
  const run = `${serverUrl}/${repository}/actions/runs/${env.GITHUB_RUN_ID}/attempts/${env.GITHUB_RUN_ATTEMPT || '1'}`
  return {
    event: env.GITHUB_EVENT_NAME ?? '',
    ref: env.GITHUB_REF ?? '',
    sha: env.GITHUB_SHA ?? '',
    payload: await readPayload(env.GITHUB_EVENT_PATH, host),
    repository,
    runUrl: repository && env.GITHUB_RUN_ID ? run : undefined,
    serverUrl,
    apiUrl: apiUrlOf(env),
  }
}

/** The repository as a payload or the API describes it; undefined where that is none. */
export function repositoryOf(data: unknown): Repository | undefined {
  if (typeof data !== 'object' || data === null || !('full_name' in data) || !('html_url' in data)) return undefined
  const repository = data as Readonly<Record<string, unknown>>
  const license = repository.license as { readonly spdx_id?: unknown } | null | undefined
  return {
    fullName: text(repository.full_name),
    name: text(repository.name),
    description: text(repository.description),
    htmlUrl: text(repository.html_url),
    defaultBranch: text(repository.default_branch),
    license: text(license?.spdx_id),
    private: typeof repository.private === 'boolean' ? repository.private : undefined,
  }
}

/** When the payload's commit with this id was made. */
export function dateInPayload(payload: Readonly<Record<string, unknown>>, sha: string): Date | undefined {
  const commits = Array.isArray(payload.commits) ? payload.commits : []
  for (const commit of [...commits, payload.head_commit] as readonly unknown[]) {
    const { id, timestamp } = (commit ?? {}) as { readonly id?: unknown; readonly timestamp?: unknown }
    if (id === sha && sha !== '' && typeof timestamp === 'string') return validDate(timestamp)
  }
  return undefined
}

/** undefined for text that is no date. */
export function validDate(value: string): Date | undefined {
  const date = new Date(value)
  return Number.isNaN(date.getTime()) ? undefined : date
}

async function readPayload(path: string | undefined, host: Host): Promise<Readonly<Record<string, unknown>>> {
  if (!path) return {}
  try {
    const payload: unknown = JSON.parse(await readFile(path, 'utf8'))
    return typeof payload === 'object' && payload !== null ? (payload as Record<string, unknown>) : {}
  } catch (error) {
    host.log.warning(`The event's payload cannot be read: ${messageOf(error)}`)
    return {}
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
