import { join } from 'node:path'
import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { parseReference } from '../oci/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import { type Artifact, jars, vulnerabilities } from './artifact.ts'
import { fetchDatabase, isOfFuture } from './fetch-database.ts'
import { fromMirror } from './from-mirror.ts'
import { type Kept, keptDatabases, use } from './kept.ts'
import type { Database } from './plan.ts'

/** What the user says about the database. */
export interface DatabasePlan {
  /** In the order in which they are asked, e.g. `ghcr.io/aquasecurity/trivy-db:2`; [] means Trivy's own mirrors. */
  readonly repositories: readonly string[]
  /** Absolute. Databases are kept in `db` and `java-db` there. */
  readonly cacheDir: string
  /** Nothing is fetched: the newest kept one must do. */
  readonly skipUpdate: boolean
  /** A `tools-mirror`, as a base URL: where it has a database, that one is used, however old. '' or absent for none. */
  readonly mirror?: string
}

/** Milliseconds. A database comes out several times a day; what could not be renewed serves for some days. */
const hour = 3_600_000
const stale = 24 * hour
const tolerable = 72 * hour

/**
 * The vulnerability database: the kept one while it is fresh, else from the first mirror that has it.
 *
 * @throws UserError when there is none, or only one that is too old; InterruptedError
 */
export async function prepareDatabase(plan: DatabasePlan, registry: RegistryClient, host: Host): Promise<Database> {
  const { kept, from } = await obtain(vulnerabilities, plan.repositories, plan, registry, host)
  const age = host.now().getTime() - kept.updatedAt.getTime()
  if (age > stale)
    host.log.warning(
      `${vulnerabilities.name} is ${days(age)} old (of ${kept.updatedAt.toISOString()}): what became known since is not found`,
    )
  else host.log.info(`${vulnerabilities.name}: of ${kept.updatedAt.toISOString()}, from ${from}`)
  let java: Promise<string> | undefined
  return {
    dir: kept.dir,
    updatedAt: kept.updatedAt,
    from,
    java() {
      java ??= obtain(jars, jarMirrors(plan.repositories), plan, registry, host).then((index) => index.kept.dir)
      return java
    },
  }
}

/** Who mirrors the one has the other beside it: `x/trivy-db:2`, `x/trivy-java-db:1`. [] where the name does not tell. */
export function jarMirrors(repositories: readonly string[]): readonly string[] {
  const beside = repositories.map((name) => name.replace(/\/trivy-db(:2)?$/, '/trivy-java-db:1'))
  return beside.filter((name, at) => name !== repositories[at])
}

interface Obtained {
  readonly kept: Kept
  /** A mirror, or `cache`. */
  readonly from: string
}

async function obtain(
  artifact: Artifact,
  repositories: readonly string[],
  plan: DatabasePlan,
  registry: RegistryClient,
  host: Host,
): Promise<Obtained> {
  const { cacheDir, skipUpdate, mirror = '' } = plan
  const mirrored = mirror === '' || skipUpdate ? undefined : await fromMirror(artifact, mirror, cacheDir, host)
  if (mirrored) {
    await use(cacheDir, artifact, mirrored, host)
    return { kept: mirrored, from: mirror }
  }
  const mirrors = repositories.length > 0 ? repositories : artifact.mirrors
  const all = await keptDatabases(cacheDir, artifact, skipUpdate ? undefined : mirrors)
  const newest = all.find((kept) => !isOfFuture(kept, host.now()))
  const got = skipUpdate
    ? fromCache(newest, artifact, cacheDir)
    : newest && isFresh(newest, host.now())
      ? { kept: newest, from: 'cache' }
      : await renew(artifact, mirrors, newest, plan, registry, host)
  await use(cacheDir, artifact, got.kept, host)
  return got
}

function fromCache(newest: Kept | undefined, { name, folder }: Artifact, cacheDir: string): Obtained {
  if (newest) return { kept: newest, from: 'cache' }
  throw new UserError(`${name} is not in ${join(cacheDir, folder)}, and scan-skip-db-update forbids to fetch it`, {
    cure: 'Restore the folder that scan-cache-dir names, or leave scan-skip-db-update out.',
  })
}

/** What says of itself that it is fresh for ever is not believed. */
function isFresh({ nextUpdate, updatedAt }: Kept, now: Date): boolean {
  return nextUpdate > now && now.getTime() - updatedAt.getTime() < tolerable
}

async function renew(
  artifact: Artifact,
  mirrors: readonly string[],
  kept: Kept | undefined,
  { cacheDir }: DatabasePlan,
  registry: RegistryClient,
  host: Host,
): Promise<Obtained> {
  const failures: string[] = []
  for (const mirror of mirrors) {
    try {
      const source = { reference: referenceOf(mirror), reader: registry }
      return { kept: await fetchDatabase(artifact, source, mirrors, cacheDir, host), from: mirror }
    } catch (error) {
      if (error instanceof InterruptedError || host.signal.aborted || !(error instanceof UserError)) throw error
      failures.push(`${mirror}: ${messageOf(error)}`)
      const next = failures.length < mirrors.length ? ': the next one is asked' : ''
      host.log.info(`${artifact.name} cannot be had from ${mirror} (${messageOf(error)})${next}`)
    }
  }
  const age = kept ? host.now().getTime() - kept.updatedAt.getTime() : Number.POSITIVE_INFINITY
  if (kept && age < tolerable) {
    host.log.warning(`${artifact.name} cannot be renewed: no mirror gives it. The kept one is used`)
    return { kept, from: 'cache' }
  }
  const old = kept ? `, and the kept one is ${days(age)} old` : ''
  throw new UserError(`${artifact.name} cannot be had from any mirror${old}:\n${failures.join('\n')}`, {
    cure: 'Name a mirror of your own by scan-db-repository, or a folder that `image-pipeline mirror` has filled by tools-mirror, or use a kept one by scan-cache-dir with scan-skip-db-update.',
  })
}

function referenceOf(mirror: string) {
  try {
    return parseReference(mirror)
  } catch (error) {
    throw new UserError(`it ${messageOf(error)}`, { cure: 'Write it as registry/repository:tag.', cause: error })
  }
}

function days(age: number): string {
  return age < 48 * hour ? `${Math.round(age / hour)} hours` : `${Math.floor(age / (24 * hour))} days`
}
