import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { UserError } from '../../src/core/errors.ts'
import type { EngineFiles } from './engine.ts'
import { alone } from './lock.ts'
import { cache, runFolder } from './place.ts'

export const socket: string = join(runFolder, 'docker.sock')
const pidFile = join(runFolder, 'docker.pid')
const configFile = join(runFolder, 'daemon.json')
const logFile = join(cache, 'engine.log')

/** Starts the engine if it does not answer. Gives whether it had to. */
export async function startDaemon(files: EngineFiles, say: (line: string) => void): Promise<boolean> {
  if (await answers()) return false
  return alone('daemon', say, async () => {
    if (await answers()) return false
    // One that lives without answering is starting or stuck; its successor needs its place either way.
    await stopDaemon()
    await mkdir(runFolder, { recursive: true, mode: 0o711 })
    await writeFile(configFile, JSON.stringify(config(files), null, 2))
    launch(files)
    await untilItAnswers()
    return true
  })
}

/** Stops the engine and what it runs. Gives whether there was one. */
export async function stopDaemon(): Promise<boolean> {
  const pid = await daemonPid()
  if (pid !== undefined) {
    process.kill(pid, 'SIGTERM')
    for (let waited = 0; (await daemonPid()) === pid; waited += 50) {
      if (waited === 20_000) process.kill(pid, 'SIGKILL')
      await sleep(50)
    }
  }
  // After an unclean stop both are left, and a pid file that names a living stranger keeps dockerd from starting.
  await rm(pidFile, { force: true })
  await rm(socket, { force: true })
  return pid !== undefined
}

/** Whether the engine answers on its socket. */
export function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const ping = request({ socketPath: socket, path: '/_ping', timeout: 2000 }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    ping.on('timeout', () => ping.destroy())
    ping.on('error', () => resolve(false))
    ping.end()
  })
}

/** The pid of our engine; a number in a file may by now be another process's. */
async function daemonPid(): Promise<number | undefined> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
  return command.includes(configFile) ? pid : undefined
}

function config(files: EngineFiles): unknown {
  return {
    'data-root': join(cache, 'engine-data'),
    'exec-root': join(runFolder, 'exec'),
    pidfile: pidFile,
    hosts: [`unix://${socket}`],
    // Two platforms in one image, attestations and OCI layouts need containerd's image store.
    features: { 'containerd-snapshotter': true },
    'insecure-registries': ['127.0.0.0/8'],
    'init-path': join(files.root, 'usr/bin/docker-init'),
    'userland-proxy-path': join(files.root, 'usr/sbin/docker-proxy'),
    'shutdown-timeout': 5,
  }
}

/** A session, standard streams and folder of its own: nobody who waits for our pipes waits for the engine. */
function launch(files: EngineFiles): void {
  const log = openSync(logFile, 'a')
  const daemon = spawn(join(files.root, 'usr/sbin/dockerd'), ['--config-file', configFile], {
    detached: true,
    cwd: '/',
    stdio: ['ignore', log, log],
    env: { ...daemonEnv(), ...files.daemonEnv, PATH: [...files.daemonPath, process.env.PATH ?? ''].join(':') },
  })
  daemon.on('error', () => {})
  daemon.unref()
  closeSync(log)
}

/** What the way to the registries needs; tokens and the like of whoever starts it are not the engine's business. */
function daemonEnv(): Record<string, string> {
  const wanted = /^(HOME|LANG|TMPDIR|SSL_CERT_(FILE|DIR)|(https?|no|all)_proxy)$/i
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      wanted.test(name) && value !== undefined ? [[name, value]] : [],
    ),
  )
}

async function untilItAnswers(): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (await answers()) return
    await sleep(50)
  }
  const log = await readFile(logFile, 'utf8').catch(() => '')
  const reason = /.*(?:level=(?:fatal|error)|failed to start daemon).*/g
  throw new UserError(`The engine did not start: ${log.match(reason)?.at(-1) ?? 'it logged no reason'}`, {
    cure: `Its log is ${logFile}. It needs a privileged machine: in a container, run that with --privileged.`,
  })
}
