import { InputError, type Mistake } from '../../core/errors.ts'
import { githubRegistry, registryHost } from '../../registry/names.ts'
import { githubServer } from '../github-server.ts'

/** `prune-packages` with their registries, where they name one. */
export interface RegistryWish {
  readonly apiUrl: string
  /** `registry`; '' where none is named. */
  readonly registry: string
  readonly packages: readonly string[]
}

/**
 * The registry whose packages the API knows: what is read there decides what is deleted here. `ghcr.io` for github.com;
 * for a server of one's own `containers.HOST`, or what `registry` names.
 *
 * @throws InputError for any other
 */
export function pruneRegistry({ apiUrl, registry, packages }: RegistryWish): string {
  if (!URL.canParse(apiUrl))
    throw new InputError([
      { input: 'GITHUB_API_URL', value: apiUrl, problem: 'is no address', cure: 'Write it like https://HOST/api/v3.' },
    ])
  const own = githubRegistry(githubServer(apiUrl))
  const named = registry === '' ? own : registryHost(registry)
  const mistakes: Mistake[] = []
  // A server that is known by its number alone has no containers.HOST.
  if (!URL.canParse(`https://${named}`))
    mistakes.push({
      input: 'registry',
      value: registry,
      problem: `is needed: which registry belongs to ${apiUrl} cannot be told from it`,
      cure: 'Name the host of the registry, e.g. containers.HOST.',
    })
  if (named !== own && (isGithubs(own) || isGithubs(named) || named === 'docker.io'))
    mistakes.push({
      input: 'registry',
      value: registry,
      problem: `is not the registry of the packages that ${apiUrl} deletes, which is ${own}`,
      cure: isGithubs(own)
        ? 'Leave registry out for prune; the login of another one goes into registry-auth. For a server of your own set GITHUB_API_URL.'
        : `Write registry: ${own}, or set GITHUB_API_URL to the server that is meant.`,
    })
  for (const value of packages) {
    const host = registryOf(value)
    if (host !== undefined && host !== named)
      mistakes.push({
        input: 'prune-packages',
        value,
        problem: `lies in another registry than ${named}, whose packages ${apiUrl} deletes`,
        cure: isGithubs(own) ? 'Leave it out.' : 'Name its registry by the input registry, or set GITHUB_API_URL.',
      })
  }
  if (mistakes.length > 0) throw new InputError(mistakes)
  return named
}

function isGithubs(registry: string): boolean {
  return registry === 'ghcr.io' || registry.endsWith('.ghe.com')
}

function registryOf(packageName: string): string | undefined {
  const [first = '', ...rest] = packageName.toLowerCase().split('/')
  return rest.length > 0 && (/[.:]/.test(first) || first === 'localhost') ? first : undefined
}
