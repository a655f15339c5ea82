import { stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import { childEnv, type Host } from '../../core/host.ts'
import { ToolError } from '../../core/tool-error.ts'
import { passedOn } from '../../docker/environment.ts'
import type { Translated } from './peer.ts'

/** `image-ref` of what a step names as Trivy and Syft take it: an image of the engine, else of a registry; an archive, or a layout. */
export async function findImage(find: NonNullable<Translated['find']>, host: Host): Promise<string> {
  if ('image' in find) return (await isInEngine(find.image, host)) ? `docker-daemon://${find.image}` : find.image
  const path = isAbsolute(find.file) ? find.file : join(host.cwd, find.file)
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  )
  return isFolder ? `oci-layout://${find.file}` : `docker-archive://${find.file}`
}

/** What a digest names is the same everywhere, and a registry has all platforms of it. */
async function isInEngine(image: string, host: Host): Promise<boolean> {
  if (image.includes('://') || image.includes('@') || image === '' || image.startsWith('-')) return false
  try {
    const args = ['image', 'inspect', '--format', '{{.Id}}', image]
    await host.exec({
      tool: 'docker',
      args,
      env: childEnv(host.env, [...passedOn, 'DOCKER_CONFIG']),
      signal: host.signal,
    })
    host.log.info(`${image} is taken from the Docker Engine`)
    return true
  } catch (error) {
    // No such image, no engine, no docker: then it lies in a registry.
    host.log.debug(`${image} is not in the engine: ${error instanceof ToolError ? error.stderr.trim() : String(error)}`)
    return false
  }
}
