import { cp, mkdir, realpath, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { archive, downloadPackages } from './apt.ts'
import { run } from './command.ts'
import { whyNotDebian } from './machine.ts'
import { once } from './once.ts'
import { native } from './platforms.ts'
import type { Say } from './progress.ts'
import { unpack } from './unpack.ts'

export interface GoSource {
  readonly module: string
  readonly version: string
  readonly packages: readonly string[]
  /** Variables set at link time. */
  readonly set: Readonly<Record<string, string>>
}

/** Builds static programs from a module of the machine's Go proxy into `bin`; `work` may be thrown away. */
export async function buildGo(source: GoSource, bin: string, work: string, say: Say): Promise<void> {
  const go = await findGo(say)
  await mkdir(work, { recursive: true })
  const found = await run(go.program, ['mod', 'download', '-json', `${source.module}@${source.version}`], {
    env: environment(go, work),
    cwd: work,
    cure,
  })
  const { Dir } = JSON.parse(found) as { readonly Dir: string }
  await compile(go, Dir, source, bin, work)
}

/** The same from a folder of our own that has a go.mod and a go.sum: what it needs is fetched and held against these. */
export async function buildFolder(
  folder: string,
  source: Pick<GoSource, 'packages' | 'set'>,
  bin: string,
  work: string,
  say: Say,
): Promise<void> {
  await compile(await findGo(say), folder, source, bin, work)
}

const cure = 'Check that go reaches its module proxy (go env GOPROXY), then run it again.'

function environment(go: Go, work: string): Readonly<Record<string, string>> {
  return {
    ...go.env,
    CGO_ENABLED: '0',
    GOMODCACHE: join(work, 'modules'),
    GOCACHE: join(work, 'cache'),
    GOTOOLCHAIN: 'local',
    // Else the modules are read-only, and whoever is not root can neither copy nor remove them.
    GOFLAGS: '-modcacherw',
  }
}

async function compile(
  go: Go,
  folder: string,
  { packages, set }: Pick<GoSource, 'packages' | 'set'>,
  bin: string,
  work: string,
): Promise<void> {
  // Not built where it lies: go takes a folder in its cache for read-only, and refuses to install a module that
  // excludes versions as this one does.
  const copy = join(work, 'source')
  await cp(folder, copy, { recursive: true })
  const flags = ['-s', '-w', ...Object.entries(set).map(([name, value]) => `-X ${name}=${value}`)].join(' ')
  const args = ['build', '-trimpath', '-buildvcs=false', '-tags', 'osusergo,netgo', '-ldflags', flags]
  await run(go.program, [...args, '-o', `${bin}/`, ...packages], { env: environment(go, work), cwd: copy, cure })
  await rm(work, { recursive: true })
}

interface Go {
  readonly program: string
  readonly env: Readonly<Record<string, string>>
}

/** What BuildKit's go.mod asks for at the least. */
const oldest = [1, 25] as const

/** Why no Go can be had here, if none can. */
export async function whyNoGo(): Promise<string | undefined> {
  if (newEnough(await ownVersion())) return undefined
  const why = await whyNotDebian()
  return why && `there is no Go ${oldest.join('.')} or newer, and ${why}`
}

const ownVersion = () => run('go', ['env', 'GOVERSION']).catch(() => '')

/** The machine's Go if it is new enough, else the one of Debian's next release. */
async function findGo(say: Say): Promise<Go> {
  if (newEnough(await ownVersion())) return { program: 'go', env: {} }
  const root = await once(
    { name: 'go', from: [1, native], how: 'fetched from Debian packages' },
    say,
    async (folder) => {
      const forky = await archive('forky', native, say)
      const version = /^Version: \d+:(\d+\.\d+)/m.exec(await forky.apt('apt-cache', ['show', 'golang-go'], folder))?.[1]
      const debs = join(folder, 'debs')
      await unpack(await downloadPackages(forky, [`golang-${version}-go`, `golang-${version}-src`], debs), folder)
      await rm(debs, { recursive: true })
      await symlink(`usr/lib/go-${version}`, join(folder, 'go'))
    },
  )
  const home = await realpath(join(root, 'go'))
  return { program: join(home, 'bin/go'), env: { GOROOT: home } }
}

/** `go1.26.8` */
export function newEnough(version: string): boolean {
  const [, major = 0, minor = 0] = /^go(\d+)\.(\d+)/.exec(version.trim())?.map(Number) ?? []
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}
