import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Cleanup, Command, Environment, ExecResult, Host, Log, Place } from '../../src/core/host.ts'
import { ToolError } from '../../src/core/tool-error.ts'

/** What a fake tool answers; a bare string is its stdout with status 0. */
export type Answer = string | Partial<ExecResult>

export interface Said {
  readonly level: 'debug' | 'info' | 'notice' | 'warning' | 'error' | 'raw'
  readonly message: string
  readonly place?: Place
}

export interface FakeHost extends Host {
  readonly said: readonly Said[]
  readonly commands: readonly Command[]
  readonly secrets: readonly string[]
  readonly requests: readonly string[]
  readonly slept: readonly number[]
  messages(level: Said['level']): readonly string[]
  abort(): void
}

export interface FakeWorld {
  readonly env?: Environment
  readonly cwd?: string
  readonly cacheDir?: string
  readonly now?: Date
  /** Answers a command; without it every command is an error of the test. */
  readonly exec?: (command: Command) => Answer | Promise<Answer>
  readonly fetch?: (url: string, init?: RequestInit) => Response | Promise<Response>
  readonly idToken?: (audience: string) => string
}

/** Temp folders of hosts, few of which are closed: together a test file's copies of tools are gigabytes. */
const folders: string[] = []
// Only jest has it: benches use these hosts too.
const { afterAll } = globalThis as { readonly afterAll?: (work: () => Promise<void>) => void }
afterAll?.(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 2 })
})

/** A host without a world: it answers from what the test says, and remembers what was asked. */
export function fakeHost(world: FakeWorld = {}): FakeHost {
  const said: Said[] = []
  const commands: Command[] = []
  const secrets: string[] = []
  const requests: string[] = []
  const slept: number[] = []
  const cleanups: Cleanup[] = []
  const controller = new AbortController()
  let dir: string | undefined
  const say = (level: Said['level']) => (message: string, place?: Place) => {
    said.push({ level, message, ...(place ? { place } : {}) })
  }
  const log: Log = {
    debug: say('debug'),
    info: say('info'),
    notice: say('notice'),
    warning: say('warning'),
    error: say('error'),
    raw: say('raw'),
    group: (title, work) => {
      say('info')(title)
      return work(log)
    },
    progress: () => {},
  }
  return {
    kind: 'fake',
    env: world.env ?? {},
    cwd: world.cwd ?? '/nowhere',
    cacheDir: world.cacheDir ?? '/dev/null/cache',
    signal: controller.signal,
    log,
    said,
    commands,
    secrets,
    requests,
    slept,
    messages: (level) => said.filter((line) => line.level === level).map((line) => line.message),
    abort: () => controller.abort(),
    async tempDir() {
      if (dir === undefined) {
        dir = await mkdtemp(join(tmpdir(), 'image-pipeline-test-'))
        folders.push(dir)
      }
      return dir
    },
    async exec(command) {
      commands.push(command)
      if (!world.exec) throw new Error(`the test did not expect ${command.tool} ${command.args.join(' ')}`)
      const answer = await world.exec(command)
      const result = {
        status: 0,
        stdout: '',
        stderr: '',
        ...(typeof answer === 'string' ? { stdout: answer } : answer),
      }
      for (const line of result.stdout.split('\n').filter(Boolean)) command.onStdout?.(line)
      for (const line of result.stderr.split('\n').filter(Boolean)) command.onStderr?.(line)
      if (!(command.answers ?? [0]).includes(result.status)) throw new ToolError(command.tool, command.args, result)
      return result
    },
    async fetch(url, init) {
      requests.push(`${init?.method ?? 'GET'} ${url}`)
      if (!world.fetch) throw new Error(`the test did not expect a request to ${url}`)
      return world.fetch(String(url), init)
    },
    now: () => world.now ?? new Date('2026-01-02T03:04:05.678Z'),
    async sleep(milliseconds) {
      slept.push(milliseconds)
    },
    secret: (value) => void secrets.push(value),
    redact: (text) => secrets.reduce((masked, value) => masked.replaceAll(value, '***'), text),
    async idToken(audience) {
      if (!world.idToken) throw new Error(`the test did not expect an id token for ${audience}`)
      return world.idToken(audience)
    },
    atEnd: (cleanup) => void cleanups.push(cleanup),
    async close() {
      for (const cleanup of cleanups.splice(0).reverse()) await cleanup.run()
      if (dir) await rm(dir, { recursive: true, force: true })
    },
  }
}
