import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { ToolError } from '../core/tool-error.ts'
import type { Docker } from '../docker/docker.ts'
import { load } from '../docker/load.ts'
import { hexOf } from '../oci/digest.ts'
import { platformsOf } from '../oci/layout.ts'
import { hostPlatform, platformName } from '../oci/platform.ts'
import { parseReference } from '../oci/reference.ts'
import { downloadImage } from '../registry/download-image.ts'
import { openMirrored } from './mirrored-layout.ts'
import { imagePlace } from './places.ts'

/** An image that the mirror has and the engine is to run. */
export interface MirroredImage {
  /** As it is pinned: `moby/buildkit:v0.33.1@sha256:…`. */
  readonly reference: string
  /** What the engine calls it. Its registry refuses at once: buildx and docker would ask the real one first. */
  readonly name: string
  readonly mirror: string
}

/**
 * The image in the mirror; undefined where it has none, or the reference has no digest to know it by.
 *
 * @param mirror base URL that ends with `/`; '' for none
 */
export async function findMirrored(mirror: string, reference: string, host: Host): Promise<MirroredImage | undefined> {
  if (mirror === '') return undefined
  const { digest, repository } = parseReference(reference)
  if (digest === undefined || !digest.startsWith('sha256:')) return undefined
  const found = await openMirrored(mirror, imagePlace(digest), host)
  if (found === undefined) return undefined
  const last = repository.split('/').at(-1)
  return { reference, mirror, name: `localhost/image-pipeline/${last}:${hexOf(digest).slice(0, 16)}` }
}

/**
 * Gives the engine the image, unless it has it. What is loaded hangs on the pinned digest, byte for byte.
 *
 * @throws UserError where the mirror does not have it for the engine's platform
 */
export async function loadMirrored(
  { reference, name, mirror }: MirroredImage,
  host: Host,
  docker: Docker,
): Promise<void> {
  if (await isThere(name, host, docker)) return
  const pinned = parseReference(reference)
  const { digest } = pinned
  const found = digest && (await openMirrored(mirror, imagePlace(digest), host))
  if (!found) throw lacking(reference, mirror)
  const platform = platformName(hostPlatform(process.arch))
  const dir = await mkdtemp(join(await host.tempDir(), 'mirrored-'))
  const layout = await downloadImage(found.reader, pinned, dir, { platforms: new Set([platform]), layers: true })
  const root = (await platformsOf(layout)).get(platform)
  if (!root) throw lacking(`${reference} for ${platform}`, mirror)
  await load({ dir, root }, [name], host, docker)
  host.log.info(`${reference}: loaded from the mirror as ${name}`)
}

async function isThere(name: string, host: Host, docker: Docker): Promise<boolean> {
  try {
    await docker.exec(['image', 'inspect', '--format', '{{.Id}}', name], { signal: host.signal })
    return true
  } catch (error) {
    if (error instanceof ToolError) return false
    throw error
  }
}

function lacking(what: string, mirror: string): UserError {
  return new UserError(`the mirror ${mirror} does not have ${what}`, {
    cure: 'Fill it for the platform of this machine: image-pipeline mirror DIR --platform ….',
  })
}
