import { access, readFile } from 'node:fs/promises'
import type { Environment } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import type { ContainerState } from '../../docker/engine/container.ts'
import { type Engine, EngineError } from '../../docker/engine/engine.ts'

/** How we get to a port of a container. */
export interface Reach {
  /** On the engine's machine, where ports are published. */
  readonly hostIp: string
  /** The network of the container that we run in, where we do: there it is reached by its address. */
  readonly network: string | undefined
  /** In the order in which they are tried. */
  addresses(state: ContainerState, port: number): readonly Address[]
}

export interface Address {
  readonly host: string
  readonly port: number
}

/**
 * Ports are published on the loopback of the engine's machine. Where that is not ours, the container is reached in the
 * network of our own one (a job container), or on the engine's machine (`DOCKER_HOST=tcp://docker:2376` beside us).
 */
export async function findReach(env: Environment, engine: Engine): Promise<Reach> {
  const elsewhere = hostOf(env.DOCKER_HOST ?? '')
  const network = elsewhere === undefined ? await ownNetwork(engine) : undefined
  return {
    hostIp: elsewhere === undefined ? '127.0.0.1' : '0.0.0.0',
    network,
    addresses({ published, addresses }, port) {
      const outer = published.get(`${port}/tcp`)
      const byPort = outer === undefined ? [] : [{ host: elsewhere ?? '127.0.0.1', port: outer }]
      const byAddress = addresses.map((host) => ({ host, port }))
      return network === undefined ? [...byPort, ...byAddress] : [...byAddress, ...byPort]
    },
  }
}

/** The name of another machine; undefined for this one's and for what only docker finds. */
function hostOf(dockerHost: string): string | undefined {
  if (!URL.canParse(dockerHost)) return undefined
  const { protocol, hostname } = new URL(dockerHost)
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return (protocol === 'tcp:' || protocol === 'http:' || protocol === 'https:') && !here && hostname !== ''
    ? hostname
    : undefined
}

/** A container's name in itself is the start of its id, unless somebody gave it another one. */
async function ownNetwork(engine: Engine): Promise<string | undefined> {
  const inContainer = await access('/.dockerenv').then(
    () => true,
    () => false,
  )
  if (!inContainer) return undefined
  const name = (await readFile('/etc/hostname', 'utf8').catch(() => '')).trim()
  if (!/^[\w.-]+$/.test(name)) return undefined
  try {
    const { body } = await engine.ask({ method: 'GET', path: `/containers/${name}/json` })
    const settings = isRecord(body) && isRecord(body.NetworkSettings) ? body.NetworkSettings.Networks : undefined
    const names = isRecord(settings) ? Object.keys(settings) : []
    return names.find((one) => one !== 'host' && one !== 'none')
  } catch (error) {
    // The engine is not the one that runs us.
    if (error instanceof EngineError) return undefined
    throw error
  }
}
