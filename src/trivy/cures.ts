import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Log } from '../core/host.ts'
import { TrivyFailure } from './invoke.ts'
import { type LayerCache, lend } from './layer-cache.ts'
import type { Database } from './plan.ts'

/** Something that Trivy fails for and that we can put right ourselves. */
interface Cure {
  readonly sign: RegExp
  /** For the log. */
  readonly why: string
  apply(): Promise<void>
}

/** Runs, and runs again after each cure of what it failed for; each is tried once. */
export async function withCures(
  run: () => Promise<void>,
  cache: LayerCache,
  database: Database | undefined,
  log: Log,
): Promise<void> {
  const cures = curesOf(cache, database)
  for (;;) {
    try {
      return await run()
    } catch (error) {
      const at = error instanceof TrivyFailure ? cures.findIndex(({ sign }) => sign.test(error.said)) : -1
      const [cure] = at < 0 ? [] : cures.splice(at, 1)
      if (!cure) throw error
      await cure.apply()
      log.info(`${cure.why}: Trivy runs again`)
    }
  }
}

function curesOf(cache: LayerCache, database: Database | undefined): Cure[] {
  const java = database?.java
  return [
    {
      // Half of a file that a cache action restored, or that a full disk left.
      sign: /fs cache|bbolt/,
      why: 'what is known of the layers cannot be read, and is thrown away',
      async apply() {
        const fanal = join(cache.folder, 'fanal')
        await rm(fanal, { recursive: true, force: true })
        await mkdir(fanal)
      },
    },
    // Most images have no jars: the index that names them is ten times the database, and fetched when Trivy asks for it.
    ...(java
      ? [
          {
            sign: /Java DB/,
            why: 'there are jars in it, and the index that names them is there now',
            apply: async () => lend(cache, 'java-db', await java()),
          },
        ]
      : []),
  ]
}
