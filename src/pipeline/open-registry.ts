import type { Host } from '../core/host.ts'
import type { ClientOptions, RegistryClient } from '../registry/client.ts'
import { githubServer } from './github-server.ts'
import type { Inputs } from './read-inputs.ts'

/** The docker command line, and registry clients on the host of the stage that asks, with the logins of the inputs. */
export async function openRegistry(inputs: Inputs, host: Host) {
  const [{ docker }, { buildxProgram }, { credentials, logins }, { registryClient }] = await Promise.all([
    import('../docker/docker.ts'),
    import('../docker/buildx-program.ts'),
    import('../registry/credentials.ts'),
    import('../registry/client.ts'),
  ])
  const { GITHUB_ACTOR: actor = '', GITHUB_SERVER_URL: named, GITHUB_API_URL: apiUrl } = host.env
  // The token is that of the server whose API is named: GitHub's own registry must not get the token of another.
  const serverUrl = named || (apiUrl ? githubServer(apiUrl) : undefined)
  // Who searches the history alone asks no registry, and need not mend a login for it.
  const asks =
    inputs.stages.some((stage) => stage !== 'metadata' && stage !== 'secrets') || inputs.imageRef !== undefined
  const accounts = asks ? logins(inputs, inputs.githubToken, actor, serverUrl) : []
  const commandLine = await docker(host, accounts, await buildxProgram(host.env))
  const registry = (of: Host, options: ClientOptions = {}): RegistryClient =>
    registryClient(of, credentials(accounts, commandLine.userConfigDir, of), options)
  return { docker: commandLine, registry }
}
