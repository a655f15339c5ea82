import { access } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import type { Environment } from '../core/host.ts'
import type { BuildInputs } from './inputs.ts'

export interface Context {
  /** As buildx takes it: a folder, or a URL. */
  readonly path: string
  /** What `{{defaultContext}}` stands for: the repository at the commit; undefined where there is none. */
  readonly git: string | undefined
  /** Whether BuildKit fetches a Git repository. */
  readonly isGit: boolean
}

/**
 * The context asked for; else `.` in a checkout, else the repository at the commit.
 *
 * @throws UserError where a Git context is needed and there is no repository
 */
export async function findContext(inputs: BuildInputs, facts: Facts, env: Environment, cwd: string): Promise<Context> {
  const git = gitContext(facts, env)
  const asked = fillTemplate(inputs.context, git)
  const path = asked !== '' ? asked : git === undefined || (await isCheckout(cwd, inputs.file)) ? '.' : git
  return { path, git, isGit: isGitUrl(path) }
}

/** `https://github.com/owner/name.git#<commit>` */
function gitContext(facts: Facts, env: Environment): string | undefined {
  const { sha, serverUrl, repository } = facts
  if (sha === '' || repository.fullName === '') return undefined
  const head = (facts.payload.pull_request as { head?: { sha?: string } } | undefined)?.head?.sha
  const commit = /^true$/i.test(env.DOCKER_DEFAULT_GIT_CONTEXT_PR_HEAD_REF ?? '') && head ? head : sha
  return `${serverUrl}/${repository.fullName}.git#${commit}`
}

/** `{{defaultContext}}:sub` is the folder `sub` of the repository. */
export function fillTemplate(text: string, git: string | undefined): string {
  return text.replace(/\{\{\s*defaultContext\s*\}\}/g, () => {
    if (git !== undefined) return git
    throw new UserError(`${text} needs the repository and the commit, and they are not known here`, {
      cure: 'Write a folder, or the whole Git URL.',
    })
  })
}

/** What BuildKit takes for a Git repository rather than for a file to fetch. */
export function isGitUrl(path: string): boolean {
  return (
    /^(git|ssh):\/\//.test(path) ||
    /^git@[\w.-]+:/.test(path) ||
    /^github\.com\//.test(path) ||
    /^https?:\/\/[^#?]+\.git([#?].*)?$/.test(path)
  )
}

export function isRemote(path: string): boolean {
  return isGitUrl(path) || /^https?:\/\//.test(path)
}

/** A checkout may come without `.git`: then its Dockerfile shows that it is there. */
export async function isCheckout(cwd: string, file: string): Promise<boolean> {
  return (await exists(join(cwd, '.git'))) || (await exists(resolve(cwd, file || 'Dockerfile')))
}

export async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
