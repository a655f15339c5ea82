import type { Host } from '../core/host.ts'
import { git } from './git.ts'

export interface Remote {
  /** Host with port, e.g. `github.com`. */
  readonly host: string
  /** `owner/name` */
  readonly fullName: string
  /** The page of the repository. */
  readonly htmlUrl: string
}

/** Where `origin` is; undefined where there is none, or it is a path. */
export async function readRemote(host: Host): Promise<Remote | undefined> {
  const url = await git(host, 'remote', 'get-url', 'origin')
  return url === undefined ? undefined : parseRemote(url)
}

/** The branch that origin's HEAD names; '' when the clone does not know. */
export async function readDefaultBranch(host: Host): Promise<string> {
  const ref = await git(host, 'symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD')
  return ref?.replace(/^refs\/remotes\/origin\//, '') ?? ''
}

/** `https://host/owner/name.git`, `ssh://git@host/owner/name`, `git@host:owner/name.git`. Credentials are dropped. */
export function parseRemote(url: string): Remote | undefined {
  const scp = /^(?:[^@/]+@)?([^:/]+):(?!\/)(.+)$/.exec(url)
  const [, scheme = 'ssh', host = scp?.[1], path = scp?.[2]] =
    /^(https?|ssh|git):\/\/(?:[^@/]+@)?([^/]+)\/(.+)$/.exec(url) ?? []
  const fullName = path?.replace(/\/+$/, '').replace(/\.git$/, '')
  if (!host || !fullName || !/^[^/]+\/.+$/.test(fullName)) return undefined
  // An ssh port is none of the page's.
  const page = scheme.startsWith('http') ? host : host.replace(/:\d+$/, '')
  return { host: page, fullName, htmlUrl: `${scheme === 'http' ? 'http' : 'https'}://${page}/${fullName}` }
}
