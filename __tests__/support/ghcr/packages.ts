import { type Answer, type Exchange, json, pathOf } from './exchange.ts'
import type { Package, Store, Version } from './store.ts'
import type { Tokens } from './tokens.ts'

/** GitHub's REST API for container packages, under `/api/v3` as on GHES. */
export function packagesApi(store: Store, tokens: Tokens, base: () => string) {
  return async (exchange: Exchange): Promise<Answer> => {
    const password = /^(?:Bearer|token) (.+)$/i.exec(exchange.headers.authorization ?? '')?.[1] ?? ''
    if (!tokens.isLogin(password)) return problem(401, 'Requires authentication')
    const [, , scope = '', owner = '', , , name, , id, action] = pathOf(exchange)
    const known =
      /^\/api\/v3\/(?:users|orgs)\/[^/]+\/packages(?:\/container\/[^/]+(?:\/versions(?:\/\d+(?:\/restore)?)?)?)?$/
    if (!known.test(exchange.url.pathname)) return problem(404, 'Not Found')
    const mine = [...store.packages.values()].filter((one) => one.owner === owner)
    if (name === undefined)
      return paged(
        exchange,
        mine.map((one) => describePackage(one, scope)),
        base(),
      )
    const found = mine.find((one) => one.name === name)
    if (!found) return problem(404, 'Package not found.')
    if (!exchange.url.pathname.includes('/versions')) return json(200, describePackage(found, scope))
    if (id === undefined) return listVersions(exchange, found, base())
    const version = [...found.versions.values()].find((one) => one.id === Number(id))
    if (!version) return problem(404, 'Package version not found.')
    const route = [exchange.method, action].filter(Boolean).join(' ')
    if (route === 'GET') return version.deleted ? problem(404, 'Not Found') : json(200, describe(found, version))
    if (route === 'DELETE') return remove(store, found, version)
    if (route === 'POST restore') return restore(store, found, version)
    return problem(404, 'Not Found')
  }
}

function listVersions(exchange: Exchange, found: Package, base: string): Answer {
  const deleted = exchange.url.searchParams.get('state') === 'deleted'
  const versions = [...found.versions.values()].filter((version) => (version.deleted !== undefined) === deleted)
  // The newest first, as GitHub lists them.
  return paged(
    exchange,
    versions.sort((one, other) => other.id - one.id).map((one) => describe(found, one)),
    base,
  )
}

/** Public versions with more downloads than this stay for ever. */
const manyDownloads = 5000

function remove(store: Store, found: Package, version: Version): Answer {
  if (version.deleted) return problem(404, 'Package version not found.')
  const alive = [...found.versions.values()].filter((one) => !one.deleted)
  const tags = tagsOf(found, version)
  if (found.visibility === 'public' && version.downloads > manyDownloads)
    return problem(
      400,
      'Publicly visible package versions with more than 5000 downloads cannot be deleted. Contact GitHub support for further assistance.',
    )
  if (alive.length === 1)
    return problem(400, 'You cannot delete the last version of a package. You must delete the package instead.')
  if (tags.length > 0 && alive.filter((one) => tagsOf(found, one).length > 0).length === 1)
    return problem(400, 'You cannot delete the last tagged version of a package. You must delete the package instead.')
  version.deleted = { at: store.now().toISOString(), tags }
  for (const tag of tags) found.tags.delete(tag)
  store.save()
  return { status: 204 }
}

function restore(store: Store, found: Package, version: Version): Answer {
  if (!version.deleted) return problem(404, 'Not Found')
  for (const tag of version.deleted.tags) if (!found.tags.has(tag)) found.tags.set(tag, version.digest)
  delete version.deleted
  store.save()
  return { status: 204 }
}

function tagsOf({ tags }: Package, { digest }: Version): readonly string[] {
  return [...tags].filter(([, named]) => named === digest).map(([tag]) => tag)
}

function describe(found: Package, version: Version) {
  return {
    id: version.id,
    name: version.digest,
    created_at: version.createdAt,
    updated_at: version.updatedAt,
    ...(version.deleted ? { deleted_at: version.deleted.at } : {}),
    metadata: {
      package_type: 'container',
      container: { tags: version.deleted?.tags ?? tagsOf(found, version) },
    },
  }
}

function describePackage({ id, owner, name, visibility, versions, createdAt }: Package, scope: string) {
  const count = [...versions.values()].filter((version) => !version.deleted).length
  return {
    id,
    name,
    package_type: 'container',
    visibility,
    version_count: count,
    created_at: createdAt,
    owner: { login: owner, type: scope === 'orgs' ? 'Organization' : 'User' },
  }
}

function paged({ url }: Exchange, all: readonly unknown[], base: string): Answer {
  const size = Math.min(Number(url.searchParams.get('per_page') ?? 30), 100)
  const page = Number(url.searchParams.get('page') ?? 1)
  const last = Math.max(1, Math.ceil(all.length / size))
  const linkTo = (number: number, rel: string) => {
    const to = new URL(url.pathname + url.search, base)
    to.searchParams.set('page', String(number))
    return `<${to.href}>; rel="${rel}"`
  }
  const links = page < last ? [linkTo(page + 1, 'next'), linkTo(last, 'last')] : []
  const entries = all.slice((page - 1) * size, page * size)
  return json(200, entries, links.length > 0 ? { link: links.join(', ') } : {})
}

function problem(status: number, message: string): Answer {
  return json(status, { message, documentation_url: 'https://docs.github.com/rest/packages/packages' })
}
