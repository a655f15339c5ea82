/** The host by which a registry is known here, from what people and docker's files write for it. '' is Docker Hub. */
export function registryHost(text: string): string {
  const host = text
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/\/.*$/, '')
    .toLowerCase()
  return hubNames.has(host) ? 'docker.io' : host
}

const hubNames = new Set(['', 'docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'])

/** The name under which docker's files and credential helpers keep a registry's login. */
export function serverName(registry: string): string {
  return registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
}

/** GitHub's container registry for an instance: `ghcr.io`, or `containers.HOST` for GHES and GHE.com. */
export function githubRegistry(serverUrl: string): string {
  const host = registryHost(serverUrl)
  return host === 'github.com' ? 'ghcr.io' : `containers.${host}`
}
