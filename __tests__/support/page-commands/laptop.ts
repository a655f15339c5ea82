import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Toolchain } from '../../../scripts/toolchain/index.ts'
import { demoDatabase, pushDatabase } from '../../../scripts/trivy-database/index.ts'
import { child } from '../act/child.ts'
import { cosignLine, independentCosign, realCosign, realTool } from '../cosign-real.ts'
import { startDistribution } from '../distribution.ts'
import { startGhcr } from '../ghcr/server.ts'
import { packageBuilder } from '../prune-registry.ts'
import { tinyPrograms } from '../tiny-programs.ts'
import { writeNpx } from './npx.ts'

/** A reader's laptop: a checkout with a Dockerfile and a key, `npx`, gitleaks, and registries of ours behind the pages' names. */
export interface Laptop {
  /** Runs a line of a page in a shell, in the checkout. */
  type(line: string): Promise<{ readonly status: number | null; readonly told: string }>
  /** What the reader has in an editor. */
  write(path: string, text: string): Promise<void>
  /** Takes the report that the last run left, as if it had been written there. */
  keepReport(at: string): Promise<void>
  /** Tags of `me/app` in the registry that is pruned. */
  pruned(): readonly string[]
  close(): Promise<void>
}

/** Small, with a package that the database knows, and with a program that ends by itself. */
const files: Readonly<Record<string, string | Buffer>> = {
  Dockerfile: 'FROM scratch\nCOPY rootfs/ /\nUSER 10001\nCMD ["/program"]\n',
  'rootfs/program': tinyPrograms.exit,
  'rootfs/etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian 12"\n',
  'rootfs/etc/debian_version': '12.5\n',
  'rootfs/var/lib/dpkg/status':
    'Package: zlib1g\nStatus: install ok installed\nSource: zlib\nVersion: 1:1.2.13.dfsg-1\nArchitecture: all\n',
}

/** The tags that the pages ask for; nobody runs the program of the other platform. */
const config = `tags: |
  type=ref,event=branch
  type=raw,value=1.2
test-platforms: linux/amd64
`

export async function laptop(parts: Toolchain): Promise<Laptop> {
  const root = await mkdtemp(join(tmpdir(), 'laptop-'))
  const folder = join(root, 'checkout')
  const [registry, packages, gitleaks, cosign] = await Promise.all([
    startDistribution(parts.registry ?? 'docker-registry'),
    startGhcr({ inMemory: true }),
    realTool('gitleaks'),
    realCosign(),
  ])
  const stranger = await independentCosign(cosign)
  const pair = await stranger.keyPair('KEY-PASSWORD-CANARY')
  const builder = packageBuilder()
  for (let age = 1; age <= 22; age += 1) builder.multiArch({ age: age * 10, tags: [`v${23 - age}`] })
  builder.into(packages.store, 'me/app')
  const database = { url: `http://${registry.host}`, repository: 'x/trivy-db', tag: '2' }
  await pushDatabase(database, demoDatabase, { updatedAt: new Date() })

  const mirror = parts.toolsMirror ? [`--tools-mirror=${parts.toolsMirror}`] : []
  const line = cosignLine(parts.cosign)
  const tools = line ? [`--tools=${line}`] : []
  const scan = `--scan-db-repository=${registry.host}/x/trivy-db:2`
  const history = '--history=branch:image-history'
  const every = [...mirror, ...tools, scan, history, `--report-dir=${join(root, 'report')}`]
  await programs(join(root, 'bin'), gitleaks.path, {
    verify: { flags: [...mirror, ...tools] },
    promote: { flags: [...mirror, ...tools] },
    compare: { flags: [] },
    mirror: { flags: [...mirror, ...tools, scan] },
    prune: {
      flags: [`--registry=${packages.host}`, '--username=me', `--report-dir=${join(root, 'report')}`],
      env: { GITHUB_API_URL: packages.apiUrl, IMAGE_PIPELINE_PASSWORD: 'any', IMAGE_PIPELINE_GITHUB_TOKEN: 'any' },
    },
    '*': { flags: every },
  })
  const env = {
    ...parts.env,
    PATH: `${join(root, 'bin')}:${parts.env.PATH ?? process.env.PATH ?? ''}`,
    HOME: root,
    XDG_CACHE_HOME: join(root, 'cache'),
    IMAGE_PIPELINE_COSIGN_KEY: pair.key,
    IMAGE_PIPELINE_COSIGN_PASSWORD: pair.password,
    ...author,
  }
  const sh = (script: string) =>
    child(spawn('sh', ['-e', '-c', script], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] }), 120_000)
  const own = { ...files, '.github/image-pipeline.yml': config, 'cosign.pub': pair.publicKey }
  for (const [path, content] of Object.entries(own)) await write(folder, path, content)
  const made = await sh(`git init --quiet --initial-branch=main && git add . && git commit --quiet --message=one
    git init --quiet --bare ../origin.git && git remote add origin ../origin.git && git push --quiet origin main
    docker buildx build --quiet --output type=docker,dest=image.tar .`)
  if (made.status !== 0) throw new Error(made.stderr)

  let record = ''
  return {
    async type(typed) {
      const ours = typed
        .replace(
          /\b(?:ghcr\.io\/(?:me\/app|owner\/(?:app|name))|registry\.corp\.example\/team\/app)\b/g,
          `${registry.host}/me/app`,
        )
        .replaceAll('file:///mnt/mirror', `file://${join(folder, 'mirror')}`)
        .replaceAll('RECORD', record)
      const { status, stdout, stderr } = await sh(ours)
      const told = `${stdout}${stderr}`
      record = /with prune-record: (\S+)/.exec(told)?.[1] ?? record
      return { status, told }
    },
    write: (path, text) => write(folder, path, text),
    keepReport: (at) => cp(join(root, 'report'), join(folder, at), { recursive: true }),
    pruned: () => [...packages.store.package('me/app').tags.keys()],
    async close() {
      await Promise.all([registry.close(), packages.close(), stranger.close()])
      await rm(root, { recursive: true, force: true })
    },
  }
}

async function write(folder: string, path: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content, { mode: 0o755 })
}

interface Extra {
  readonly flags: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** `npx image-pipeline …` is the bundle, with what a laptop without the internet has to say more; one that the page says itself is not said twice. */
async function programs(bin: string, gitleaks: string, extras: Readonly<Record<string, Extra>>): Promise<void> {
  const cases = Object.entries(extras).map(([first, { flags, env = {} }]) => {
    const exports = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`)
    const more = flags.map((flag) => `case " $* " in *" ${flag.split('=')[0]} "*) ;; *) set -- "$@" '${flag}' ;; esac`)
    return `${first}) ${[...exports, ...more, ':'].join('\n')} ;;`
  })
  await writeNpx(bin, `case "$1" in\n${cases.join('\n')}\nesac`)
  await writeFile(join(bin, 'gitleaks'), `#!/bin/sh\nexec '${gitleaks}' "$@"\n`, { mode: 0o755 })
}

const author = {
  GIT_AUTHOR_NAME: 'o',
  GIT_AUTHOR_EMAIL: 'o@example.invalid',
  GIT_COMMITTER_NAME: 'o',
  GIT_COMMITTER_EMAIL: 'o@example.invalid',
  GIT_CONFIG_GLOBAL: '/dev/null',
}
