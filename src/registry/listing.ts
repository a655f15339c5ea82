import { UserError } from '../core/errors.ts'
import type { Digest } from '../oci/digest.ts'
import { readList, readRecord } from '../oci/document.ts'
import { type Descriptor, isIndexType, mediaTypes } from '../oci/manifest.ts'
import { isTag, repositoryName } from '../oci/reference.ts'
import { referrersTag } from '../oci/referrer.ts'
import type { Repository } from './blobs.ts'
import { bodyOf, drain } from './body.ts'
import { originOf, resolveLocation, sameOrigin } from './endpoint.ts'
import { getManifest } from './manifests.ts'
import type { Ask, Transport } from './transport.ts'

/** Bytes. */
const largestPage = 8 * 1024 * 1024
const mostPages = 10_000

/** Every tag, in the registry's order; [] for a repository that does not exist. */
export async function listTags(transport: Transport, repository: Repository): Promise<readonly string[]> {
  const tags: string[] = []
  const what = `the tags of ${repositoryName(repository)}`
  await paged(transport, repository, what, `/v2/${repository.repository}/tags/list?n=1000`, [], async (response) => {
    const { tags: page } = readRecord(await bodyOf(response, largestPage), what)
    if (Array.isArray(page)) tags.push(...page.filter((tag) => typeof tag === 'string' && isTag(tag)))
  })
  return tags
}

/**
 * What refers to a manifest by its `subject`: by the referrers API where there is one, else by the tag `sha256-…` that
 * clients keep in its place (GHCR, distribution 2).
 */
export async function referrers(
  transport: Transport,
  repository: Repository,
  subject: Digest,
  artifactType?: string,
): Promise<readonly Descriptor[]> {
  const found: Descriptor[] = []
  const what = `the referrers of ${repositoryName(repository)}@${subject}`
  const filter = artifactType === undefined ? '' : `?artifactType=${encodeURIComponent(artifactType)}`
  let offered = false
  await paged(
    transport,
    repository,
    what,
    `/v2/${repository.repository}/referrers/${subject}${filter}`,
    // GHCR sends us to a page of github.com, which is no answer.
    [301, 302, 303, 307, 308, 400, 405, 406],
    async (response) => {
      if (response.status !== 200 || !isIndexType(mediaTypeOf(response))) return
      offered = true
      found.push(...readList(await bodyOf(response, largestPage)).understood)
    },
  )
  if (!offered) found.push(...(await fallback(transport, repository, subject)))
  // The registry may leave the filter to us.
  return artifactType === undefined ? found : found.filter((entry) => entry.artifactType === artifactType)
}

async function fallback(transport: Transport, repository: Repository, subject: Digest): Promise<readonly Descriptor[]> {
  const index = await getManifest(transport, repository, referrersTag(subject))
  if (!index || index.mediaType !== mediaTypes.index) return []
  return readList(index.bytes).understood
}

async function paged(
  transport: Transport,
  repository: Repository,
  what: string,
  first: string,
  answers: readonly number[],
  onPage: (response: Response) => Promise<void>,
): Promise<void> {
  const ask = {
    registry: repository.registry,
    scopes: [{ repository: repository.repository, access: 'pull' }],
    method: 'GET',
    what,
    answers: [200, 404, ...answers],
  } as const satisfies Partial<Ask>
  const seen = new Set<string>()
  for (let url: string | undefined = first; url !== undefined; ) {
    if (seen.has(url) || seen.size >= mostPages)
      throw new UserError(`${what}: the registry's pages have no end`, { cure: 'Try again.' })
    seen.add(url)
    url = await transport.send({ ...ask, url }, async (response, asked) => {
      if (response.status === 200) await onPage(response)
      else await drain(response)
      return nextPage(response, asked, originOf(repository.registry))
    })
  }
}

function nextPage(response: Response, asked: string, origin: string): string | undefined {
  const link = /<([^>]*)>\s*;[^,]*\brel="?next"?/i.exec(response.headers.get('link') ?? '')?.[1]
  if (link === undefined) return undefined
  const url = resolveLocation(link, asked)
  return sameOrigin(url, origin) ? url : undefined
}

function mediaTypeOf(response: Response): string {
  return (response.headers.get('content-type') ?? mediaTypes.index).split(';', 1)[0]?.trim() ?? ''
}
