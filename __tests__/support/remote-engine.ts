import { execFileSync, spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** A Docker engine in a network of its own, as `services: docker: image: docker:dind` gives it to a job. */
export interface RemoteEngine {
  /** `tcp://10.213.7.2:2375` */
  readonly dockerHost: string
  /** The same engine for who is in its network: `unix:///tmp/…`. */
  readonly socket: string
  /** Starts a program in its network, where nothing is reached but what runs there and this machine's end of the cable. */
  readonly launch: readonly string[]
  /** `10.213.7.2` */
  readonly address: string
  close(): Promise<void>
}

export interface RemoteWish {
  /** Of which docker is found. */
  readonly path: string
  /** Whether it keeps its images in containerd; else it names them by their config, as engines did before 29. */
  readonly containerd: boolean
}

/** Why there can be no second engine here; undefined where there can. */
export function withoutRemoteEngine(path: string): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'it needs Linux and root'
  if (programs(path) === undefined) return 'there is no dockerd beside docker'
  const name = `pipeline-probe-${process.pid}`
  try {
    execFileSync('ip', ['netns', 'add', name], { stdio: 'pipe' })
    execFileSync('ip', ['netns', 'delete', name], { stdio: 'pipe' })
    return undefined
  } catch (error) {
    return `no network namespace can be made: ${String(error)}`
  }
}

/** How many were started: each has a network of its own. */
let made = 0

/** Starts an engine whose loopback is not ours: a network namespace, and a cable from here to there. */
export async function startRemoteEngine({ path, containerd }: RemoteWish): Promise<RemoteEngine> {
  const found = programs(path)
  if (found === undefined) throw new Error('there is no dockerd beside docker')
  made += 1
  const number = 2 + ((process.pid + made) % 250)
  const namespace = `pipeline-${process.pid}-${made}`
  const [here, there] = [`10.213.${number}.1`, `10.213.${number}.2`]
  const cable = `pipe${process.pid}n${made}`
  const folder = await mkdtemp(join(tmpdir(), 'dind-'))
  const pidFile = join(folder, 'docker.pid')
  const log = join(folder, 'log')
  const socket = `unix://${join(folder, 'docker.sock')}`
  const launch = ['nsenter', `--net=/run/netns/${namespace}`]
  let daemon: ReturnType<typeof spawn> | undefined
  const close = async () => {
    const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
    if (pid > 0 && daemon?.exitCode === null) {
      const ended = new Promise((done) => daemon?.once('exit', done))
      process.kill(pid, 'SIGTERM')
      // What hangs on to it must not hold the tests.
      await Promise.race([ended, sleep(5_000, undefined, { ref: false })])
      daemon?.kill('SIGKILL')
    }
    // The cable goes with its end.
    ip(['netns', 'delete', namespace])
    await rm(folder, { recursive: true, force: true })
  }
  try {
    ip(['netns', 'add', namespace])
    ip(['link', 'add', cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', namespace])
    ip(['address', 'add', `${here}/24`, 'dev', cable])
    ip(['link', 'set', cable, 'up'])
    ip(['-n', namespace, 'address', 'add', `${there}/24`, 'dev', 'eth0'])
    for (const device of ['eth0', 'lo']) ip(['-n', namespace, 'link', 'set', device, 'up'])
    const config = {
      'data-root': join(folder, 'data'),
      'exec-root': join(folder, 'exec'),
      pidfile: pidFile,
      hosts: [`tcp://${there}:2375`, socket],
      tls: false,
      features: { 'containerd-snapshotter': containerd },
      'shutdown-timeout': 1,
      ...found.config,
    }
    await writeFile(join(folder, 'daemon.json'), JSON.stringify(config))
    // Not `ip netns exec`: it hides the control groups under a fresh /sys.
    const args = [`--net=/run/netns/${namespace}`, found.dockerd, '--config-file', join(folder, 'daemon.json')]
    const child = spawn('sh', ['-c', 'log=$1; shift; exec nsenter "$@" >"$log" 2>&1', 'sh', log, ...args], {
      stdio: 'ignore',
      env: { ...process.env, ...found.env },
    })
    daemon = child
    for (let waited = 0; !(await answers(`http://${there}:2375/_ping`)); waited += 50) {
      if (waited > 60_000 || child.exitCode !== null) throw new Error(await readFile(log, 'utf8'))
      await sleep(50)
    }
    return { dockerHost: `tcp://${there}:2375`, socket, launch, address: there, close }
  } catch (error) {
    await close()
    throw error
  }
}

function ip(args: readonly string[]): void {
  execFileSync('ip', args, { stdio: 'pipe' })
}

/** dockerd and what it runs on: of the system, or unpacked into a folder that `docker` is a link into. */
function programs(path: string) {
  const folders = path.split(delimiter)
  for (const folder of folders) {
    try {
      const bin = resolve(realpathSync(join(folder, 'docker')), '..')
      const dockerd = ['.', '../sbin'].map((one) => resolve(bin, one, 'dockerd')).find(exists)
      if (dockerd === undefined) continue
      if (bin === '/usr/bin' || bin === '/usr/local/bin') return { dockerd, env: {}, config: {} }
      const root = resolve(bin, '../..')
      const libraries = join(root, 'usr/lib', `${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu`)
      return {
        dockerd,
        env: {
          PATH: [bin, join(root, 'usr/sbin'), path].join(delimiter),
          LD_LIBRARY_PATH: libraries,
          XTABLES_LIBDIR: join(libraries, 'xtables'),
        },
        config: {
          'init-path': join(bin, 'docker-init'),
          'userland-proxy-path': join(root, 'usr/sbin/docker-proxy'),
        },
      }
    } catch {}
  }
  return undefined
}

function exists(path: string): boolean {
  try {
    return realpathSync(path) !== ''
  } catch {
    return false
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((done) => {
    const asked = get(url, { timeout: 1000 }, (response) => {
      response.resume()
      done(response.statusCode === 200)
    })
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => done(false))
  })
}
