import { readFile } from 'node:fs/promises'
import { run } from '../toolchain/command.ts'
import { assetsOf } from './assets.ts'
import { sections } from './changelog.ts'
import type { Facts } from './facts.ts'
import type { GitHub } from './github.ts'

export interface Looking {
  readonly version: string
  /** Undefined: GitHub is not asked (there is no token), and a release that was begun is not seen. */
  readonly github: GitHub | undefined
  /** Whether everything generated is made anew and compared; false where another job of the workflow has done so. */
  readonly build: boolean
}

/** Reads the checkout in the current folder and its remote `origin`. Builds, where it is told to; changes nothing else. */
export async function look({ version, github, build }: Looking): Promise<Facts> {
  const dirty = await changed()
  const stale = build && dirty.length === 0 ? await builtAnew() : undefined
  const [commit, remote, changelog, written] = await Promise.all([
    git('rev-parse', 'HEAD'),
    git('ls-remote', 'origin', 'refs/heads/main', 'refs/tags/*'),
    readFile('CHANGELOG.md', 'utf8'),
    writtenVersions(),
  ])
  const refs = readRefs(remote)
  const main = refs['refs/heads/main']
  return {
    version,
    written,
    changelog: sections(changelog),
    dirty,
    stale,
    commit,
    onMain: main !== undefined && (main === commit || (await isAncestor(commit, main))),
    tags: Object.fromEntries(
      Object.entries(refs).flatMap(([ref, at]) => (ref.startsWith('refs/tags/') ? [[ref.slice(10), at]] : [])),
    ),
    release: await github?.release(`v${version}`),
    assets: await assetsOf(),
  }
}

/** `commit TAB ref` a line; an annotated tag has a second one, `ref^{}`, with the commit. */
export function readRefs(text: string): Readonly<Record<string, string>> {
  const refs: Record<string, string> = {}
  for (const [, at = '', ref = '', peeled] of text.matchAll(/^([0-9a-f]+)\t(\S+?)(\^\{\})?$/gm))
    if (peeled !== undefined || !(ref in refs)) refs[ref] = at
  return refs
}

async function git(...args: readonly string[]): Promise<string> {
  return (await run('git', args, { cure: 'Run it in a clone whose remote is called origin.' })).trimEnd()
}

async function changed(): Promise<readonly string[]> {
  const status = await git('status', '--porcelain')
  return status === '' ? [] : status.split('\n').map((line) => line.slice(3))
}

/** What a build changes in a tree that was clean. */
async function builtAnew(): Promise<readonly string[]> {
  await run('npm', ['run', 'build'], { cure: 'Mend the build first.' })
  return changed()
}

/** In a shallow clone main's commit may not be here: then only main's own commit counts as on main. */
async function isAncestor(commit: string, main: string): Promise<boolean> {
  return git('merge-base', '--is-ancestor', commit, main).then(
    () => true,
    () => false,
  )
}

async function writtenVersions(): Promise<Facts['written']> {
  const ofJson = async (path: string) =>
    (JSON.parse(await readFile(path, 'utf8')) as { readonly version: string }).version
  const source = await readFile('src/core/version.ts', 'utf8')
  return {
    'package.json': await ofJson('package.json'),
    'package-lock.json': await ofJson('package-lock.json'),
    'src/core/version.ts': /'([^']+)'/.exec(source)?.[1] ?? 'nothing',
  }
}
