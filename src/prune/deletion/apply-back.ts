import { InterruptedError, messageOf, UserError } from '../../core/errors.ts'
import { Transient } from '../../core/retry.ts'
import type { Version } from '../snapshot.ts'
import type { Needed } from './apply-due.ts'
import type { WaveWorld } from './wave.ts'

/** Restores what is to be there after all. */
export interface BringBack {
  /**
   * What was deleted in the moment in which somebody pushed what needs it, with the parts that GitHub may have taken
   * along; and parts that stay by themselves and may have gone with their index. To what no answer comes is asked for
   * again the next time.
   *
   * @param needed parts before their wholes
   */
  (needed: readonly Needed[], lonely: readonly Version[]): Promise<void>
  /** Tells what could not be restored; of what this run deleted itself the record names it. */
  tell(): void
}

interface Wanted extends Needed {
  /** It may be there. */
  readonly perhaps?: true
  /** Why it could not be restored. */
  readonly why?: string
}

export function bringBack({ api, of, recheck, recorder, host }: WaveWorld): BringBack {
  let waiting: readonly Wanted[] = []
  const lost: Wanted[] = []
  const one = async (wanted: Wanted): Promise<void> => {
    const { version, deleted, perhaps } = wanted
    const { id, digest } = version
    if (perhaps && (await api.getVersion(of, id)) !== undefined) return
    const end = await api.restoreVersion(of, id)
    if (end !== 'restored' && end !== 'there') lost.push({ ...wanted, why: end.refused })
    else if (deleted) {
      recheck.back(version)
      recorder.back({ id, digest, why: 'it was deleted, and brought back: what came meanwhile needs it' })
    }
  }
  const back = async (needed: readonly Needed[], lonely: readonly Version[]): Promise<void> => {
    const left = [
      ...waiting,
      ...needed,
      ...lonely.map((version): Wanted => ({ version, deleted: false, perhaps: true })),
    ]
    waiting = []
    for (let wanted = left.shift(); wanted; wanted = left.shift()) {
      try {
        await one(wanted)
      } catch (error) {
        waiting = [...waiting, { ...wanted, why: messageOf(error) }]
        // Others would wait as long in vain.
        const isOver =
          error instanceof InterruptedError || (error instanceof UserError && error.cause instanceof Transient)
        if (isOver) waiting = [...waiting, ...left.splice(0).map((other) => ({ ...other, why: messageOf(error) }))]
        if (error instanceof InterruptedError) throw error
      }
    }
  }
  return Object.assign(back, {
    tell() {
      for (const { version, deleted, why } of [...lost, ...waiting])
        host.log.warning(
          deleted
            ? `${version.digest} was deleted in the moment in which something came that needs it; it could not be restored: ${why}`
            : `${version.digest} may have gone with an index that was deleted, though it stays; it could not be restored: ${why}`,
        )
    },
  })
}
