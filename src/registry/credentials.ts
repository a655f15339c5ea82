import type { Mistake } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { failTogether } from '../core/input.ts'
import type { Login } from '../core/login.ts'
import { dockerLogin } from './docker-config.ts'
import type { RegistryInputs } from './inputs.ts'
import { keepSecret } from './mask.ts'
import { githubRegistry, registryHost } from './names.ts'

/** Who we are at a registry (its host, e.g. `ghcr.io`); undefined is anonymous. */
export type Credentials = (registry: string) => Promise<Login | undefined>

/**
 * The logins that inputs give: `registry` with `username` and `password`, `registry-auth`, and GitHub's own registry by
 * the token of the run unless one of them names it. The token of a GHES instance is for that instance's registry only.
 *
 * @throws InputError when one of `username` and `password` is missing, or a registry is given twice
 */
export function logins(
  inputs: RegistryInputs,
  githubToken: string,
  actor: string,
  serverUrl = 'https://github.com',
): readonly Login[] {
  const mistakes: Mistake[] = []
  const given: Login[] = []
  const add = (input: string, login: Login) => {
    if (given.some(({ registry }) => registry === login.registry))
      mistakes.push({ input, problem: `gives a second login for ${login.registry}`, cure: 'Keep one of them.' })
    given.push(login)
  }
  const { username, password } = inputs
  if (username !== '' && password !== '')
    add('registry', { registry: registryHost(inputs.registry), username, password })
  else if (username !== '') mistakes.push({ input: 'password', problem: 'is missing', cure: 'Give it with username.' })
  else if (password !== '') mistakes.push({ input: 'username', problem: 'is missing', cure: 'Give it with password.' })
  for (const login of inputs.registryAuth) add('registry-auth', login)
  failTogether(mistakes)
  const github = githubRegistry(serverUrl)
  if (githubToken === '' || given.some(({ registry }) => registry === github)) return given
  // GHCR looks at the token alone, but some user name must be there.
  return [...given, { registry: github, username: actor || 'x-access-token', password: githubToken }]
}

/** Logins of the inputs first, then what the user's docker config.json knows. Each registry is looked up once. */
export function credentials(given: readonly Login[], dockerConfigDir: string, host: Host): Credentials {
  for (const login of given) keepSecret(host, login)
  const found = new Map<string, Promise<Login | undefined>>()
  return (registry) => {
    const explicit = given.find((login) => login.registry === registry)
    if (explicit) return Promise.resolve(explicit)
    const known = found.get(registry) ?? dockerLogin(registry, dockerConfigDir, host)
    found.set(registry, known)
    return known
  }
}
