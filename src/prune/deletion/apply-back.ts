import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Needed } from './apply-due.ts'
import type { WaveWorld } from './wave.ts'

/**
 * Restores what was deleted in the moment in which somebody pushed what needs it, with the parts that GitHub may have
 * taken along. What cannot be restored is told, and stays on record.
 *
 * @param needed parts before their wholes
 */
export async function bringBack(
  needed: readonly Needed[],
  { api, of, recheck, recorder, host }: WaveWorld,
): Promise<void> {
  for (const { version, deleted } of needed) {
    const { id, digest } = version
    const end = await api.restoreVersion(of, id).catch((error: unknown) => {
      if (error instanceof InterruptedError) throw error
      return { refused: messageOf(error) }
    })
    const isBack = end === 'restored' || end === 'there'
    if (isBack && deleted) {
      recheck.back(version)
      recorder.back({ id, digest, why: 'it was deleted, and brought back: what came meanwhile needs it' })
    } else if (!isBack)
      host.log.warning(
        `${digest} was deleted in the moment in which something came that needs it; it could not be restored: ${end.refused}`,
      )
  }
}
