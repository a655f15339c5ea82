import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Archive, closure, downloadClosure } from '../apt.ts'
import { run } from '../command.ts'
import { imageSources } from '../mirror.ts'
import type { DebianArchitecture } from '../platforms.ts'
import { unpack } from '../unpack.ts'
import { writePackageDatabase } from './package-database.ts'

/** What `debian:bookworm-slim` has. */
export const basePackages: readonly string[] = ['?essential', '?priority(required)', 'apt', 'usr-is-merged']

export interface DebianTrees {
  readonly architecture: DebianArchitecture
  /** A whole small system. */
  readonly base: string
  /** What the further packages add to it; the package database in it holds those of the base too. */
  readonly added: string
}

/**
 * A Debian system as two trees, one per layer, for any architecture: packages are unpacked and no program in them is run
 * (under emulation that takes minutes). What their scripts would have left is written here instead.
 */
export async function debianTrees(
  archive: Archive,
  architecture: DebianArchitecture,
  addedPackages: readonly string[],
  folder: string,
): Promise<DebianTrees> {
  const trees = { architecture, ...treesIn(folder) }
  const [debs, inBase] = await Promise.all([
    downloadClosure(archive, [...basePackages, ...addedPackages], join(folder, 'debs')),
    closure(archive, basePackages),
  ])
  const isBase = (deb: string) => inBase.has(basename(deb).split('_')[0] ?? '')
  const baseDebs = debs.filter(isBase)
  const addedDebs = debs.filter((deb) => !isBase(deb))
  await Promise.all([mergeUsr(trees.base, architecture), mergeUsr(trees.added, architecture)])
  await Promise.all([unpack(baseDebs, trees.base), unpack(addedDebs, trees.added)])
  await unmergeUsr(trees.added)
  const baseStatus = await writePackageDatabase(baseDebs, trees.base, [])
  await writePackageDatabase(addedDebs, trees.added, baseStatus)
  await configure(trees.base, architecture)
  await rm(join(folder, 'debs'), { recursive: true })
  return trees
}

/** Where the trees of a folder lie. */
export function treesIn(folder: string): Pick<DebianTrees, 'base' | 'added'> {
  return { base: join(folder, 'base'), added: join(folder, 'added') }
}

const merged = ['bin', 'sbin', 'lib']

/** Bookworm's packages still have files in /bin, /sbin and /lib, which are links into /usr on every system. */
async function mergeUsr(tree: string, architecture: DebianArchitecture): Promise<void> {
  for (const name of architecture === 'amd64' ? [...merged, 'lib64'] : merged) {
    await mkdir(join(tree, 'usr', name), { recursive: true })
    await symlink(`usr/${name}`, join(tree, name))
  }
}

/** The links are the base's. */
async function unmergeUsr(tree: string): Promise<void> {
  await Promise.all([...merged, 'lib64'].map((name) => rm(join(tree, name), { force: true })))
}

async function configure(tree: string, architecture: DebianArchitecture): Promise<void> {
  await writeAccounts(tree)
  // The one script that is written to work on a tree from outside: it makes folders, links and empty files.
  await run('sh', [join(tree, 'var/lib/dpkg/info/base-files.postinst'), 'configure', ''], { env: { DPKG_ROOT: tree } })
  const files: Record<string, string> = {
    'etc/apt/sources.list.d/debian.sources': await imageSources('bookworm', architecture),
    'etc/timezone': 'Etc/UTC\n',
    // As official images have it: no package's service starts while a Dockerfile installs it.
    'usr/sbin/policy-rc.d': '#!/bin/sh\nexit 101\n',
  }
  for (const [path, text] of Object.entries(files)) await writeFile(join(tree, path), text)
  await chmod(join(tree, 'usr/sbin/policy-rc.d'), 0o755)
  const links: Record<string, string> = {
    'etc/localtime': '/usr/share/zoneinfo/Etc/UTC',
    'etc/alternatives/awk': '/usr/bin/mawk',
    'usr/bin/awk': '/etc/alternatives/awk',
    'etc/alternatives/which': '/usr/bin/which.debianutils',
    'usr/bin/which': '/etc/alternatives/which',
  }
  for (const [path, target] of Object.entries(links)) {
    if (!existsSync(join(tree, path))) await symlink(target, join(tree, path))
  }
}

/** base-passwd's masters, apt's own user, and the shadow files that go with them. */
async function writeAccounts(tree: string): Promise<void> {
  const master = (name: string) => readFile(join(tree, `usr/share/base-passwd/${name}.master`), 'utf8')
  const passwd = `${await master('passwd')}_apt:*:42:65534::/nonexistent:/usr/sbin/nologin\n`
  const group = await master('group')
  const shadowed = (text: string) => text.replaceAll(/^([^:]+):\*:/gm, '$1:x:')
  const names = (text: string) => Array.from(text.matchAll(/^([^:]+):/gm), ([, name]) => name)
  const shadow = names(passwd).map((name) => `${name}:*:19500:0:99999:7:::\n`)
  const gshadow = names(group).map((name) => `${name}:*::\n`)
  await writeFile(join(tree, 'etc/passwd'), shadowed(passwd))
  await writeFile(join(tree, 'etc/group'), shadowed(group))
  await writeFile(join(tree, 'etc/shadow'), shadow.join(''), { mode: 0o640 })
  await writeFile(join(tree, 'etc/gshadow'), gshadow.join(''), { mode: 0o640 })
}
