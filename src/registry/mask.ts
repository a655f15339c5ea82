import type { Host } from '../core/host.ts'
import type { Login } from '../core/login.ts'

/** `user:password` as it stands in `Authorization`, and in docker's files. */
export function basicOf({ username, password }: Login): string {
  return Buffer.from(`${username}:${password}`).toString('base64')
}

/** Masks a login in every form in which somebody may print it. */
export function keepSecret(host: Host, login: Login): void {
  if (login.password === '') return
  host.secret(login.password)
  host.secret(basicOf(login))
}

/** The text without what a request's `Authorization` told: a registry may send back the headers that it got. */
export function withoutSecret(text: string, authorization: string | undefined): string {
  const credential = /^\S+\s+(\S+)$/.exec(authorization ?? '')?.[1]
  if (credential === undefined) return text
  const decoded = authorization?.startsWith('Basic ') ? Buffer.from(credential, 'base64').toString('utf8') : ''
  const password = decoded.slice(decoded.indexOf(':') + 1)
  return (
    [credential, decoded, password]
      // What is shorter stands in every second word.
      .filter((secret) => secret.length > 3)
      .reduce((rest, secret) => rest.replaceAll(secret, '***'), text)
  )
}
