import { type Answer, type Exchange, json, pathOf, problem } from './exchange.ts'
import { paged } from './paged.ts'
import type { Package, Store } from './store.ts'
import type { Tokens } from './tokens.ts'
import { type VersionRules, versionsApi } from './versions.ts'

export interface GithubRules extends VersionRules {
  /** Logins that are users; all others are organisations. */
  readonly users?: readonly string[]
  /** Whose token it is, for `/user/…`. */
  readonly login?: string
  /** Repositories, `owner/name`, with what is open there; it may change while the emulator runs. */
  readonly repositories?: Readonly<Record<string, Repository>>
}

export interface Repository {
  /** Numbers of open pull requests. */
  readonly pulls: ReadonlySet<number>
  readonly branches: ReadonlySet<string>
}

/** GitHub's REST API as far as container packages need it, under `/api/v3` as on GHES. */
export function githubApi(store: Store, tokens: Tokens, rules: GithubRules, base: () => string) {
  const versions = versionsApi(store, rules, base)
  const isUser = (owner: string) => rules.users?.includes(owner) ?? false

  const packages = (exchange: Exchange, owner: string, name: string | undefined, rest: readonly string[]): Answer => {
    if (name !== undefined) {
      const found = store.packages.get(`${owner}/${name}`)
      if (!found) return problem(404, 'Package not found.')
      if (rest[0] === 'versions') return versions(exchange, found, rest.slice(1))
      return rest.length === 0 ? json(200, describePackage(found, isUser(owner))) : problem(404, 'Not Found')
    }
    const mine = [...store.packages.values()].filter((one) => one.owner === owner)
    return paged(
      exchange,
      mine.map((one) => describePackage(one, isUser(owner))),
      base(),
    )
  }
  return async (exchange: Exchange): Promise<Answer> => {
    const password = /^(?:Bearer|token) (.+)$/i.exec(exchange.headers.authorization ?? '')?.[1] ?? ''
    if (!tokens.isLogin(password)) return problem(401, 'Requires authentication')
    const [scope, ...path] = pathOf(exchange).slice(2)
    if (scope === 'rate_limit') return json(200, {})
    if (scope === 'repos') return repository(exchange, rules, path, base())
    // The token of an installation is nobody's own.
    if (scope === 'user' && path.length === 0)
      return rules.login === undefined
        ? problem(403, 'Resource not accessible by integration')
        : json(200, { login: rules.login })
    const [owner = '', ...rest] = scope === 'user' ? [rules.login ?? '', ...path] : path
    if (scope === 'users' && rest.length === 0)
      return json(200, { login: owner, type: isUser(owner) ? 'User' : 'Organization' })
    // `/users/` answers for organisations too, `/orgs/` for nobody else.
    if (scope === 'orgs' ? isUser(owner) : scope !== 'users' && scope !== 'user') return problem(404, 'Not Found')
    const [kind, type, name, ...more] = rest
    if (kind !== 'packages' || (type !== undefined && type !== 'container')) return problem(404, 'Not Found')
    return packages(exchange, owner, name, more)
  }
}

function repository(exchange: Exchange, { repositories }: GithubRules, path: readonly string[], base: string): Answer {
  const [owner, name, what] = path
  const found = repositories?.[`${owner}/${name}`]
  if (!found) return problem(404, 'Not Found')
  if (what === 'branches')
    return paged(
      exchange,
      [...found.branches].map((branch) => ({ name: branch })),
      base,
    )
  if (what !== 'pulls') return problem(404, 'Not Found')
  const open = (exchange.url.searchParams.get('state') ?? 'open') !== 'closed'
  return paged(exchange, open ? [...found.pulls].map((number) => ({ number, state: 'open' })) : [], base)
}

function describePackage({ id, owner, name, visibility, versions, createdAt }: Package, user: boolean) {
  const count = [...versions.values()].filter((version) => !version.deleted).length
  return {
    id,
    name,
    package_type: 'container',
    visibility,
    version_count: count,
    created_at: createdAt,
    owner: { login: owner, type: user ? 'User' : 'Organization' },
  }
}
