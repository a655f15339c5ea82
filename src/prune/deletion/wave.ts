import { allEnded } from '../../core/all-ended.ts'
import { InterruptedError, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { Transient } from '../../core/retry.ts'
import { Stopped } from '../../github/limits.ts'
import type { PackagesApi } from '../../github/packages.ts'
import type { DeletedVersion } from '../prune-plan.ts'
import type { Recorder } from '../record/record.ts'
import type { PackageName, Version } from '../snapshot.ts'
import type { Due } from './apply-due.ts'
import type { Recheck } from './recheck.ts'

/** What the deletion of a wave works with. */
export interface WaveWorld {
  readonly of: PackageName
  readonly api: PackagesApi
  readonly host: Host
  readonly due: Due
  readonly recheck: Recheck
  readonly recorder: Recorder
  /** After each handful. */
  readonly step: () => Promise<void>
}

/** Looked at and deleted side by side, with room for all of them, so that none is looked at and has to wait then. */
const most = 20
const least = 10

/**
 * Deletions in a row to which no answer came, after which the server is left alone; those which took so long to ask for, or
 * were refused for asking too much so long, that the look at them was too old, count as one together.
 */
const hopeless = 5

/**
 * Deletes the versions of one wave, looking at each again before. Ends early where something came, moved or stays, so
 * that the rest is planned anew.
 *
 * @throws Stopped, InterruptedError, and UserError where nothing can be deleted at all
 */
export async function deleteWave(wave: number, versions: readonly Version[], world: WaveWorld): Promise<void> {
  const { api, due, recheck, host } = world
  // The oldest go first, so that a run that ends early has done those; the others keep their page of the list meanwhile.
  const oldestFirst = [...versions].sort((one, other) => one.createdAt.getTime() - other.createdAt.getTime())
  // Tagged ones are looked at singly, others by their page.
  let rest = [
    ...oldestFirst.filter(({ tags }) => tags.length > 0),
    ...oldestFirst.filter(({ tags }) => tags.length === 0),
  ]
  for (let inVain = 0; ; ) {
    rest = rest.filter(({ id }) => due.has(id))
    if (rest.length === 0) return
    if (host.signal.aborted) throw new InterruptedError()
    // One more for the page that is looked at for newcomers.
    const room = await api.room(Math.min(rest.length, least) + 1)
    const some = rest.slice(0, Math.max(1, Math.min(room - 1, most)))
    await recheck.newcomers()
    if (!due.settled) return
    due.sure()
    const looked = await recheck.look(some)
    for (const version of some) if (looked.get(version.id) === 'gone') done(version, wave, world, false)
    if (!due.settled) return
    const ends = await allEnded(some.filter(({ id }) => due.has(id)).map((version) => deleteOne(version, wave, world)))
    await world.step()
    const isLate = ends.includes('asked too long ago') ? 1 : 0
    inVain = ends.includes('answered') ? 0 : inVain + ends.filter((end) => end === 'in vain').length + isLate
    if (inVain >= hopeless) throw new Stopped('limit', "GitHub's API does not answer")
    if (!due.settled) return
  }
}

async function deleteOne(
  version: Version,
  wave: number,
  world: WaveWorld,
): Promise<'answered' | 'in vain' | 'asked too long ago' | 'looked at too long ago'> {
  const { api, of, recheck } = world
  let asked = false
  try {
    const end = await api.deleteVersion(of, version.id, () => {
      const fresh = recheck.fresh(version)
      asked ||= fresh
      return fresh
    })
    if (end === 'stale') {
      // The first try may have been carried out.
      if (asked) world.recorder.deleted(entry(version, wave, world.host, true))
      return asked ? 'asked too long ago' : 'looked at too long ago'
    }
    if (end === 'gone' && (await isThere(version, world)))
      await refused(version, 'GitHub says that it is not there, and shows it all the same', world)
    else if (end === 'deleted' || end === 'gone') done(version, wave, world, end === 'deleted')
    else await refused(version, `GitHub does not delete it: ${end.refused}`, world)
    return 'answered'
  } catch (error) {
    const silent = error instanceof UserError && error.cause instanceof Transient
    const ended = error instanceof InterruptedError || error instanceof Stopped
    // Whether it was carried out, nobody knows: the record names it, and restoring what is there does nothing.
    if (asked && (silent || ended)) world.recorder.deleted(entry(version, wave, world.host, true))
    if (!silent) throw error
    await refused(version, error.message, world)
    return 'in vain'
  }
}

/** It stays, with all it needs: what the registry did not have at first may be there by now, and need something. */
async function refused(version: Version, why: string, { due, recheck }: WaveWorld): Promise<void> {
  due.refused(version, why, due.isAbsent(version) ? await recheck.read(version) : undefined)
}

/**
 * A 404 may also mean that one may not: what is there all the same keeps its parts. At its own limits nothing goes any more;
 * after GitHub's the run ends.
 */
async function isThere({ id }: Version, { api, of }: WaveWorld): Promise<boolean> {
  try {
    return (await api.getVersion(of, id)) !== undefined
  } catch (error) {
    if (error instanceof Stopped && error.reason !== 'limit') return false
    throw error
  }
}

function done(version: Version, wave: number, { due, recheck, recorder, host }: WaveWorld, ours: boolean): void {
  recorder.deleted(entry(version, wave, host))
  due.done(version.id, wave, ours)
  recheck.gone(version)
}

function entry({ id, digest, tags }: Version, wave: number, host: Host, unsure = false): DeletedVersion {
  return { id, digest, tags, deletedAt: host.now().toISOString(), wave, ...(unsure ? { unsure } : {}) }
}
