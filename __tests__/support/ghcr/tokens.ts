import { randomBytes } from 'node:crypto'
import { type Answer, type Exchange, json, refusal, textOf } from './exchange.ts'

export interface TokenRules {
  /** Who may log in; everybody with any password where it is left out. Passwords are GitHub tokens. */
  readonly logins?: readonly { readonly username?: string; readonly password: string }[]
  /** Without a login one may pull. */
  readonly anonymousPull?: boolean
  /** Nobody needs a login for anything. */
  readonly open?: boolean
  /** Seconds a token holds; GHCR does not say how long, so the answer says it only where this is given. */
  readonly tokenLifetime?: number
  /** Requests a token is good for. */
  readonly tokenUses?: number
}

interface Token {
  readonly rights: readonly string[]
  readonly until: number
  uses: number
}

export interface Tokens {
  /** `GET /token` with a basic login, or the OAuth2 `POST` with a refresh token. */
  issue(exchange: Exchange): Promise<Answer>
  /** A challenge for who may not; undefined for who may. */
  check(exchange: Exchange, repository: string, action: 'pull' | 'push'): Answer | undefined
  /** Whether the request's token lets it do that, e.g. pull from the repository a blob is mounted from. */
  allows(exchange: Exchange, repository: string, action: 'pull' | 'push'): boolean
  /** The login of a request to GitHub's API. */
  isLogin(password: string): boolean
  /** All that were issued so far end here. */
  expire(): void
}

export function tokenService(rules: TokenRules, base: () => string, now: () => Date): Tokens {
  const tokens = new Map<string, Token>()
  const isLogin = (password: string, username?: string) =>
    password !== '' &&
    (rules.logins?.some((login) => login.password === password && (login.username ?? username) === username) ?? true)

  const found = ({ headers }: Exchange): Token | undefined => {
    const token = tokens.get(/^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? '')
    return token && token.until > now().getTime() && token.uses > 0 ? token : undefined
  }
  const allows: Tokens['allows'] = (exchange, repository, action) =>
    found(exchange)?.rights.includes(`${repository}:${action}`) ?? false

  return {
    isLogin,
    allows,
    expire: () => tokens.clear(),
    check(exchange, repository, action) {
      if (rules.open) return undefined
      if (allows(exchange, repository, action)) {
        const token = found(exchange)
        if (token) token.uses -= 1
        return undefined
      }
      const scope = `repository:${repository || 'user/image'}:${action === 'push' ? 'pull,push' : 'pull'}`
      const challenge = `Bearer realm="${base()}/token",service="ghcr.io",scope="${scope}"`
      return refusal(401, 'UNAUTHORIZED', 'authentication required', { 'www-authenticate': challenge })
    },
    async issue(exchange) {
      const { scopes, loggedIn, wrong } = await asked(exchange, isLogin)
      if (wrong || (!loggedIn && !rules.anonymousPull))
        return refusal(wrong ? 403 : 401, 'DENIED', wrong ? 'denied: denied' : 'authentication required')
      const text = randomBytes(18).toString('base64url')
      const life = rules.tokenLifetime ?? 3600
      tokens.set(text, {
        rights: scopes.flatMap((scope) => rightsOf(scope, loggedIn)),
        until: now().getTime() + life * 1000,
        uses: rules.tokenUses ?? Number.POSITIVE_INFINITY,
      })
      // OAuth2, the POST, names it otherwise.
      const named = exchange.method === 'POST' ? { access_token: text } : { token: text }
      return json(200, { ...named, ...(rules.tokenLifetime === undefined ? {} : { expires_in: life }) })
    },
  }
}

type IsLogin = (password: string, username?: string) => boolean

async function asked(exchange: Exchange, isLogin: IsLogin) {
  if (exchange.method === 'POST') {
    const form = new URLSearchParams(await textOf(exchange))
    const loggedIn = isLogin(form.get('refresh_token') ?? form.get('password') ?? '')
    return { scopes: (form.get('scope') ?? '').split(' '), loggedIn, wrong: !loggedIn }
  }
  const basic = /^Basic (.+)$/.exec(exchange.headers.authorization ?? '')?.[1]
  const [username = '', ...password] = Buffer.from(basic ?? '', 'base64')
    .toString('utf8')
    .split(':')
  const loggedIn = basic !== undefined && isLogin(password.join(':'), username)
  // docker joins several scopes with spaces, others repeat the parameter.
  const scopes = exchange.url.searchParams.getAll('scope').flatMap((scope) => scope.split(' '))
  return { scopes, loggedIn, wrong: basic !== undefined && !loggedIn }
}

/** `repository:o/n:pull,push` gives `o/n:pull` and `o/n:push`. */
function rightsOf(scope: string, loggedIn: boolean): readonly string[] {
  const match = /^repository:(.+):([a-z,*]+)$/.exec(scope)
  if (!match) return []
  const actions = (match[2] ?? '').replace('*', 'pull,push').split(',')
  return actions.filter((action) => loggedIn || action === 'pull').map((action) => `${match[1]}:${action}`)
}
