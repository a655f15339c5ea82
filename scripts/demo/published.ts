import type { Index, Manifest } from '../../src/oci/manifest.ts'
import { isAttestation } from '../../src/oci/manifest.ts'
import { platformName } from '../../src/oci/platform.ts'

interface Answer<T> {
  readonly body: T
  readonly digest: string
}

/** One line a tag: its digest, its platforms and their compressed sizes, as a client of the registry sees them. */
export async function publishedTable(url: string, repository: string): Promise<readonly string[]> {
  const get = asker(url, repository)
  const { tags: all } = (await get<{ tags: readonly string[] }>('tags/list')).body
  // What refers to manifests: signatures and attestations, by the digest that they are about.
  const tags = all.filter((tag) => !tag.startsWith('sha256-'))
  const lines: string[] = []
  for (const tag of tags) {
    const { body: index, digest } = await get<Index>(`manifests/${tag}`)
    const images = (index.manifests ?? []).filter((child) => !isAttestation(child))
    const platforms = await Promise.all(
      images.map(async (child) => {
        const { layers } = (await get<Manifest>(`manifests/${child.digest}`)).body
        const bytes = layers.reduce((sum, layer) => sum + layer.size, 0)
        return `${child.platform ? platformName(child.platform) : '?'} ${(bytes / 1e6).toFixed(1)} MB`
      }),
    )
    lines.push(`${tag.padEnd(14)} ${digest.slice(0, 19)}…  ${platforms.join('  ')}`)
  }
  return lines
}

/** GETs with the token that the registry's own token endpoint gives. */
function asker(url: string, repository: string) {
  const basic = `Basic ${Buffer.from('acme:demo').toString('base64')}`
  const token = fetch(`${url}/token?service=ghcr&scope=repository:${repository}:pull`, {
    headers: { authorization: basic },
  }).then((answer) => answer.json() as Promise<{ token: string }>)
  return async <T>(path: string): Promise<Answer<T>> => {
    const answer = await fetch(`${url}/v2/${repository}/${path}`, {
      headers: {
        authorization: `Bearer ${(await token).token}`,
        accept: 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json',
      },
    })
    if (!answer.ok) throw new Error(`${path}: the registry answered ${answer.status}`)
    return { body: (await answer.json()) as T, digest: answer.headers.get('docker-content-digest') ?? '' }
  }
}
