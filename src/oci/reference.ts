import { type Digest, isDigest } from './digest.ts'

/** `registry/repository[:tag][@digest]`, with docker's short names written out. */
export interface Reference {
  /** Host with port, e.g. `ghcr.io`, `docker.io`, `127.0.0.1:5000`. */
  readonly registry: string
  /** e.g. `owner/name`; `library/python` for docker's short names. */
  readonly repository: string
  readonly tag?: string
  readonly digest?: Digest
}

const component = /^[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*$/
const host = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::\d+)?$/i
const tagPattern = /^[\w][\w.-]{0,127}$/

/** What is wrong with a reference, in words that fit behind "the image …". */
export class WrongReference extends Error {}

/** @throws WrongReference */
export function parseReference(text: string): Reference {
  const [withoutDigest = '', digest, ...more] = text.split('@')
  if (more.length > 0 || (digest !== undefined && !isDigest(digest)))
    throw new WrongReference('has a digest that is none: sha256: and 64 hex digits')
  const slash = withoutDigest.indexOf('/')
  const first = slash < 0 ? '' : withoutDigest.slice(0, slash)
  const named = first.includes('.') || first.includes(':') || first === 'localhost' || first !== first.toLowerCase()
  const rest = named ? withoutDigest.slice(slash + 1) : withoutDigest
  const colon = rest.lastIndexOf(':')
  const path = colon < 0 ? rest : rest.slice(0, colon)
  const tag = colon < 0 ? undefined : rest.slice(colon + 1)
  const registry = named ? (first === 'index.docker.io' ? 'docker.io' : first) : 'docker.io'
  if (named && !host.test(first)) throw new WrongReference(`has a registry that is no host name: ${first}`)
  const repository = registry === 'docker.io' && !path.includes('/') ? `library/${path}` : path
  if (!repository.split('/').every((part) => component.test(part)))
    throw new WrongReference('has a name with characters that no registry takes: use a-z, 0-9, and . _ - between them')
  if (tag !== undefined && !isTag(tag)) throw new WrongReference(`has a tag that is none: ${tag}`)
  return {
    registry,
    repository,
    ...(tag === undefined ? {} : { tag }),
    ...(digest === undefined ? {} : { digest: digest as Digest }),
  }
}

/** A tag is at most 128 of A-Z a-z 0-9 _ . - and does not begin with . or -. */
export function isTag(text: string): boolean {
  return tagPattern.test(text)
}

/** Where it lies, whatever tag or digest it names there. */
export function repositoryOf({ registry, repository }: Reference): Pick<Reference, 'registry' | 'repository'> {
  return { registry, repository }
}

/** `ghcr.io/owner/name`, without tag or digest. */
export function repositoryName({ registry, repository }: Pick<Reference, 'registry' | 'repository'>): string {
  return `${registry}/${repository}`
}

export function referenceName(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`
  return `${repositoryName(reference)}${tag}${digest}`
}
