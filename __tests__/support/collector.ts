import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export interface Collector {
  /** `http://127.0.0.1:PORT` */
  readonly endpoint: string
  /** What it printed of what it took, once that holds the words. */
  printed(words: string): Promise<string>
  close(): Promise<void>
}

/** A real OpenTelemetry collector on loopback that prints every field of what it takes. */
export async function startCollector(program: string): Promise<Collector> {
  const folder = await mkdtemp(join(tmpdir(), 'collector-'))
  const port = await freePort()
  const config = join(folder, 'config.yml')
  await writeFile(
    config,
    `receivers: {otlp: {protocols: {http: {endpoint: "127.0.0.1:${port}"}}}}
exporters: {debug: {verbosity: detailed, use_internal_logger: false, output_paths: [stdout]}}
service:
  pipelines:
    traces: {receivers: [otlp], exporters: [debug]}
    metrics: {receivers: [otlp], exporters: [debug]}
`,
  )
  const child = spawn(program, ['--config', `file:${config}`], { stdio: ['ignore', 'pipe', 'pipe'] })
  let text = ''
  const hear = (chunk: Buffer) => {
    text += chunk.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const endpoint = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries += 1) {
    if (await fetch(endpoint).catch(() => undefined)) break
    if (tries > 600 || child.exitCode !== null) throw new Error(`the collector does not answer:\n${text}`)
    await delay(50)
  }
  return {
    endpoint,
    async printed(words) {
      for (let tries = 0; !text.includes(words); tries += 1) {
        if (tries > 400) throw new Error(`the collector never printed ${words}:\n${text}`)
        await delay(50)
      }
      // The rest of it comes in the same breath.
      await delay(100)
      return text
    },
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
