import type { Version } from './snapshot.ts'
import type { WaveWorld } from './wave.ts'

/**
 * Restores what was deleted in the moment in which somebody pushed what needs it.
 *
 * @param versions parts before their wholes
 */
export async function bringBack(
  versions: readonly Version[],
  { api, of, recheck, recorder, host }: WaveWorld,
): Promise<void> {
  for (const version of versions) {
    const { id, digest } = version
    const end = await api.restoreVersion(of, id)
    if (end === 'restored' || end === 'there') {
      recheck.back(version)
      recorder.back({ id, digest, why: 'it was deleted, and brought back: what came meanwhile needs it' })
    } else
      host.log.warning(
        `${digest} was deleted; what came meanwhile needs it, but GitHub does not restore it: ${end.refused}`,
      )
  }
}
