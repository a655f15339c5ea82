import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from './command.ts'
import { alone } from './lock.ts'
import { privateSources, type Release } from './mirror.ts'
import { cache } from './place.ts'
import type { DebianArchitecture } from './platforms.ts'

type Say = (line: string) => void

/** Fetches packages alone, without what they depend on. Gives the files' paths. */
export async function downloadPackages(
  archive: Archive,
  packages: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true })
  await archive.apt('apt-get', ['--quiet', 'download', ...packages], folder)
  return debs(folder)
}

/** Fetches packages and everything they depend on, as for a machine that has nothing yet. Gives the files' paths. */
export async function downloadClosure(
  archive: Archive,
  packages: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  await mkdir(join(folder, 'partial'), { recursive: true })
  const into = ['--option', `Dir::Cache::archives=${folder}`]
  await archive.apt('apt-get', ['--quiet', '--yes', '--download-only', ...into, 'install', ...packages], folder)
  return debs(folder)
}

/** The names of packages and of everything they depend on. */
export async function closure(archive: Archive, packages: readonly string[]): Promise<ReadonlySet<string>> {
  const plan = await archive.apt('apt-get', ['--simulate', 'install', ...packages], '/')
  return new Set(Array.from(plan.matchAll(/^Inst (\S+)/gm), ([, name]) => name ?? ''))
}

/** When the release was last published, in seconds since the epoch: for bookworm the day of its point release. */
export async function publishedAt({ lists, release }: Archive): Promise<number> {
  const name = (await readdir(lists)).find((file) => new RegExp(`_dists_${release}_(In)?Release$`).test(file))
  const date = /^Date: (.+)$/m.exec(name === undefined ? '' : await readFile(join(lists, name), 'utf8'))?.[1]
  if (date === undefined) throw new Error(`no date of ${release} in ${lists}`)
  return Date.parse(date) / 1000
}

/** One Debian release for one architecture, through an apt of our own: the machine's lists and settings stay. */
export interface Archive {
  readonly release: Release
  readonly lists: string
  apt(program: 'apt-get' | 'apt-cache', args: readonly string[], cwd: string): Promise<string>
}

const opened = new Map<string, Promise<Archive>>()

export function archive(release: Release, architecture: DebianArchitecture, say: Say): Promise<Archive> {
  const name = `apt-${release}-${architecture}`
  const known = opened.get(name) ?? open(name, release, architecture, say)
  opened.set(name, known)
  return known
}

async function open(name: string, release: Release, architecture: DebianArchitecture, say: Say): Promise<Archive> {
  const root = join(cache, name)
  const config = join(root, 'apt.conf')
  // Not APT_CONFIG: that file is read before the machine's own, which would have the last word.
  const ours = ['--config-file', config]
  const env = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }
  await alone(name, say, async () => {
    if (await fresh(join(root, 'updated'))) return
    for (const part of ['lists/partial', 'cache/archives/partial', 'state']) {
      await mkdir(join(root, part), { recursive: true })
    }
    await writeFile(join(root, 'debian.sources'), await privateSources(release, architecture))
    await writeFile(join(root, 'status'), '')
    await writeFile(config, aptConfig(root, architecture))
    await run('apt-get', [...ours, '--quiet', 'update', '--error-on=any'], {
      env,
      cure: "Check that apt's mirror answers (apt-get update), then run it again.",
    })
    await writeFile(join(root, 'updated'), '')
  })
  return {
    release,
    lists: join(root, 'lists'),
    // Without apt's lock: parts fetch side by side, each into a folder of its own, and the lists are not written any more.
    apt: (program, args, cwd) => run(program, [...ours, '--option', 'Debug::NoLocking=true', ...args], { env, cwd }),
  }
}

/** A mirror drops the old file of a package soon after a new one came; lists of ten minutes still name what is there. */
async function fresh(stamp: string): Promise<boolean> {
  const { mtimeMs } = await stat(stamp).catch(() => ({ mtimeMs: 0 }))
  return Date.now() - mtimeMs < 600_000
}

/**
 * Read after the machine's own settings, which keep their say on proxies and certificates. The cleared hooks are for
 * the machine's packages, not for these; without sandbox user because the folders are ours alone. A mirror may be a
 * snapshot whose date is past: signatures are checked all the same.
 */
function aptConfig(root: string, architecture: DebianArchitecture): string {
  return `
#clear APT::Architectures;
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Post-Invoke;
APT::Architecture "${architecture}";
APT::Architectures { "${architecture}"; };
APT::Install-Recommends "0";
Acquire::Check-Valid-Until "false";
APT::Sandbox::User "root";
Acquire::Languages "none";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Dir::Etc::sourcelist "${root}/debian.sources";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "${root}/state";
Dir::State::lists "${root}/lists";
Dir::State::status "${root}/status";
Dir::Cache "${root}/cache";
`
}

async function debs(folder: string): Promise<readonly string[]> {
  return (await readdir(folder))
    .filter((name) => name.endsWith('.deb'))
    .sort()
    .map((name) => join(folder, name))
}
