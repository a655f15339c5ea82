import { existsSync } from 'node:fs'
import { mkdir, readdir, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { archive, downloadPackages } from './apt.ts'
import { run, works } from './command.ts'
import { once } from './once.ts'
import { foreign, machineNames, native } from './platforms.ts'
import { unpack } from './unpack.ts'

/** These ask no newer C library than Debian 12's, so the next release's can be used as they are. */
const fromForky = ['docker.io', 'docker-cli', 'docker-buildx', 'containerd']

/** runc and tini ask a newer one there. iptables with those of its libraries that a small Debian lacks. */
const fromBookworm = ['runc', 'tini', 'iptables']
const iptablesLibraries = [
  'libip4tc2',
  'libip6tc2',
  'libmnl0',
  'libnetfilter-conntrack3',
  'libnfnetlink0',
  'libnftnl11',
  'libxtables12',
]

const emulator = 'qemu-user-static'

export interface EngineFiles {
  readonly root: string
  /** Folders for the PATH of the daemon. */
  readonly daemonPath: readonly string[]
  /** iptables' libraries and extensions, which it looks for in the system's folders otherwise. */
  readonly daemonEnv: Readonly<Record<string, string>>
  /** A folder with nothing but `docker`, for the PATH of whoever uses the engine. */
  readonly clientPath: string
  readonly clientPlugins: string
  /** QEMU for the other architecture, and binfmt's line for it as Debian ships it. */
  readonly emulator: string
  readonly emulatorFormat: string
}

/** Docker Engine, CLI, buildx and what they run on, unpacked into a folder of their own. */
export async function engineFiles(say: (line: string) => void): Promise<EngineFiles> {
  const recipe = {
    name: 'engine',
    from: [1, native, fromForky, fromBookworm, iptablesLibraries, emulator],
    how: 'fetched from Debian packages',
  }
  const root = await once(recipe, say, async (folder) => {
    const debs = join(folder, 'debs')
    const [newer, older] = await Promise.all([
      archive('forky', native, say).then((forky) => downloadPackages(forky, fromForky, join(debs, 'forky'))),
      archive('bookworm', native, say).then((bookworm) =>
        downloadPackages(bookworm, [...fromBookworm, ...iptablesLibraries, emulator], join(debs, 'bookworm')),
      ),
    ])
    await unpack([...newer, ...older], folder)
    await rm(debs, { recursive: true })
    await dropOtherEmulators(folder)
    await link(folder)
  })
  return files(root)
}

function files(root: string): EngineFiles {
  const libraries = join(root, 'usr/lib', `${machineNames[native]}-linux-gnu`)
  const machine = machineNames[foreign]
  return {
    root,
    daemonPath: [join(root, 'usr/bin'), join(root, 'usr/sbin')],
    daemonEnv: { LD_LIBRARY_PATH: libraries, XTABLES_LIBDIR: join(libraries, 'xtables') },
    clientPath: join(root, 'client'),
    clientPlugins: join(root, 'usr/libexec/docker/cli-plugins'),
    // Debian's QEMU knows by this name that it was called with argv[0] kept.
    emulator: join(root, `usr/libexec/qemu-binfmt/${machine}-binfmt-P`),
    emulatorFormat: join(root, `usr/lib/binfmt.d/qemu-${machine}.conf`),
  }
}

/** QEMU's package has 300 MB of them. */
async function dropOtherEmulators(root: string): Promise<void> {
  const wanted = `qemu-${machineNames[foreign]}-static`
  const programs = await readdir(join(root, 'usr/bin'))
  const others = programs.filter((name) => name.startsWith('qemu-') && name !== wanted)
  await Promise.all(others.map((name) => rm(join(root, 'usr/bin', name))))
}

/** The links that the packages' maintainer scripts would have made. */
async function link(root: string): Promise<void> {
  await mkdir(join(root, 'client'))
  await symlink('../usr/bin/docker', join(root, 'client/docker'))
  // Forky's docker-init points at a tini-static that only forky's package has.
  await rm(join(root, 'usr/bin/docker-init'), { force: true })
  await symlink('tini-static', join(root, 'usr/bin/docker-init'))
  // A machine that has iptables may have rules already: both must speak to the same tables.
  if (existsSync('/usr/sbin/iptables')) return
  const variant = (await nftWorks(root)) ? 'xtables-nft-multi' : 'xtables-legacy-multi'
  for (const name of ['iptables', 'ip6tables', 'iptables-save', 'ip6tables-save', 'iptables-restore']) {
    await symlink(variant, join(root, 'usr/sbin', name))
  }
}

async function nftWorks(root: string): Promise<boolean> {
  const env = files(root).daemonEnv
  return works(join(root, 'usr/sbin/xtables-nft-multi'), ['iptables', '--table', 'nat', '--list', '--numeric'], { env })
}

/** What the engine's programs call themselves, e.g. `Docker 28.5.2, buildx 0.29.1`. */
export async function engineVersions(env: Readonly<Record<string, string>>): Promise<string> {
  const [client, buildx] = await Promise.all([
    run('docker', ['version', '--format', '{{.Server.Version}}'], { env }),
    run('docker', ['buildx', 'version'], { env }),
  ])
  return `Docker ${client.trim()}, buildx ${/\d[\w.]*/.exec(buildx)?.[0] ?? 'unknown'}`
}
