import { InterruptedError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { sleepUntil } from '../core/retry.ts'
import type { Digest } from '../oci/digest.ts'
import { BrokenImage } from '../oci/document.ts'
import { referenceName } from '../oci/reference.ts'
import type { FoundManifest, RegistryClient, Repository } from '../registry/client.ts'
import { type Age, ageOf } from './age.ts'
import { backwards } from './guard.ts'
import { registryReader } from './readers.ts'

/** The image that is to get `latest`. */
export interface Candidate {
  readonly digest: Digest
  readonly age: Age
  readonly prerelease: boolean
}

export type Decision = 'move' | 'there' | { readonly why: string }

export interface Lost {
  readonly why: string
  /** It names no image at all, for all that the registry says, though it took the tag each time. */
  readonly missing: boolean
}

/** Watches over one tag, `latest`, of each repository. */
export interface LatestGuard {
  /** Whether it may move to the candidate, read at this instant. */
  judge(repository: Repository): Promise<Decision>
  /**
   * Registries have no compare-and-set: another run may have moved `latest` between our reading and our writing, or
   * after it. The newer of the two restores itself; neither fights over images of which none is known to be newer.
   *
   * @returns undefined when `latest` names the candidate in the end
   */
  settle(repository: Repository, restore: () => Promise<void>): Promise<Lost | undefined>
}

/** Milliseconds after which `latest` is read again: two runs that read it at the same time have both written by then. */
const settleTime = 2000
const rounds = 3

export function latestGuard(registry: RegistryClient, host: Host, tag: string, candidate: Candidate): LatestGuard {
  const warned = new Set<string>()

  /** What cannot be read because it is broken says nothing of its age. */
  const ageThere = async (repository: Repository, current: FoundManifest | 'broken'): Promise<Age> => {
    const age = current === 'broken' ? undefined : await unlessBroken(repository, ageIn(registry, repository, current))
    return age ?? { version: undefined, created: undefined }
  }
  const unlessBroken = async <T>(repository: Repository, reading: Promise<T>): Promise<T | undefined> => {
    try {
      return await reading
    } catch (error) {
      if (!(error instanceof BrokenImage)) throw error
      const reference = referenceName({ ...repository, tag })
      // It is read more than once, and told once.
      if (!warned.has(reference)) host.log.warning(`${reference} names a broken image: ${error.message}`)
      warned.add(reference)
      return undefined
    }
  }
  // By its bytes: what a HEAD says cannot be verified.
  const read = async (repository: Repository): Promise<FoundManifest | 'none' | 'broken'> =>
    (await unlessBroken(
      repository,
      registry.getManifest(repository, tag).then((found) => found ?? 'none'),
    )) ?? 'broken'

  return {
    async judge(repository) {
      if (candidate.prerelease) return { why: `${candidate.age.version ?? 'this image'} is a prerelease` }
      const current = await read(repository)
      if (current === 'none') return 'move'
      if (current !== 'broken' && current.digest === candidate.digest) return 'there'
      const why = backwards(await ageThere(repository, current), candidate.age)
      return why === undefined ? 'move' : { why }
    },

    async settle(repository, restore) {
      for (let round = 1; ; round += 1) {
        await sleepUntil(host, settleTime, host.signal)
        if (host.signal.aborted) throw new InterruptedError(host.signal.reason)
        const current = await read(repository)
        const there = current === 'none' || current === 'broken' ? undefined : current.digest
        if (there === candidate.digest) return undefined
        const other = current === 'none' ? undefined : await ageThere(repository, current)
        const weAreNewer = other === undefined || backwards(candidate.age, other) !== undefined
        const whose =
          current === 'none' ? 'another run deleted it' : `another run moved it to ${there ?? 'a broken image'}`
        if (!weAreNewer)
          return {
            why: `${whose} meanwhile: ${backwards(other, candidate.age) ?? 'which of the two is newer is not known'}`,
            missing: false,
          }
        if (round > rounds) return { why: `${whose} again and again`, missing: current === 'none' }
        host.log.notice(`${referenceName({ ...repository, tag })}: ${whose}, which is older; it is moved back`)
        await restore()
      }
    },
  }
}

function ageIn(registry: RegistryClient, repository: Repository, current: FoundManifest): Promise<Age> {
  return ageOf(registryReader(registry, repository, current), current)
}
