import { isRecord } from '../../core/is-record.ts'
import type { Engine } from './engine.ts'
import { EngineError } from './engine.ts'
import { logFrames, type Printed } from './log-frames.ts'

/** A container of the engine, by its interface. Every answer of another shape is read as far as it goes. */
export interface Container {
  readonly id: string
  start(): Promise<void>
  state(): Promise<ContainerState>
  /** The last lines of what it printed, at most so many bytes of each stream. */
  printed(lines: number | 'all', bytes: number): Promise<Printed>
  /** Its processes, as `ps` on the engine's machine tells them; the columns are those of `psArgs`. */
  top(psArgs: string): Promise<readonly (readonly string[])[]>
  /** Paths that it added, changed or removed. */
  changes(): Promise<readonly string[]>
  /** Sends the stop signal; after so many seconds the engine kills it. Answers when it has ended. */
  stop(seconds: number): Promise<void>
  /** Waits until it has ended; its exit status. */
  ended(signal?: AbortSignal): Promise<number>
  /** Ends it at once, where it runs. */
  kill(): Promise<void>
  /** Kills it where it runs, with its volumes. */
  remove(): Promise<void>
}

export interface ContainerState {
  /** `created`, `running`, `exited`, … */
  readonly status: string
  readonly exitCode: number
  readonly oomKilled: boolean
  /** In the engine's words; '' for none. */
  readonly error: string
  /** On the engine's machine; 0 where it does not run. */
  readonly pid: number
  readonly restarts: number
  /** undefined where it has no health check. */
  readonly health: Health | undefined
  /** By port (`8000/tcp`): where it is reached on the engine's machine. */
  readonly published: ReadonlyMap<string, number>
  /** Its addresses in its networks. */
  readonly addresses: readonly string[]
}

export interface Health {
  readonly status: string
  /** The newest last. */
  readonly outputs: readonly { readonly exitCode: number; readonly output: string }[]
}

/** As the interface takes it (`POST /containers/create`). */
export interface ContainerWish {
  readonly name: string
  /** `linux/arm64` */
  readonly platform: string
  readonly config: Readonly<Record<string, unknown>>
}

export async function createContainer(engine: Engine, { name, platform, config }: ContainerWish): Promise<Container> {
  const { body } = await engine.ask({
    method: 'POST',
    path: '/containers/create',
    query: { name, platform },
    body: config,
  })
  const id = isRecord(body) && typeof body.Id === 'string' ? body.Id : name
  return container(engine, id, config.Tty === true)
}

function container(engine: Engine, id: string, terminal: boolean): Container {
  const path = `/containers/${encodeURIComponent(id)}`
  return {
    id,
    start: async () => void (await engine.ask({ method: 'POST', path: `${path}/start` })),
    state: async () => readState((await engine.ask({ method: 'GET', path: `${path}/json` })).body),
    async printed(lines, bytes) {
      const frames = logFrames(bytes, terminal)
      const query = { stdout: true, stderr: true, tail: lines }
      await engine.ask({ method: 'GET', path: `${path}/logs`, query, onChunk: frames.write })
      return frames.printed()
    },
    async top(psArgs) {
      const { body } = await engine.ask({ method: 'GET', path: `${path}/top`, query: { ps_args: psArgs } })
      const rows = isRecord(body) && Array.isArray(body.Processes) ? body.Processes : []
      return rows.filter(Array.isArray).map((row: readonly unknown[]) => row.map(String))
    },
    async changes() {
      const { body } = await engine.ask({ method: 'GET', path: `${path}/changes` })
      return Array.isArray(body) ? body.filter(isRecord).map(({ Path }) => String(Path)) : []
    },
    stop: async (t) => void (await engine.ask({ method: 'POST', path: `${path}/stop`, query: { t } })),
    async ended(signal) {
      const wish = { method: 'POST', path: `${path}/wait`, ...(signal ? { signal } : {}) } as const
      const { body } = await engine.ask(wish)
      return isRecord(body) ? number(body.StatusCode) : 0
    },
    kill: () => unlessGone(engine.ask({ method: 'POST', path: `${path}/kill` })),
    remove: () => unlessGone(engine.ask({ method: 'DELETE', path, query: { force: true, v: true } })),
  }
}

/** Gone or ended already, or somebody else is at it: all the same. */
async function unlessGone(asked: Promise<unknown>): Promise<void> {
  try {
    await asked
  } catch (error) {
    if (!(error instanceof EngineError) || (error.status !== 404 && error.status !== 409)) throw error
  }
}

function readState(body: unknown): ContainerState {
  const found = isRecord(body) ? body : {}
  const state = isRecord(found.State) ? found.State : {}
  const network = isRecord(found.NetworkSettings) ? found.NetworkSettings : {}
  const networks = isRecord(network.Networks) ? Object.values(network.Networks).filter(isRecord) : []
  const addresses = [network.IPAddress, ...networks.map(({ IPAddress }) => IPAddress)]
  return {
    status: String(state.Status ?? ''),
    exitCode: number(state.ExitCode),
    oomKilled: state.OOMKilled === true,
    error: typeof state.Error === 'string' ? state.Error : '',
    pid: number(state.Pid),
    restarts: number(found.RestartCount),
    health: readHealth(state.Health),
    published: readPorts(network.Ports),
    addresses: [...new Set(addresses.filter((one) => typeof one === 'string' && one !== ''))] as string[],
  }
}

function readHealth(health: unknown): Health | undefined {
  if (!isRecord(health) || health.Status === 'none') return undefined
  const log = Array.isArray(health.Log) ? health.Log.filter(isRecord) : []
  return {
    status: String(health.Status),
    outputs: log.map(({ ExitCode, Output }) => ({ exitCode: number(ExitCode), output: String(Output ?? '') })),
  }
}

function readPorts(ports: unknown): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const [port, bound] of Object.entries(isRecord(ports) ? ports : {})) {
    const [first] = Array.isArray(bound) ? bound.filter(isRecord) : []
    if (first) found.set(port, Number(first.HostPort))
  }
  return found
}

function number(value: unknown): number {
  return typeof value === 'number' ? value : 0
}
