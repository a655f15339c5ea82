import { canEmulate, installArgs } from '../docker/binfmt.ts'
import { platformsOf } from '../docker/builder.ts'
import { images } from '../docker/images.ts'
import type { MirroredImage } from '../mirror/mirrored-image.ts'
import { parsePlatform } from '../oci/platform.ts'
import type { BuildInputs } from './inputs.ts'
import type { BuildWorld } from './look.ts'

export interface Emulation {
  /** Architectures to register, e.g. `arm64`; empty where nothing is to be done. */
  readonly architectures: readonly string[]
  readonly image: string
  /** Arguments of docker; empty where nothing is to be done. */
  readonly args: readonly string[]
  /** Where a mirror has that image: the engine is given it before. */
  readonly mirrored?: MirroredImage
}

/** QEMU is needed for a platform that is not the machine's own, that the builder cannot run, and that the kernel cannot. */
export function emulation(inputs: BuildInputs, world: BuildWorld, driver: string): Emulation {
  const foreign = inputs.platforms
    .map((name) => ({ name, platform: parsePlatform(name) }))
    .filter(({ platform }) => platform?.os === 'linux' && !runsHere(platform.architecture, world.native))
  // A builder elsewhere is somebody else's machine.
  const here = driver === 'docker' || driver === 'docker-container'
  const known = world.builder ? platformsOf(world.builder) : new Set<string>()
  const missing = foreign.filter(
    ({ name, platform }) =>
      inputs.qemu === 'always' || !(known.has(name) || world.emulated.has(platform?.architecture ?? '')),
  )
  const architectures =
    inputs.qemu === 'never' || !here
      ? []
      : [...new Set(missing.map(({ platform }) => platform?.architecture ?? ''))].filter(canEmulate)
  const mirrored = architectures.length === 0 ? undefined : world.binfmt
  return {
    architectures,
    image: images.binfmt,
    args: architectures.length === 0 ? [] : installArgs(mirrored?.name ?? images.binfmt, architectures),
    ...(mirrored ? { mirrored } : {}),
  }
}

function runsHere(architecture: string, native: string): boolean {
  return native === `linux/${architecture}` || (architecture === '386' && native === 'linux/amd64')
}
