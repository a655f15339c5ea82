import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { Transient } from '../core/retry.ts'
import { type Limits, Stopped } from '../github/limits.ts'
import type { PackagesApi } from '../github/packages.ts'
import { bringBack } from './deletion/apply-back.ts'
import { dueOf } from './deletion/apply-due.ts'
import { progress } from './deletion/progress.ts'
import { recheck } from './deletion/recheck.ts'
import { deleteWave } from './deletion/wave.ts'
import type { ManifestReader } from './manifests/read-manifests.ts'
import type { Policy } from './policy.ts'
import type { PrunePlan, PruneRecord } from './prune-plan.ts'
import { recorder } from './record/record.ts'
import type { Snapshot } from './snapshot.ts'

export interface ApplyWorld {
  readonly api: PackagesApi
  readonly registry: ManifestReader
  readonly host: Host
  /** Where the record is written, again and again; none: nowhere. */
  readonly recordFile?: string
}

export interface Applied extends PruneRecord {
  /** Versions that are due and still there: the next run's. */
  readonly left: number
  /** Why it ended before all was done. */
  readonly stopped?: string
}

/**
 * Carries out a plan, wave by wave. Each version is looked at again right before it goes; what is not as it was, what
 * came meanwhile and whatever these need stay. No version that cannot be deleted ends it; at its limits it ends well,
 * and the next run goes on.
 *
 * @param snapshot what the plan was made of, or a newer one: only what both let go goes
 * @throws UserError where nothing may be deleted, InterruptedError; the record is written then too
 */
export async function apply(
  plan: PrunePlan,
  snapshot: Snapshot,
  policy: Policy,
  { api: all, registry, host, recordFile }: ApplyWorld,
  limits: Limits = {},
): Promise<Applied> {
  const api = all.within(limits)
  const book = recorder(plan.package, recordFile, host)
  const due = dueOf(plan, policy, snapshot, book.spared)
  const watch = recheck(snapshot, due, { api, registry, host })
  const name = `${plan.package.owner}/${plan.package.name}`
  const line = progress(name, host)
  const total = due.left
  const world = {
    of: plan.package,
    api,
    host,
    due,
    recheck: watch,
    recorder: book,
    async step() {
      line.step(total - due.left, due.left, api.forecast(due.left, Math.ceil(due.left / 20)))
      await book.save()
    },
  }
  // Nobody can look and delete in one breath: what came in between and needs what went gets it back, whatever the limits.
  const back = bringBack({ ...world, api: all })
  const settle = () => back(due.settle(), due.lonely())
  const allWaves = async () => {
    for (let wave = due.next(); wave; wave = due.next()) {
      await deleteWave(wave.wave, wave.versions, world)
      await settle()
    }
  }
  const lastLook = async () => {
    if (due.left < total) await watch.newcomers(all)
    await settle()
  }
  let stopped: Stopped | undefined
  try {
    do {
      stopped = await untilStopped(allWaves)
      if (stopped?.reason !== 'limit') stopped = (await untilStopped(lastLook)) ?? stopped
    } while (!stopped && due.next())
    await settle()
  } catch (error) {
    back.tell()
    await closeAfter(error)
    throw error
  }
  back.tell()
  if (stopped) host.log.info(`${name}: ${stopped.message}; ${due.left} left for the next run`)
  return { ...(await book.close()), left: due.left, ...(stopped ? { stopped: stopped.message } : {}) }

  async function closeAfter(error: unknown): Promise<void> {
    await book.close().catch((second: unknown) => {
      throw new UserError(`The record ${recordFile} of what was deleted could not be written`, {
        cure: 'See that the disk has room; what was deleted can be restored in the settings of the package.',
        cause: new AggregateError([error, second]),
      })
    })
  }
}

/** A server that limits us, or that stays away, ends a run as a budget does: what was done is done. */
async function untilStopped(work: () => Promise<void>): Promise<Stopped | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Stopped) return error
    if (error instanceof UserError && error.cause instanceof Transient) return new Stopped('limit', error.message)
    throw error
  }
}
