import type { Host } from '../core/host.ts'
import type { Digest } from '../oci/digest.ts'
import { referenceName } from '../oci/reference.ts'
import type { FoundManifest, RegistryClient, Repository } from '../registry/client.ts'
import { type Age, ageOf } from './age.ts'
import { backwards } from './guard.ts'
import { MissingPart, registryReader } from './readers.ts'

/** The image that is to get `latest`. */
export interface Candidate {
  readonly digest: Digest
  readonly age: Age
  readonly prerelease: boolean
}

export type Decision = 'move' | 'there' | { readonly why: string }

/** Whether `latest` of a repository may move to the candidate, read right before it moves. */
export async function guardLatest(
  registry: RegistryClient,
  host: Host,
  repository: Repository,
  tag: string,
  candidate: Candidate,
): Promise<Decision> {
  if (candidate.prerelease) return { why: `${candidate.age.version ?? 'this image'} is a prerelease` }
  // By its bytes: what a HEAD says cannot be verified.
  const current = await registry.getManifest(repository, tag)
  if (!current) return 'move'
  if (current.digest === candidate.digest) return 'there'
  const why = backwards(await ageThere(registry, host, repository, tag, current), candidate.age)
  return why === undefined ? 'move' : { why }
}

/** Milliseconds after which `latest` is read again: two runs that read it at the same time have both written by then. */
export const settleTime = 2000
const rounds = 3

/**
 * Registries have no compare-and-set: another run may have moved `latest` between our reading and our writing, or after
 * it. The newer of the two restores itself; neither fights over images of which none is known to be newer.
 *
 * @returns why `latest` names another image in the end; undefined when it names the candidate
 */
export async function settleLatest(
  registry: RegistryClient,
  host: Host,
  repository: Repository,
  tag: string,
  candidate: Candidate,
  restore: () => Promise<void>,
): Promise<string | undefined> {
  for (let round = 1; ; round += 1) {
    await host.sleep(settleTime)
    const current = await registry.getManifest(repository, tag)
    if (current?.digest === candidate.digest) return undefined
    const other = current && (await ageThere(registry, host, repository, tag, current))
    const weAreNewer = other === undefined || backwards(candidate.age, other) !== undefined
    const whose = current ? `another run moved it to ${current.digest}` : 'another run deleted it'
    if (!weAreNewer)
      return `${whose} meanwhile: ${backwards(other, candidate.age) ?? 'which of the two is newer is not known'}`
    if (round > rounds) return `${whose} again and again`
    host.log.notice(`${referenceName({ ...repository, tag })}: ${whose}, which is older; it is moved back`)
    await restore()
  }
}

/** What cannot be read because parts of it are gone says nothing of its age. */
async function ageThere(
  registry: RegistryClient,
  host: Host,
  repository: Repository,
  tag: string,
  current: FoundManifest,
): Promise<Age> {
  try {
    return await ageOf(registryReader(registry, repository, current), current)
  } catch (error) {
    if (!(error instanceof MissingPart) && !(error instanceof SyntaxError)) throw error
    host.log.warning(`${referenceName({ ...repository, tag })} names a broken image: ${error.message}`)
    return { version: undefined, created: undefined }
  }
}
