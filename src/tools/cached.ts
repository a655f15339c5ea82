import { access, constants, lstat, rm } from 'node:fs/promises'
import { InterruptedError, messageOf } from '../core/errors.ts'
import type { Hasher } from './hasher.ts'
import { type Place, unwritable } from './place.ts'
import { needsAsset, refuseForbidden, wrongBytes } from './proof.ts'
import { isBare, type Release } from './release.ts'
import { readTarGz } from './tar-gz.ts'

export type Cached =
  | { readonly state: 'absent' }
  | {
      readonly state: 'verified'
      readonly sha256: string
      /** What to run: a copy of the bytes that were verified, or the cached file where no copy can be run. */
      readonly path: string
    }
  /** Not the bytes that were promised; `remove` takes them away, unless another run has put others there meanwhile. */
  | { readonly state: 'wrong'; readonly why: string; remove(): Promise<void> }

/**
 * Reads a tool in the cache whole, every time: nothing that could be remembered of it could not be forged as well. What
 * is run much later is a copy of what was read then, whoever else may write in the cache.
 *
 * @param copy where it is to be: a path of this run alone
 */
export async function cached(release: Release, place: Place, copy: string, hasher: Hasher): Promise<Cached> {
  const found = await lstat(place.executable, { bigint: true }).catch(() => undefined)
  if (found === undefined) return { state: 'absent' }
  const remove = async () => {
    try {
      await rm(place.complete, { force: true })
      const now = await lstat(place.executable, { bigint: true }).catch(() => undefined)
      if (now !== undefined && now.ino === found.ino && now.mtimeNs === found.mtimeNs)
        await rm(place.executable, { recursive: true, force: true })
    } catch (error) {
      throw unwritable(place.folder, error)
    }
  }
  if (!found.isFile()) return { state: 'wrong', why: 'is no regular file', remove }
  let sha256: string
  try {
    sha256 = await hasher.copy(place.executable, copy)
  } catch (error) {
    await rm(copy, { force: true })
    if (error instanceof InterruptedError || isNoRoom(error)) throw error
    // Another run has taken it away this moment.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'absent' }
    return { state: 'wrong', why: `cannot be read (${messageOf(error)})`, remove }
  }
  const why = await doubt(release, place, sha256)
  if (why === undefined) {
    refuseForbidden(place.executable, release.forbidden, [sha256])
    return { state: 'verified', sha256, path: (await canRun(copy)) ? copy : place.executable }
  }
  await rm(copy, { force: true })
  refuseForbidden(place.executable, release.forbidden, [sha256])
  return { state: 'wrong', why: `has ${why}`, remove }
}

/** Some let nobody run programs from the folder for temporary files. */
async function canRun(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Of the disk for temporary files: nothing is wrong with the tool. */
function isNoRoom(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
}

async function doubt(release: Release, place: Place, executable: string): Promise<string | undefined> {
  if (isBare(release) || !needsAsset(release, executable)) return wrongBytes(release, { executable })
  if (!release.asset.endsWith('.tar.gz')) return 'no hash of its own that is known'
  // Only the archive's hash is known: what is in it now must be what lies beside it.
  try {
    const inside = await readTarGz(place.asset, release.executable)
    if (inside.executable !== executable)
      return `sha256 ${executable} instead of ${inside.executable} as in its archive`
    return wrongBytes(release, inside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return `a broken archive beside it: ${messageOf(error)}`
    return wrongBytes(release, { executable }) ?? 'no archive beside it'
  }
}
