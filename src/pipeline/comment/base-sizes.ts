import { join } from 'node:path'
import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { legalTag } from '../../core/legal-tag.ts'
import { platformsOf, readManifest } from '../../oci/layout.ts'
import { parseReference } from '../../oci/reference.ts'
import { type LoginInputs, openRegistry } from '../open-registry.ts'
import type { Before } from './of-run.ts'

/** Milliseconds: a number that is good to have is not waited for. */
const patience = 10_000

/**
 * The sizes of what the base branch has published: the image under the branch’s name. Only manifests and configs are read.
 * undefined where there is none, or it cannot be read, which fails nothing.
 *
 * @param image e.g. `ghcr.io/owner/name`
 * @throws InterruptedError
 */
export async function baseSizes(
  image: string,
  branch: string,
  inputs: LoginInputs,
  host: Host,
): Promise<Before | undefined> {
  const { tag } = legalTag(branch)
  if (tag === '') return undefined
  const name = `${image}:${tag}`
  const own = { ...host, signal: AbortSignal.any([host.signal, AbortSignal.timeout(patience)]) }
  try {
    const reference = parseReference(name)
    const client = (await openRegistry(inputs, host.env)).registry(own)
    if (!(await client.headManifest(reference, tag))) return undefined
    const { downloadImage } = await import('../../registry/download-image.ts')
    const layout = await downloadImage(client, reference, join(await host.tempDir(), 'base-sizes'), { layers: false })
    const bytes = new Map<string, number>()
    for (const [platform, descriptor] of await platformsOf(layout)) {
      const { config, layers } = await readManifest(layout, descriptor)
      bytes.set(
        platform,
        [config, ...layers].reduce((sum, { size }) => sum + size, 0),
      )
    }
    return { name, bytes }
  } catch (error) {
    if (host.signal.aborted) throw new InterruptedError(error)
    host.log.debug(`${name} is not compared with: ${messageOf(error)}`)
    return undefined
  }
}
