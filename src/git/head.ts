import type { Host } from '../core/host.ts'
import { git } from './git.ts'

export interface Head {
  /** Full ref, e.g. `refs/heads/main`; '' where a detached HEAD tells none. */
  readonly ref: string
  readonly sha: string
}

/** What is checked out: the branch, or for a detached HEAD the tag, pull request or branch that points at it. */
export async function readHead(host: Host): Promise<Head | undefined> {
  const sha = await git(host, 'rev-parse', '--verify', '--quiet', 'HEAD')
  if (!sha) return undefined
  const branch = await git(host, 'symbolic-ref', '--quiet', 'HEAD')
  if (branch) return { ref: branch, sha }
  const at = refOf(await refs(host, '--points-at')) ?? refOf(await refs(host, '--contains'), true)
  return { ref: at ?? '', sha }
}

/** When the commit was made; undefined when the checkout does not hold it. */
export async function readCommitDate(sha: string, host: Host): Promise<Date | undefined> {
  if (!/^[0-9a-f]{7,64}$/.test(sha)) return undefined
  const seconds = await git(host, 'log', '-1', '--format=%ct', sha)
  return seconds && /^\d+$/.test(seconds) ? new Date(Number(seconds) * 1000) : undefined
}

/** Full names, the highest version first. */
async function refs(host: Host, relation: '--points-at' | '--contains'): Promise<readonly string[]> {
  const format = '--format=%(refname)'
  const names = await git(host, 'for-each-ref', format, '--sort=-version:refname', relation, 'HEAD')
  return (names ?? '').split('\n').filter(Boolean)
}

/** metadata-action's order: a tag before a pull request before a branch; what only contains HEAD is a tag last. */
function refOf(names: readonly string[], tagsLast = false): string | undefined {
  const tag = names.find((name) => name.startsWith('refs/tags/'))
  const pull = names.map((name) => /^refs\/(?:remotes\/)?pull\/\d+\/(?:head|merge)$/.exec(name)?.[0]).find(Boolean)
  const local = names.find((name) => name.startsWith('refs/heads/'))
  const remote = names
    .map((name) => /^refs\/remotes\/[^/]+\/(?!HEAD$)(.+)$/.exec(name)?.[1])
    .find((name) => name !== undefined && !/^\d+\/(?:head|merge)$/.test(name))
  const branch = local ?? (remote && `refs/heads/${remote}`)
  const pulled = pull?.replace('refs/remotes/', 'refs/')
  return tagsLast ? (pulled ?? branch ?? tag) : (tag ?? pulled ?? branch)
}
