import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Version } from '../snapshot.ts'
import type { WaveWorld } from './wave.ts'

/**
 * Restores what was deleted in the moment in which somebody pushed what needs it. What cannot be restored is told, and
 * stays on record.
 *
 * @param versions parts before their wholes
 */
export async function bringBack(
  versions: readonly Version[],
  { api, of, recheck, recorder, host }: WaveWorld,
): Promise<void> {
  for (const version of versions) {
    const { id, digest } = version
    const end = await api.restoreVersion(of, id).catch((error: unknown) => {
      if (error instanceof InterruptedError) throw error
      return { refused: messageOf(error) }
    })
    if (end === 'restored' || end === 'there') {
      recheck.back(version)
      recorder.back({ id, digest, why: 'it was deleted, and brought back: what came meanwhile needs it' })
    } else
      host.log.warning(
        `${digest} was deleted in the moment in which something came that needs it; it could not be restored: ${end.refused}`,
      )
  }
}
