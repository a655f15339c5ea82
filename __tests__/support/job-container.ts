import { execFile } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Toolchain } from '../../scripts/toolchain/index.ts'

const run = promisify(execFile)

/** A container in a network of its own, with the engine's socket: what a job's `container:` is. */
export interface JobContainer {
  /** The network that the runner makes for the job. */
  readonly network: string
  /** A folder that the container has under the same path. */
  readonly folder: string
  /** Runs the bundled command line in it. Never throws for an exit status. */
  run(args: readonly string[]): Promise<{ readonly status: number; readonly told: string }>
  /** Names of the containers in its network that are there now, the job's own left out. */
  others(): Promise<readonly string[]>
  close(): Promise<void>
}

/** Why there can be none; undefined where there can. */
export function withoutJobContainer({ env }: Toolchain): string | undefined {
  if (process.platform !== 'linux') return 'it needs Linux'
  return socketOf(env) === undefined ? 'the engine has no socket here that could be mounted' : undefined
}

export async function startJobContainer({ env, contexts }: Toolchain): Promise<JobContainer> {
  const name = `job-${process.pid}`
  const image = `localhost/image-pipeline/${name}:test`
  const folder = await mkdtemp(join(tmpdir(), 'job-container-'))
  const docker = async (...args: readonly string[]) =>
    (await run('docker', args, { env: { ...process.env, ...env } })).stdout.trim()
  const mount = (from: string, to = from) => ['--volume', `${from}:${to}`]
  const close = async () => {
    await docker('rm', '--force', name).catch(() => '')
    await docker('network', 'rm', name).catch(() => '')
    await docker('rmi', '--force', image).catch(() => '')
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await writeFile(join(folder, 'Dockerfile'), 'FROM debian:bookworm-slim\n')
    const base = contexts['debian:bookworm-slim']
    const named = base === undefined ? [] : ['--build-context', `debian:bookworm-slim=${base}`]
    await docker('buildx', 'build', '--quiet', '--load', '--tag', image, ...named, folder)
    await docker('network', 'create', name)
    await docker(
      ...['run', '--detach', '--init', '--name', name, '--network', name, '--workdir', folder],
      ...mount(folder),
      ...mount(socketOf(env) ?? '', '/var/run/docker.sock'),
      ...mount(resolve('dist'), '/action'),
      ...mount(realpathSync(process.execPath), '/usr/local/bin/node'),
      ...mount(realpathSync(programIn(env.PATH ?? process.env.PATH ?? '')), '/usr/local/bin/docker'),
      ...[image, 'sleep', 'infinity'],
    )
  } catch (error) {
    await close()
    throw error
  }
  return {
    network: name,
    folder,
    async run(args) {
      const inside = ['exec', '--env', `HOME=${folder}`, name, 'node', '/action/cli.js', ...args]
      const options = { env: { ...process.env, ...env }, maxBuffer: 1 << 26 }
      return run('docker', inside, options).then(
        ({ stdout, stderr }) => ({ status: 0, told: `${stdout}${stderr}` }),
        ({ code, stdout, stderr }) => ({ status: Number(code), told: `${stdout}${stderr}` }),
      )
    },
    async others() {
      const list = await docker('ps', '--all', '--filter', `network=${name}`, '--format', '{{.Names}}')
      return list.split('\n').filter((one) => one !== '' && one !== name)
    },
    close,
  }
}

function socketOf(env: Readonly<Record<string, string>>): string | undefined {
  const host = env.DOCKER_HOST ?? 'unix:///var/run/docker.sock'
  if (!host.startsWith('unix://')) return undefined
  try {
    return realpathSync(host.slice('unix://'.length))
  } catch {
    return undefined
  }
}

function programIn(path: string): string {
  for (const folder of path.split(delimiter)) {
    try {
      return realpathSync(join(folder, 'docker'))
    } catch {}
  }
  throw new Error('docker is not on PATH')
}
