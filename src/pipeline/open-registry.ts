import type { Host } from '../core/host.ts'
import type { Inputs } from './read-inputs.ts'

/** The docker command line and the registry client, with the logins of the inputs, each on the host of its stage. */
export async function openRegistry(inputs: Inputs, host: Host, publishing: Host) {
  const [{ docker }, { buildxProgram }, { credentials, logins }, { registryClient }] = await Promise.all([
    import('../docker/docker.ts'),
    import('../docker/buildx-program.ts'),
    import('../registry/credentials.ts'),
    import('../registry/client.ts'),
  ])
  const { GITHUB_ACTOR: actor = '', GITHUB_SERVER_URL: serverUrl } = host.env
  const accounts = logins(inputs, inputs.githubToken, actor, serverUrl)
  const commandLine = await docker(host, accounts, await buildxProgram(host.env))
  const registry = registryClient(publishing, credentials(accounts, commandLine.userConfigDir, publishing))
  return { docker: commandLine, registry }
}
