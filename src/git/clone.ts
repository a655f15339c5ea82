import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Host } from '../core/host.ts'
import { git } from './git.ts'

/** What the checkout's repository holds, and what it was told to leave out. */
export interface Clone {
  /** Folder of its objects. */
  readonly objects: string
  /** Commits whose parents it does not hold (`fetch-depth`); none for a whole clone. */
  readonly shallow: readonly string[]
  /** Contents are fetched only when they are looked at (`filter`). */
  readonly partial: boolean
  readonly format: string
  /** The commit that is checked out; undefined before the first one. */
  readonly head: string | undefined
  /** Where it was cloned from, without credentials; undefined where that is no https, http or file address. */
  readonly origin: string | undefined
  /** The folder we run in, from the repository's root: '' there, else like `services/api/`. */
  readonly prefix: string
}

/** undefined where there is no repository, or git is missing. */
export async function readClone(host: Host): Promise<Clone | undefined> {
  const objects = await git(host, 'rev-parse', '--git-path', 'objects')
  if (objects === undefined) return undefined
  const shallow = await git(host, 'rev-parse', '--git-path', 'shallow')
  const remote = await git(host, 'remote', 'get-url', 'origin')
  return {
    objects: resolve(host.cwd, objects),
    shallow: await readShallow(resolve(host.cwd, shallow ?? 'shallow')),
    partial: ((await git(host, 'config', '--get-regexp', promised)) ?? '') !== '',
    format: (await git(host, 'rev-parse', '--show-object-format')) ?? 'sha1',
    head: await git(host, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}'),
    origin: remote === undefined ? undefined : plainAddress(remote, host.cwd),
    prefix: (await git(host, 'rev-parse', '--show-prefix')) ?? '',
  }
}

/** How a repository says that another one holds what it lacks; older versions of git say it in the first way. */
const promised = '^(extensions\\.partialclone|remote\\..*\\.promisor)$'

/** The commits that a file `shallow` of git's names. */
export async function readShallow(file: string): Promise<readonly string[]> {
  try {
    return (await readFile(file, 'utf8')).split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

/** Credentials are dropped: an address is an argument, which every process of the machine can read. */
function plainAddress(remote: string, cwd: string): string | undefined {
  if (/^\.{0,2}\//.test(remote)) return resolve(cwd, remote)
  if (!URL.canParse(remote)) return undefined
  const url = new URL(remote)
  if (!['https:', 'http:', 'file:'].includes(url.protocol)) return undefined
  url.username = ''
  url.password = ''
  return url.href
}
