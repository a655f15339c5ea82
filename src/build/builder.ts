import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../core/host.ts'
import { ToolError } from '../core/tool-error.ts'
import { type Docker, dockerCleanup } from '../docker/docker.ts'
import type { BuilderPlan } from './plan.ts'

/** Makes the builder where it is not there, and sees to its end where the plan says so. It boots with the first build. */
export async function makeBuilder(plan: BuilderPlan, host: Host, docker: Docker): Promise<void> {
  if (plan.remove) host.atEnd(dockerCleanup(docker, `the builder ${plan.name}`, plan.remove))
  // One that is there may have lost its container, and then needs the image again.
  if (plan.image) {
    const { loadMirrored } = await import('../mirror/mirrored-image.ts')
    await loadMirrored(plan.image, host, docker)
  }
  if (plan.create.length === 0) return
  const cwd = await host.tempDir()
  if (plan.config !== '') await writeFile(join(cwd, 'buildkitd.toml'), plan.config)
  let isOurs = true
  for (const [at, args] of plan.create.entries()) {
    try {
      await docker.exec(args, { cwd, signal: host.signal, onStderr: host.log.debug })
    } catch (error) {
      // Another run made it between our look and now; its name stands for its settings.
      if (!(error instanceof ToolError) || !/existing instance for/.test(error.stderr)) throw error
      isOurs = false
    }
    // Told before it boots: a run that fails leaves it too.
    if (at === 0 && !plan.remove)
      host.log.info(`the builder ${plan.name} is kept for the next run; docker buildx rm ${plan.name} removes it`)
  }
  host.log.info(
    isOurs ? `made the builder ${plan.name} (${plan.driver})` : `used the builder ${plan.name}, which another run made`,
  )
}
