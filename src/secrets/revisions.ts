import type { Host } from '../core/host.ts'
import type { Clone } from '../git/clone.ts'
import { git } from '../git/git.ts'
import type { Scratch } from '../git/scratch.ts'
import type { Since } from './new-commits.ts'

/** The commit that a way of saying what is known names; undefined where nobody here knows it. */
export async function baseOf(
  since: Since,
  head: string,
  find: (revision: string) => Promise<string | undefined>,
  scratch: Scratch,
  host: Host,
): Promise<string | undefined> {
  if (since.kind === 'commit') return find(since.commit)
  if (since.kind === 'revision') return find(since.revision)
  if (since.kind === 'tag') return tagBefore(head, scratch, host)
  if (since.kind === 'nothing') return undefined
  if (since.branch !== '') return find(`refs/remotes/origin/${since.branch}`)
  for (const name of ['refs/remotes/origin/HEAD', 'refs/remotes/origin/main', 'refs/remotes/origin/master']) {
    const commit = await find(name)
    if (commit !== undefined) return commit
  }
  return (await find('refs/heads/main')) ?? find('refs/heads/master')
}

/** The tag itself, and another one on the same commit, are not before it. */
async function tagBefore(head: string, scratch: Scratch, host: Host): Promise<string | undefined> {
  const parents = await scratch.git('rev-list', '--parents', '--max-count=1', head, '--')
  const describe = (parent: string) => ['describe', '--tags', '--abbrev=0', parent] as const
  const [, parent] = (parents ?? '').split(' ')
  if (parent === undefined) return undefined
  const [here, there] = [await scratch.git(...describe(parent)), await git(host, ...describe(parent))]
  if (here !== undefined && here !== '')
    return scratch.git('rev-parse', '--verify', '--quiet', `refs/tags/${here}^{commit}`)
  return there ? git(host, 'rev-parse', '--verify', '--quiet', `refs/tags/${there}^{commit}`) : undefined
}

/** A full id that the scratch repository holds; what is no id is asked of what was fetched, then of the checkout. */
export async function resolveIn(revision: string, clone: Clone | undefined, scratch: Scratch, host: Host) {
  const verify = (name: string) => ['rev-parse', '--verify', '--quiet', `${name}^{commit}`] as const
  const held = async (id: string | undefined) =>
    id && /^[0-9a-f]{40,64}$/.test(id) ? scratch.git(...verify(id)) : undefined
  if (/^[0-9a-f]{40,64}$/.test(revision)) return held(revision)
  if (revision === 'HEAD' && clone?.head) return held(clone.head)
  for (const name of [revision, `refs/remotes/origin/${revision}`]) {
    const id = (await held(await git(host, ...verify(name)))) ?? (await scratch.git(...verify(name)))
    if (id !== undefined) return id
  }
  return undefined
}

/** Each commit that leads to `head` and not to `base`, with its parents; undefined where git lacks something. */
export async function listCommits(head: string, base: string | undefined, scratch: Scratch) {
  const text = await scratch.git('rev-list', '--parents', head, ...(base === undefined ? [] : [`^${base}`]), '--')
  if (text === undefined) return undefined
  const lines = text.split('\n').filter(Boolean)
  return new Map(lines.map((line) => line.split(' ')).map(([commit = '', ...parents]) => [commit, parents] as const))
}
