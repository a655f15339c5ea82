import { appendFile } from 'node:fs/promises'
import { messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { Published } from '../../publish/run.ts'

/**
 * Tells the runner what the step made, in the file that `$GITHUB_ARTIFACTS` names: a later `actions/attest` without any
 * subject finds the image there. A name may be declared once a job.
 */
export async function announce(published: readonly Published[], host: Host): Promise<void> {
  const file = host.env.GITHUB_ARTIFACTS
  if (!file) return
  const lines = published.map(({ image, digest }) => `oci://${image}@${digest}\n`)
  try {
    await appendFile(file, lines.join(''))
  } catch (error) {
    host.log.warning(`the image could not be told to the runner (${file}): ${messageOf(error)}`)
  }
}
