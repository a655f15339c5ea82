import type { ApiVersion } from '../../docker/engine/engine.ts'
import { isAtLeast } from '../../docker/engine/engine.ts'
import type { Healthcheck } from '../../oci/config.ts'
import type { Service } from '../service.ts'
import { goalOf, patience, portOf, type Target } from '../target.ts'
import type { Reach } from './reach.ts'

export interface RunWish {
  readonly service: Service
  readonly target: Target
  /** What the engine made of the image. */
  readonly reference: string
  readonly labels: Readonly<Record<string, string>>
  /** Milliseconds until it must be there. */
  readonly timeout: number
  /** Nothing of its root can be written, and root means nothing. */
  readonly hardened: boolean
}

/** Nanoseconds. */
const second = 1_000_000_000

/** Milliseconds between two health checks: emulated ones eat the time of what they wait for. */
const pace = { native: 1_000, emulated: 5_000 }
/** The same until it is healthy for the first time, where the engine knows of that. */
const startPace = { native: 400, emulated: 5_000 }

/** What `POST /containers/create` takes; values of env go nowhere else. */
export function containerConfig(wish: RunWish, reach: Pick<Reach, 'hostIp' | 'network'>, version: ApiVersion) {
  const { service, target, reference, labels, hardened } = wish
  const port = portOf(service, target.config)
  const name = `${port}/tcp`
  return {
    Image: reference,
    Env: [...service.env].map(([key, value]) => `${key}=${value}`),
    ...(service.command ? { Cmd: service.command } : {}),
    Labels: labels,
    ...(goalOf(service, target.config).kind === 'healthcheck' && target.config.healthcheck
      ? { Healthcheck: healthcheck(target.config.healthcheck, wish, version) }
      : {}),
    ...(port === undefined ? {} : { ExposedPorts: { [name]: {} } }),
    HostConfig: {
      ...(port === undefined ? {} : { PortBindings: { [name]: [{ HostIp: reach.hostIp, HostPort: '' }] } }),
      ...(reach.network === undefined ? {} : { NetworkMode: reach.network }),
      // Whatever the engine's usual driver is, this one's can be read, and the disk holds it.
      LogConfig: { Type: 'json-file', Config: { 'max-size': '10m', 'max-file': '2' } },
      ...(hardened
        ? {
            ReadonlyRootfs: true,
            Tmpfs: { '/tmp': '' },
            SecurityOpt: ['no-new-privileges'],
            CapDrop: ['ALL'],
          }
        : {}),
    },
  }
}

/**
 * The image's own test, asked more often: healthy is seen after a second and not after thirty. It counts as unhealthy no
 * sooner than by the image's own settings: what starts slowly is no failure.
 */
function healthcheck(own: Healthcheck, { target, timeout }: RunWish, version: ApiVersion) {
  const interval = (target.emulated ? pace.emulated : pace.native) * 1_000_000
  const until = own.startPeriod + (own.interval || 30 * second) * (own.retries || 3)
  return {
    // Without a test the image's holds.
    Interval: interval,
    Timeout: patience(own.timeout || 30 * second, target),
    StartPeriod: Math.min(patience(until, target), timeout * 1_000_000),
    ...(isAtLeast(version, '1.44')
      ? { StartInterval: (target.emulated ? startPace.emulated : startPace.native) * 1_000_000 }
      : {}),
    Retries: own.retries || 3,
  }
}
