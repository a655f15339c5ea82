import { parseSemver } from '../../src/core/semver.ts'
import type { ToolName } from '../../src/tools/tool.ts'
import { assetName, type Origin } from './origin.ts'
import { loneSource, type Release, type Releases } from './releases.ts'

export interface Refreshed {
  readonly releases: Releases
  /** What a person must know or do before this is used. */
  readonly notes: readonly string[]
}

const upstream = 'UPSTREAM'

/**
 * Adds a version: each asset downloaded, hashed, and held against upstream's file of hashes. That file and the asset come
 * from one place, which a thief of the release key has both of; so they count as one source. Each further text that
 * names the same hash counts as another. An entry with one source alone is added too, and refused by `generate`.
 *
 * @param others texts of public files that pin the same release
 * @throws Error where download and file of hashes differ, for a forbidden version and for one that is there with other hashes
 */
export async function refresh(
  releases: Releases,
  tool: ToolName,
  version: string,
  origin: Origin,
  others: readonly string[],
): Promise<Refreshed> {
  const { versions, assets, forbiddenVersions = {}, repository } = releases.tools[tool]
  if (parseSemver(version) === undefined) throw new Error(`"${version}" is no version`)
  const why = forbiddenVersions[version]
  if (why !== undefined) throw new Error(`${tool} ${version} is never run: ${why}`)
  const published = await origin.checksums(releases.tools[tool], tool, version)
  if (published === undefined) throw new Error(`${repository} has no file of hashes for ${version}`)
  const notes: string[] = []
  const added: Record<string, Release> = {}
  for (const platform of Object.keys(assets)) {
    const name = assetName(releases.tools[tool], version, platform)
    const named = published.get(name)
    const found =
      named === undefined ? undefined : await origin.hashes(releases.tools[tool], { tool, version, platform })
    if (named === undefined || found === undefined) {
      notes.push(
        `${platform}: ${named === undefined ? `no hash of ${name} is published` : `there is no ${name}`}, left out`,
      )
      continue
    }
    if (found.asset !== named) throw new Error(`${name} has sha256 ${found.asset}, but upstream's file says ${named}`)
    added[platform] = entry(found, others, versions[version]?.[platform])
  }
  if (Object.keys(added).length === 0) throw new Error(`${tool} ${version} has no asset that is known`)
  const sources = { ...releases.sources, [upstream]: releases.sources[upstream] ?? upstreamSource }
  const next = withVersion({ ...releases, sources }, tool, version, added)
  for (const [platform, release] of Object.entries(added)) {
    const lone = loneSource(next, release)
    if (lone !== undefined)
      notes.push(`${platform}: ${lone}: name a second one (--also), or say in "alone" why that is enough`)
  }
  return { releases: next, notes }
}

const upstreamSource = {
  repository: '<owner>/<tool>',
  path: 'releases',
  note: "the release's own file of hashes, held against a download by scripts/pins",
}

function entry(
  found: { readonly asset: string; readonly executable: string },
  others: readonly string[],
  known: Release | undefined,
): Release {
  if (known !== undefined && known.sha256 !== found.asset)
    throw new Error(`${known.sha256} is pinned already, upstream has ${found.asset} now: the release was changed`)
  if (known?.executableSha256 !== undefined && known.executableSha256 !== found.executable)
    throw new Error(`the executable ${known.executableSha256} is pinned already, upstream has ${found.executable} now`)
  const further = Math.max(
    known?.furtherPins ?? 0,
    others.filter((text) => text.toLowerCase().includes(found.asset)).length,
  )
  return {
    sha256: found.asset,
    ...(found.executable !== found.asset && { executableSha256: found.executable }),
    sources: [...new Set([...(known?.sources ?? []), upstream])],
    ...(further > 0 && { furtherPins: further }),
    ...(known?.alone !== undefined && { alone: known.alone }),
  }
}

function withVersion(
  releases: Releases,
  tool: ToolName,
  version: string,
  added: Readonly<Record<string, Release>>,
): Releases {
  const entry = releases.tools[tool]
  const platforms = { ...entry.versions[version], ...added }
  // The newest first, as a person looks for it.
  const versions = { [version]: platforms, ...entry.versions, ...(entry.versions[version] && { [version]: platforms }) }
  return { ...releases, tools: { ...releases.tools, [tool]: { ...entry, versions } } }
}
