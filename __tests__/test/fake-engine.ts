import type { Container } from '../../src/docker/engine/container.ts'
import type { Engine, EngineWish } from '../../src/docker/engine/engine.ts'
import { EngineError } from '../../src/docker/engine/engine.ts'
import { type ImageConfig, readConfig } from '../../src/oci/config.ts'
import type { Probed } from '../../src/test/run/probe.ts'
import type { Address } from '../../src/test/run/reach.ts'
import type { RunWorld } from '../../src/test/run/world.ts'
import { fakeHost } from '../support/fake-host.ts'

/** How a container behaves, by milliseconds since its start. */
export interface Play {
  /** Of its state: `Status`, `ExitCode`, `Health`, …; running where it is left out. */
  readonly state?: (time: number, config: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
  readonly log?: string
  /** Its processes: pid, uid, command. */
  readonly top?: readonly (readonly string[])[]
  readonly changes?: readonly string[]
  readonly probe?: (time: number, path: string, address: Address) => Probed
  /** Milliseconds until it has stopped, and with what. Default: 100 and 0. */
  readonly stops?: readonly [milliseconds: number, exitCode: number]
  /** The engine refuses to start it. */
  readonly refusal?: string
}

export interface FakeWorld extends RunWorld {
  readonly asked: readonly EngineWish[]
  readonly created: readonly Readonly<Record<string, unknown>>[]
  readonly retired: readonly Container[]
}

/** An engine of one container at a time, whose clock moves only while somebody waits. */
export function fakeWorld(play: Play, version = { major: 1, minor: 51 }): FakeWorld {
  const host = fakeHost()
  const asked: EngineWish[] = []
  const created: Readonly<Record<string, unknown>>[] = []
  const retired: Container[] = []
  let now = 0
  let started = 0
  let names = 0
  let ended: Readonly<Record<string, unknown>> | undefined
  const state = () => ({
    Status: 'running',
    Pid: 0,
    ...(ended ?? play.state?.(now - started, created.at(-1) ?? {})),
  })
  const engine: Engine = {
    version,
    architecture: 'amd64',
    os: 'linux',
    close: () => {},
    async ask(wish) {
      asked.push(wish)
      const [, , , what] = wish.path.split('/')
      const answer = (body?: unknown) => ({ status: 200, body })
      if (wish.path === '/containers/create') {
        created.push(wish.body as Readonly<Record<string, unknown>>)
        ended = undefined
        return answer({ Id: `id-${created.length}` })
      }
      if (what === 'start') {
        if (play.refusal !== undefined) throw new EngineError(400, play.refusal)
        started = now
      }
      if (what === 'json')
        return answer({
          State: state(),
          NetworkSettings: { IPAddress: '172.17.0.2', Ports: { '8000/tcp': [{ HostPort: '40000' }] } },
        })
      if (what === 'top') return answer({ Processes: play.top ?? [['1', '10001', 'server']] })
      if (what === 'changes') return answer((play.changes ?? []).map((Path) => ({ Path, Kind: 1 })))
      if (what === 'logs') {
        const bytes = Buffer.from(play.log ?? '')
        const frame = Buffer.alloc(8)
        frame[0] = 1
        frame.writeUInt32BE(bytes.length, 4)
        wish.onChunk?.(Buffer.concat([frame, bytes]))
      }
      if (what === 'stop') {
        const [milliseconds, exitCode] = play.stops ?? [100, 0]
        now += milliseconds
        ended = { Status: 'exited', ExitCode: exitCode }
      }
      return answer()
    },
  }
  return {
    host,
    engine,
    asked,
    created,
    retired,
    reach: {
      hostIp: '127.0.0.1',
      network: undefined,
      addresses: (_, port) => [{ host: '127.0.0.1', port }],
    },
    async probe(address, path) {
      return play.probe?.(now - started, path, address) ?? { kind: 'closed', why: 'ECONNREFUSED' }
    },
    clock: () => now,
    async sleep(milliseconds) {
      now += milliseconds
    },
    nextName() {
      names += 1
      return `name-${names}`
    },
    discard: () => {},
    async retire(container) {
      retired.push(container)
    },
    labels: { 'image-pipeline.run': 'x' },
    unfit: new Map(),
  }
}

/** The `config` of an image, as its file has it. */
export function configOf(config: Readonly<Record<string, unknown>>): ImageConfig {
  return readConfig(Buffer.from(JSON.stringify({ os: 'linux', architecture: 'amd64', config })))
}
