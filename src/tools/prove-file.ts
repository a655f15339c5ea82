import { join } from 'node:path'
import { messageOf, type UserError } from '../core/errors.ts'
import { type Found, refuseForbidden, wrongAsset, wrongBytes } from './proof.ts'
import { isBare, type Release } from './release.ts'
import { readTarGz } from './tar-gz.ts'
import { readZip } from './zip.ts'

/** A file that is to be a release. */
export interface Candidate {
  readonly file: string
  /** It is the executable itself. */
  readonly bare: boolean
  /** Of the file, in hex. */
  readonly sha256: string
}

export interface ProvenFile {
  /** Where the executable is: in the work folder, where it came out of an archive. */
  readonly executable: string
  readonly found: Found
}

/**
 * Holds a file, and the executable in it, against what the release must be.
 *
 * @param what names it in messages, e.g. `trivy 0.74.0 from github.com`
 * @param refuse makes the error: told what speaks against the bytes, in words that fit behind their name
 * @throws that error; UserError for bytes that are known to be malicious
 */
export async function proveFile(
  release: Release,
  { file, bare, sha256 }: Candidate,
  work: string,
  what: string,
  refuse: (why: string, cause?: unknown) => UserError,
): Promise<ProvenFile> {
  refuseForbidden(what, release.forbidden, [sha256])
  const before = bare ? undefined : wrongAsset(release, sha256)
  if (before !== undefined) throw refuse(`has ${before}`)
  const executable = bare ? file : join(work, 'executable')
  const found: Found = bare
    ? { ...(isBare(release) && { asset: sha256 }), executable: sha256 }
    : await opened(release, file, executable, work).catch((error: unknown) => {
        throw refuse(`is a broken archive: ${messageOf(error)}`, error)
      })
  refuseForbidden(what, release.forbidden, [found.executable])
  const why = wrongBytes(release, found)
  if (why !== undefined) throw refuse(`has ${why}`)
  return { executable, found }
}

function opened({ asset, executable }: Release, file: string, to: string, work: string): Promise<Required<Found>> {
  return asset.endsWith('.zip')
    ? readZip(file, executable, to, join(work, 'unpacked'))
    : readTarGz(file, executable, to)
}
