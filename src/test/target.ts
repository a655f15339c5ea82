import type { ImageConfig } from '../oci/config.ts'
import { parsePlatform } from '../oci/platform.ts'
import { type Expectation, expectationText, type Service } from './service.ts'

/** One platform of the image, as it is run. */
export interface Target {
  /** e.g. `linux/arm64` */
  readonly platform: string
  readonly config: ImageConfig
  readonly emulated: boolean
}

/** What must come true once a container runs. */
export type Goal =
  | Expectation
  /** The image's own HEALTHCHECK. */
  | { readonly kind: 'healthcheck' }
  | { readonly kind: 'port'; readonly port: number }

/** Emulated it is slower by so much. */
const slowness = 5

export function patience(milliseconds: number, { emulated }: Pick<Target, 'emulated'>): number {
  return milliseconds * (emulated ? slowness : 1)
}

/** A 32-bit program runs on its 64-bit brother. */
const brothers: Readonly<Record<string, string>> = { '386': 'amd64', arm: 'arm64' }

/** @param engine the architecture of the engine's machine */
export function isEmulated(platform: string, engine: string): boolean {
  const architecture = parsePlatform(platform)?.architecture ?? ''
  return architecture !== engine && brothers[architecture] !== engine
}

/** Whether anything would be run: a scratch image may hold files alone. */
export function hasCommand({ command }: Service, { entrypoint, cmd }: ImageConfig): boolean {
  return (command ?? [...entrypoint, ...cmd]).length > 0
}

/** The port given, else the first that the image EXPOSEs over tcp. */
export function portOf({ port }: Service, { exposedPorts }: ImageConfig): number | undefined {
  if (port !== undefined) return port
  const exposed = exposedPorts.map((text) => /^(\d+)(?:\/tcp)?$/.exec(text)?.[1]).filter((found) => found !== undefined)
  return exposed.length === 0 ? undefined : Math.min(...exposed.map(Number))
}

/** What a service must come to: as it says, else as the image tells. */
export function goalOf(service: Service, config: ImageConfig): Goal {
  const { expect, name } = service
  if (expect && expect.kind !== 'healthy') return expect
  if (config.healthcheck) return { kind: 'healthcheck' }
  const port = portOf(service, config)
  if (port !== undefined) return { kind: 'port', port }
  if (expect) return expect
  return name === '' ? { kind: 'exit', code: 0 } : { kind: 'running' }
}

export function goalText(goal: Goal): string {
  if (goal.kind === 'healthcheck') return 'healthy by its HEALTHCHECK'
  if (goal.kind === 'port') return `port ${goal.port} answers`
  return goal.kind === 'running' ? 'still running after 5 s' : expectationText(goal)
}
