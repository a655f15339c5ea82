import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { ToolError } from '../core/tool-error.ts'
import type { Docker } from '../docker/docker.ts'
import type { Emulation } from './emulation.ts'

/** Registers QEMU for the architectures that miss it: one privileged run. */
export async function installQemu(
  { architectures, args, image, mirrored }: Emulation,
  host: Host,
  docker: Docker,
): Promise<void> {
  if (architectures.length === 0) return
  const wanted = architectures.join(', ')
  host.log.info(`registering QEMU for ${wanted}`)
  if (mirrored) {
    const { loadMirrored } = await import('../mirror/mirrored-image.ts')
    await loadMirrored(mirrored, host, docker)
  }
  try {
    await docker.exec(args, { signal: host.signal, onStderr: host.log.debug })
  } catch (error) {
    if (!(error instanceof ToolError)) throw error
    throw new UserError(`QEMU for ${wanted} could not be registered with ${image}`, {
      cure: 'Let this machine pull that image, or give it by a mirror (tools-mirror), or install qemu-user-static on it, or build natively (platforms, builder with several nodes); qemu: never leaves it to the builder.',
      cause: error,
    })
  }
}
