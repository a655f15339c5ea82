import type { Host } from '../../src/core/host.ts'
import { compareSemver, parseSemver } from '../../src/core/semver.ts'
import type { Source, ToolReleases } from './releases.ts'

/** What GitHub tells of a release, as far as it is read. */
export interface Announced {
  readonly tag_name: string
  readonly published_at: string | null
  readonly draft: boolean
  readonly prerelease: boolean
}

/** Days after which a release has been looked at by others; most stolen ones were found within hours. */
const settled = 7

/** The newest release that has settled, if it is newer than every version that is pinned. */
export function newestSettled(
  announced: readonly Announced[],
  { versions, forbiddenVersions = {} }: Pick<ToolReleases, 'versions' | 'forbiddenVersions'>,
  now: Date,
): string | undefined {
  const pinned = Object.keys(versions).flatMap((version) => parseSemver(version) ?? [])
  const [newest] = announced
    .filter(({ draft, prerelease }) => !draft && !prerelease)
    .filter(({ published_at }) => now.getTime() - Date.parse(published_at ?? '') >= settled * 86_400_000)
    .flatMap(({ tag_name }) => parseSemver(tag_name) ?? [])
    .filter(({ version, prerelease }) => prerelease.length === 0 && forbiddenVersions[version] === undefined)
    .filter((version) => pinned.every((other) => compareSemver(other, version) < 0))
    .sort((one, other) => compareSemver(other, one))
  return newest?.version
}

/** What is announced of a repository's releases, the newest hundred. */
export async function announcedOf(
  repository: string,
  host: Host,
  { api, token }: { readonly api: string; readonly token: string },
): Promise<readonly Announced[]> {
  const response = await host.fetch(`${api}/repos/${repository}/releases?per_page=100`, {
    headers: { accept: 'application/vnd.github+json', ...(token !== '' && { authorization: `Bearer ${token}` }) },
  })
  if (!response.ok) throw new Error(`GitHub answered ${response.status} to the releases of ${repository}`)
  return (await response.json()) as readonly Announced[]
}

/** A public file that pins the tool, as it is today; '' where it cannot be had: then it vouches for nothing. */
export async function textOf({ repository, path }: Source, tool: string, host: Host): Promise<string> {
  const url = `https://raw.githubusercontent.com/${repository}/HEAD/${path.replaceAll('<tool>', tool)}`
  const response = await host.fetch(url).catch(() => undefined)
  return response?.ok ? response.text() : ''
}
