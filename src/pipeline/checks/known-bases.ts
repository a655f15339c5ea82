import { join } from 'node:path'
import { messageOf } from '../../core/errors.ts'
import { usualPolicy } from '../../core/retry.ts'
import type { Image } from '../image/image.ts'
import { endedBy } from '../stage-clock.ts'
import { type FoundBase, findBases } from './bases.ts'
import type { CheckWorld } from './check-world.ts'

/** The base of each platform, as far as it can be known. */
export type Bases = () => Promise<ReadonlyMap<string, FoundBase>>

/** A base that does not answer soon is left out. */
const baseTime = 5_000

/** Nobody waits long for what is only advice. */
export const impatient = { policy: { ...usualPolicy, attempts: 2 } }

/** Looked up when the first one asks, and once. Nothing fails for it but the interruption of the run. */
export function basesOf(image: Image, { inputs, registry, host }: CheckWorld): Bases {
  const look = async () => {
    const own = endedBy(host, AbortSignal.timeout(baseTime))
    const dir = join(await own.tempDir(), 'bases')
    const client = registry(own, impatient)
    return findBases(image.layout, inputs.buildContexts, dir, client, own).catch((error: unknown) => {
      if (host.signal.aborted) throw error
      host.log.info(`what came with the base cannot be told: ${messageOf(error)}`)
      return new Map<string, FoundBase>()
    })
  }
  let asked: ReturnType<Bases> | undefined
  return () => {
    asked ??= look()
    return asked
  }
}
