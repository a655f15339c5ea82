import { lstat, rm } from 'node:fs/promises'
import { InterruptedError, messageOf } from '../core/errors.ts'
import type { Hasher } from './hasher.ts'
import { type Place, unwritable } from './place.ts'
import { needsAsset, refuseForbidden, wrongBytes } from './proof.ts'
import { isBare, type Release } from './release.ts'
import { readTarGz } from './tar-gz.ts'

export type Cached =
  | { readonly state: 'absent' }
  | { readonly state: 'verified'; readonly sha256: string }
  /** Not the bytes that were promised; `remove` takes them away, unless another run has put others there meanwhile. */
  | { readonly state: 'wrong'; readonly why: string; remove(): Promise<void> }

/** Reads a tool in the cache whole, every time: nothing that could be remembered of it could not be forged as well. */
export async function cached(release: Release, place: Place, hasher: Hasher): Promise<Cached> {
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
    sha256 = await hasher.sha256(place.executable)
  } catch (error) {
    if (error instanceof InterruptedError) throw error
    // Another run has taken it away this moment.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { state: 'absent' }
    return { state: 'wrong', why: `cannot be read (${messageOf(error)})`, remove }
  }
  refuseForbidden(place.executable, release.forbidden, [sha256])
  const why = await doubt(release, place, sha256)
  return why === undefined ? { state: 'verified', sha256 } : { state: 'wrong', why: `has ${why}`, remove }
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
