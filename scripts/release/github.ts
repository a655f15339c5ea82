import { UserError } from '../../src/core/errors.ts'
import type { Asset, Release } from './facts.ts'

export interface GitHub {
  /** A release by its tag, a draft too. */
  release(tag: string): Promise<Release | undefined>
  draft(release: {
    readonly tag: string
    readonly commit: string
    readonly notes: string
    readonly prerelease: boolean
  }): Promise<Release>
  upload(release: Release, asset: Asset): Promise<void>
  removeAsset(id: number): Promise<void>
  publish(release: Release, latest: boolean): Promise<Release>
  /** @param exists whether the tag is there */
  setTag(tag: string, commit: string, exists: boolean): Promise<void>
}

interface Answered {
  readonly id: number
  readonly tag_name: string
  readonly draft: boolean
  readonly immutable?: boolean
  readonly target_commitish: string
  readonly upload_url: string
  readonly assets: readonly { readonly id: number; readonly name: string; readonly digest?: string | null }[]
}

/**
 * @param repository `owner/name`
 * @param api `https://api.github.com`, or a GitHub Enterprise Server's
 */
export function github(api: string, repository: string, token: string): GitHub {
  const at = `${api}/repos/${repository}`
  async function ask(method: string, url: string, body?: object | Uint8Array): Promise<unknown> {
    const bytes = body instanceof Uint8Array
    const response = await fetch(url, {
      method,
      headers: {
        accept: 'application/vnd.github+json',
        authorization: `Bearer ${token}`,
        'content-type': bytes ? 'application/octet-stream' : 'application/json',
        'x-github-api-version': '2022-11-28',
      },
      ...(body !== undefined && { body: bytes ? new Blob([new Uint8Array(body)]) : JSON.stringify(body) }),
      signal: AbortSignal.timeout(120_000),
    })
    const text = await response.text()
    if (response.ok) return text === '' ? undefined : JSON.parse(text)
    throw new UserError(
      `GitHub answered ${response.status} to ${method} ${new URL(url).pathname}: ${text.slice(0, 300)}`,
      {
        cure: 'Run it again: what is done stays done, and the rest follows. A 403 means that the job lacks `contents: write`.',
      },
    )
  }
  return {
    async release(tag) {
      for (let page = 1; ; page += 1) {
        // By its tag GitHub finds no draft.
        const found = (await ask('GET', `${at}/releases?per_page=100&page=${page}`)) as readonly Answered[]
        const release = found.find(({ tag_name }) => tag_name === tag)
        if (release !== undefined) return read(release)
        if (found.length < 100) return undefined
      }
    },
    async draft({ tag, commit, notes, prerelease }) {
      const body = { tag_name: tag, target_commitish: commit, name: tag, body: notes, draft: true, prerelease }
      return read((await ask('POST', `${at}/releases`, body)) as Answered)
    },
    async upload({ uploadUrl }, { name, content }) {
      await ask('POST', `${uploadUrl.replace(/\{.*$/, '')}?name=${encodeURIComponent(name)}`, content)
    },
    async removeAsset(id) {
      await ask('DELETE', `${at}/releases/assets/${id}`)
    },
    async publish({ id }, latest) {
      const body = { draft: false, make_latest: String(latest) }
      return read((await ask('PATCH', `${at}/releases/${id}`, body)) as Answered)
    },
    async setTag(tag, commit, exists) {
      if (exists) await ask('PATCH', `${at}/git/refs/tags/${tag}`, { sha: commit, force: true })
      else await ask('POST', `${at}/git/refs`, { ref: `refs/tags/${tag}`, sha: commit })
    },
  }
}

function read({ id, tag_name, draft, immutable, target_commitish, upload_url, assets }: Answered): Release {
  return {
    id,
    tag: tag_name,
    draft,
    immutable: draft ? undefined : immutable,
    target: target_commitish,
    uploadUrl: upload_url,
    assets: assets.map((asset) => ({ id: asset.id, name: asset.name, digest: asset.digest ?? undefined })),
  }
}
