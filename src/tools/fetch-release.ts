import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { Transient } from '../core/retry.ts'
import { download } from './download.ts'
import type { Place } from './place.ts'
import { beside, putInPlace } from './place.ts'
import { needsAsset } from './proof.ts'
import { type Candidate, type ProvenFile, proveFile } from './prove-file.ts'
import { isBare, ownLine, type Release } from './release.ts'

export interface Fetched {
  /** Of the executable. */
  readonly sha256: string
  /** Host or folder it came from. */
  readonly from: string
}

/**
 * Fetches a release, verifies asset and executable, and puts the executable into the tool cache.
 *
 * @param mirror base URL that ends with `/`; '' for upstream
 * @throws UserError for what cannot be had and for whatever is not the promised bytes; nothing of it stays
 */
export async function fetchRelease(release: Release, place: Place, mirror: string, host: Host): Promise<Fetched> {
  return beside(place, async (work) => {
    const { executable, file, found, from } = await fetchProven(release, mirror, work, host)
    await chmod(executable, 0o755)
    await putInPlace(place, executable, needsAsset(release, found.executable) ? file : undefined)
    return { sha256: found.executable, from }
  })
}

/** A file of a release as upstream or a mirror has it, verified. */
export interface ProvenRelease extends Got, ProvenFile {
  /** Host or folder it came from. */
  readonly from: string
}

/**
 * Fetches a release into a folder of the caller's and verifies it.
 *
 * @throws UserError for what cannot be had and for whatever is not the promised bytes
 */
export async function fetchProven(release: Release, mirror: string, work: string, host: Host): Promise<ProvenRelease> {
  const given = await got(release, mirror, work, host)
  const from = given.url.protocol === 'file:' ? mirror : given.url.host
  const what = `${release.name} ${release.version} from ${from}`
  const proven = await proveFile(release, given, work, what, (why, cause) => refused(`${what} ${why}`, mirror, cause))
  return { ...given, ...proven, from }
}

interface Got extends Candidate {
  readonly url: URL
}

/** Upstream has the asset; a mirror has the asset or the bare executable. */
async function got(release: Release, mirror: string, work: string, host: Host): Promise<Got> {
  const { name, version, platform, asset, executable } = release
  const what = `${name} ${version} for ${platform}`
  const base = mirror.endsWith('/') ? mirror : `${mirror}/`
  const folder = mirror === '' ? undefined : new URL(`${name}/${version}/${platform.replace('/', '-')}/`, base)
  const files = folder === undefined ? [asset] : [...new Set([asset, executable])]
  const urls = folder === undefined ? [new URL(release.url)] : files.map((file) => new URL(file, folder))
  for (const [at, url] of urls.entries()) {
    const bare = isBare(release) || files[at] !== asset
    // Windows' own unpacker wants the ending.
    const file = join(work, asset)
    const sha256 = await download(url, file, what, host).catch((error: unknown) => {
      throw unreachable(error, release, mirror, url)
    })
    if (sha256 !== undefined) return { file, bare, sha256, url }
  }
  throw new UserError(`There is no ${what} at ${urls.map(({ href }) => href).join(' or ')}, or it may not be read.`, {
    cure:
      mirror === ''
        ? `Was the release taken away? Name another version (tools: ${name}=…) or a place that has it (tools-mirror).`
        : `Put it there: ${asset} as upstream has it, or the executable alone as ${executable}.`,
  })
}

/** A failure of the line, with what helps where there is none. */
function unreachable(error: unknown, { name, platform }: Release, mirror: string, url: URL): unknown {
  if (!(error instanceof UserError && error.cause instanceof Transient)) return error
  const where = mirror === '' ? url.host : 'the mirror'
  return new UserError(`${error.message}, from ${where}`, {
    cure: `Without a way to ${where}, name a place that has the tools (tools-mirror: image-pipeline mirror DIR fills one), or give an executable of your own: tools: ${ownLine(name, platform)}.`,
    cause: error,
  })
}

function refused(problem: string, mirror: string, cause: unknown): UserError {
  return new UserError(`${problem}: it was removed and not run.`, {
    cure: `Something ${mirror === '' ? 'on the way' : 'in the mirror'} is not what the makers released. Find out what before you try again.`,
    ...(cause === undefined ? {} : { cause }),
  })
}
