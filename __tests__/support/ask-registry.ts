import type { Descriptor } from '../../src/oci/manifest.ts'

/** An index or a manifest, whichever the registry answered with. */
export interface AnyManifest {
  readonly mediaType?: string
  readonly manifests?: readonly Descriptor[]
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
  readonly annotations?: Readonly<Record<string, string>>
}

/** A client of the distribution protocol that shares no code with ours, to ask what is really there. */
export function askRegistry(url: string, repository: string, account?: string) {
  const get = async (path: string, method = 'GET'): Promise<Response> => {
    const headers: Record<string, string> = {
      accept:
        'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json',
    }
    if (account) headers.authorization = `Bearer ${await token(url, repository, account)}`
    const answer = await fetch(`${url}/v2/${repository}/${path}`, { headers, method })
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
    return answer
  }
  return {
    async manifest(reference: string): Promise<{ readonly digest: string; readonly body: AnyManifest }> {
      const answer = await get(`manifests/${reference}`)
      return { digest: answer.headers.get('docker-content-digest') ?? '', body: (await answer.json()) as AnyManifest }
    },
    blob: async (digest: string): Promise<string> => (await get(`blobs/${digest}`)).text(),
    blobSize: async (digest: string): Promise<number> =>
      Number((await get(`blobs/${digest}`, 'HEAD')).headers.get('content-length')),
    tags: async (): Promise<readonly string[]> => ((await (await get('tags/list')).json()) as { tags: string[] }).tags,
  }
}

async function token(url: string, repository: string, account: string): Promise<string> {
  const answer = await fetch(`${url}/token?service=ghcr&scope=repository:${repository}:pull`, {
    headers: { authorization: `Basic ${Buffer.from(account).toString('base64')}` },
  })
  return ((await answer.json()) as { token: string }).token
}
