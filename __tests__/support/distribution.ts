import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export interface Distribution {
  /** `127.0.0.1:PORT` */
  readonly host: string
  close(): Promise<void>
}

/** Another network, in which it runs. */
export interface Elsewhere {
  /** What it is started with: `nsenter --net=…`. */
  readonly launch: readonly string[]
  /** By which we reach it from here. There, its loopback does as well. */
  readonly address: string
}

/**
 * The reference implementation, distribution 2.8, with a folder of its own on loopback.
 *
 * @param htpasswd lines of an htpasswd file (bcrypt): then it asks for a basic login
 */
export async function startDistribution(
  program: string,
  htpasswd?: string,
  { launch, address }: Elsewhere = { launch: [], address: '127.0.0.1' },
): Promise<Distribution> {
  const folder = await mkdtemp(join(tmpdir(), 'distribution-'))
  const port = await freePort()
  if (htpasswd !== undefined) await writeFile(join(folder, 'htpasswd'), htpasswd)
  const auth = htpasswd === undefined ? '' : `auth: {htpasswd: {realm: test, path: ${join(folder, 'htpasswd')}}}\n`
  await writeFile(
    join(folder, 'config.yml'),
    `version: 0.1
log: {level: error}
storage: {filesystem: {rootdirectory: ${join(folder, 'data')}}, delete: {enabled: true}}
http: {addr: ${launch.length > 0 ? '0.0.0.0' : '127.0.0.1'}:${port}}
${auth}`,
  )
  const [first = program, ...args] = [...launch, program, 'serve', join(folder, 'config.yml')]
  const child = spawn(first, args, { stdio: 'ignore' })
  const host = `${address}:${port}`
  for (let tries = 0; ; tries += 1) {
    const answers = await fetch(`http://${host}/v2/`).catch(() => undefined)
    if (answers) break
    if (tries > 600) throw new Error('docker-registry does not answer')
    await delay(50)
  }
  return {
    host,
    async close() {
      child.kill()
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
