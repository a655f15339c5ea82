import type { Environment, Host } from '../core/host.ts'
import { userConfigDir } from '../docker/config-dir.ts'
import type { Docker } from '../docker/docker.ts'
import type { ClientOptions, RegistryClient } from '../registry/client.ts'
import type { RegistryInputs } from '../registry/inputs.ts'
import { githubServer } from './github-server.ts'

export type LoginInputs = RegistryInputs & { readonly githubToken: string }

/** Registries, and docker, with the logins of the inputs. */
export interface Outside {
  /** A client on the host of the stage that asks. @throws InputError for logins that are none */
  registry(of: Host, options?: ClientOptions): RegistryClient
  /** The docker command line, with a configuration of the run's own. */
  docker(of: Host): Promise<Docker>
  /** The same logins as docker keeps them, for programs that read such a folder, and the variables of its helpers. */
  dockerConfig(of: Host): Promise<{ readonly dir: string; readonly variables: readonly string[] }>
}

/** Nothing is made, and no login judged, before it is asked for: who searches the history alone needs none. */
export async function openRegistry(inputs: LoginInputs, env: Environment): Promise<Outside> {
  const [{ credentials, logins }, { registryClient }] = await Promise.all([
    import('../registry/credentials.ts'),
    import('../registry/client.ts'),
  ])
  const { GITHUB_ACTOR: actor = '', GITHUB_SERVER_URL: named, GITHUB_API_URL: apiUrl } = env
  // The token is that of the server whose API is named: GitHub's own registry must not get the token of another.
  const serverUrl = named || (apiUrl ? githubServer(apiUrl) : undefined)
  const accounts = () => logins(inputs, inputs.githubToken, actor, serverUrl)
  return {
    registry: (of, options = {}) => registryClient(of, credentials(accounts(), userConfigDir(env), of), options),
    async docker(of) {
      const [{ docker }, { buildxProgram }] = await Promise.all([
        import('../docker/docker.ts'),
        import('../docker/buildx-program.ts'),
      ])
      return docker(of, accounts(), await buildxProgram(env))
    },
    async dockerConfig(of) {
      const [{ privateConfig }, { helperNames }] = await Promise.all([
        import('../docker/config-dir.ts'),
        import('../docker/environment.ts'),
      ])
      const { dir, helpers } = await privateConfig(of, userConfigDir(env), accounts(), 'cosign')
      return { dir, variables: helperNames(helpers, env) }
    },
  }
}
