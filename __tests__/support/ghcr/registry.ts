import { statSync } from 'node:fs'
import { type Digest, digestOf, isDigest } from '../../../src/oci/digest.ts'
import { type Index, isManifestType, type Manifest, mediaTypes } from '../../../src/oci/manifest.ts'
import { isTag } from '../../../src/oci/reference.ts'
import { type Answer, bytesOf, type Exchange, json, refusal } from './exchange.ts'
import type { Package, Store } from './store.ts'
import type { Tokens } from './tokens.ts'
import type { Uploads } from './uploads.ts'

export interface RegistryRules {
  /** Takes manifests whose parts are missing, as some registries do. */
  readonly lenient?: boolean
  /** Has the referrers API, as other registries do. */
  readonly referrers?: boolean
}

/** The distribution API under `/v2/`, as GHCR answers it. */
export function registryApi(store: Store, tokens: Tokens, uploads: Uploads, rules: RegistryRules) {
  return async (exchange: Exchange): Promise<Answer> => {
    const { method, url } = exchange
    const reads = method === 'GET' || method === 'HEAD'
    if (/^\/v2\/?$/.test(url.pathname)) return tokens.check(exchange, '', 'pull') ?? json(200, {})
    const route = /^\/v2\/(.+)\/(manifests|blobs\/uploads?|blobs|tags|referrers)\/([^/]*)$/.exec(url.pathname)
    if (!route) return refusal(404, 'NOT_FOUND', 'no such route')
    const [, repository = '', kind = '', name = ''] = route
    const refused = tokens.check(exchange, repository, reads && !kind.startsWith('blobs/') ? 'pull' : 'push')
    if (refused) return refused
    if (kind.startsWith('blobs/upload')) {
      if (method === 'POST') return uploads.begin(exchange, repository, (from) => tokens.allows(exchange, from, 'pull'))
      return uploads.go(exchange, repository, name)
    }
    // GHCR has no referrers: it sends to a page of github.com, which answers 404.
    if (kind === 'referrers' && !rules.referrers) return { status: 303, headers: { location: `/-${url.pathname}` } }
    if (kind === 'manifests' && method === 'PUT') return putManifest(store, exchange, repository, name, rules)
    if (!reads) return refusal(405, 'UNSUPPORTED', 'The operation is unsupported.')
    const found = store.packages.get(repository)
    if (kind === 'referrers') return listReferrers(store, found, name)
    if (!found) return refusal(404, 'NAME_UNKNOWN', 'repository name not known to registry')
    if (kind === 'tags') return listTags(found, repository, url)
    return kind === 'blobs' ? getBlob(store, found, exchange, name) : getManifest(store, found, name, method)
  }
}

function getBlob(store: Store, { blobs }: Package, { headers }: Exchange, name: string): Answer {
  if (!blobs.has(name as Digest)) return refusal(404, 'BLOB_UNKNOWN', 'blob unknown to registry')
  const path = store.path(name as Digest)
  const { size } = statSync(path)
  const common = { 'docker-content-digest': name, 'content-type': 'application/octet-stream', 'accept-ranges': 'bytes' }
  const range = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '')
  if (!range) return { status: 200, headers: common, body: { path, start: 0, end: size } }
  const start = Number(range[1])
  const end = Math.min(size, range[2] ? Number(range[2]) + 1 : size)
  if (start >= size) return { status: 416, headers: { 'content-range': `bytes */${size}` } }
  const told = { ...common, 'content-range': `bytes ${start}-${end - 1}/${size}` }
  return { status: 206, headers: told, body: { path, start, end } }
}

function getManifest(store: Store, found: Package, name: string, method: string): Answer {
  const digest = isDigest(name) ? name : found.tags.get(name)
  const version = digest && found.versions.get(digest)
  if (!version || version.deleted || version.absent) return refusal(404, 'MANIFEST_UNKNOWN', 'manifest unknown')
  if (method === 'GET') version.downloads += 1
  const headers = { 'docker-content-digest': version.digest, 'content-type': version.mediaType }
  return { status: 200, headers, body: store.read(version.digest) }
}

async function putManifest(
  store: Store,
  exchange: Exchange,
  repository: string,
  name: string,
  { lenient, referrers }: RegistryRules,
): Promise<Answer> {
  const bytes = await bytesOf(exchange)
  const digest = digestOf(bytes)
  if (isDigest(name) ? name !== digest : !isTag(name))
    return refusal(400, isDigest(name) ? 'DIGEST_INVALID' : 'TAG_INVALID', 'manifest does not match its name')
  const into = store.package(repository)
  const missing = partsOf(bytes).filter((part) => !holds(into, part))
  if (missing.length > 0 && !lenient)
    return refusal(400, 'MANIFEST_BLOB_UNKNOWN', `unknown to registry: ${missing.map((part) => part.digest).join()}`)
  store.keep(digest, bytes)
  const now = store.now().toISOString()
  const known = into.versions.get(digest)
  const mediaType = (exchange.headers['content-type'] ?? '').split(';', 1)[0] ?? ''
  // The same content is the same version, whatever names it gets.
  if (known && !known.deleted) known.updatedAt = now
  else {
    // Behind all others, as its id is.
    into.versions.delete(digest)
    into.changes += 1
    into.versions.set(digest, {
      id: store.nextId(),
      digest,
      mediaType,
      size: bytes.length,
      createdAt: now,
      updatedAt: now,
      downloads: 0,
    })
  }
  if (!isDigest(name)) into.tags.set(name, digest)
  store.save()
  return {
    status: 201,
    headers: {
      location: `/v2/${repository}/manifests/${name}`,
      'docker-content-digest': digest,
      ...(referrers ? subjectHeader(bytes) : {}),
    },
  }
}

function subjectHeader(bytes: Buffer): Readonly<Record<string, string>> {
  const { subject } = JSON.parse(bytes.toString('utf8')) as Partial<Manifest>
  return subject ? { 'oci-subject': subject.digest } : {}
}

/** Every manifest that names the subject, as what it says it is. */
function listReferrers(store: Store, found: Package | undefined, subject: string): Answer {
  const manifests = [...(found?.versions.values() ?? [])].flatMap(({ digest, mediaType, size, deleted }) => {
    if (deleted) return []
    const manifest = JSON.parse(store.read(digest).toString()) as Partial<Manifest>
    if (manifest.subject?.digest !== subject) return []
    const { artifactType, annotations } = manifest
    return [{ mediaType, digest, size, artifactType, annotations }]
  })
  return json(200, { schemaVersion: 2, mediaType: mediaTypes.index, manifests }, { 'content-type': mediaTypes.index })
}

interface Part {
  readonly mediaType: string
  readonly digest: Digest
}

/** What must be there before. A `subject` need not be. */
function partsOf(bytes: Buffer): readonly Part[] {
  const { config, layers = [], manifests = [] } = JSON.parse(bytes.toString('utf8')) as Partial<Manifest & Index>
  const own = layers.filter(({ mediaType }) => !/foreign|nondistributable/.test(mediaType))
  return [...(config ? [config] : []), ...own, ...manifests]
}

/** Entries of an index may be layers: BuildKit's cache is such a one. */
function holds({ blobs, versions }: Package, { mediaType, digest }: Part): boolean {
  if (!isManifestType(mediaType)) return blobs.has(digest)
  const version = versions.get(digest)
  return version !== undefined && !version.deleted
}

function listTags({ tags }: Package, repository: string, { searchParams }: URL): Answer {
  const all = [...tags.keys()].sort()
  const last = searchParams.get('last')
  const rest = last === null ? all : all.filter((tag) => tag > last)
  const page = rest.slice(0, Math.min(Number(searchParams.get('n') ?? 100), 1000))
  const end = page.at(-1)
  const next =
    end !== undefined && rest.length > page.length
      ? { link: `</v2/${repository}/tags/list?last=${end}&n=${page.length}>; rel="next"` }
      : {}
  return json(200, { name: repository, tags: page }, next)
}
