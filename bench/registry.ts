import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** distribution 2.8 on loopback, with its data in a folder. */
export async function startRegistry(executable: string, folder: string) {
  const port = await freePort()
  const config = join(folder, 'registry.yml')
  const lines = [
    'version: 0.1',
    'log: { level: error }',
    `storage: { filesystem: { rootdirectory: ${join(folder, 'registry')} }, delete: { enabled: true } }`,
    `http: { addr: 127.0.0.1:${port} }`,
  ]
  await writeFile(config, `${lines.join('\n')}\n`)
  const server = spawn(executable, ['serve', config], { stdio: 'ignore' })
  for (let tries = 0; tries < 100; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/v2/`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (up) break
    await delay(50)
  }
  return { host: `127.0.0.1:${port}`, stop: () => void server.kill() }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' && address ? address.port : 0
}
