import { messageOf } from '../../src/core/errors.ts'
import { toolNames } from '../../src/tools/tool.ts'
import { type Asset, assetName, type Origin } from './origin.ts'
import { loneSource, type Release, type Releases } from './releases.ts'

/** What a comparison says of one asset; '' where nothing is wrong. */
export interface Row extends Asset {
  readonly asset: string
  readonly executable: string
  readonly checksums: string
  readonly sources: string
  readonly failed: boolean
}

/**
 * Downloads what is pinned and holds it against the data files, and these against upstream's own hashes.
 *
 * @param wanted `trivy` or `trivy@0.74.0`; none is all
 */
export async function check(releases: Releases, wanted: readonly string[], origin: Origin): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const tool of toolNames) {
    for (const [version, platforms] of Object.entries(releases.tools[tool].versions)) {
      if (wanted.length > 0 && !wanted.includes(tool) && !wanted.includes(`${tool}@${version}`)) continue
      const published = await tried(() => origin.checksums(releases.tools[tool], tool, version))
      for (const [platform, release] of Object.entries(platforms))
        rows.push(await row(releases, { tool, version, platform }, release, published, origin))
    }
  }
  if (rows.length === 0) throw new Error(`nothing is pinned that is called ${wanted.join(' or ')}`)
  return rows
}

type Tried<T> = { readonly got: T } | { readonly failure: string }

async function row(
  releases: Releases,
  asset: Asset,
  release: Release,
  published: Tried<ReadonlyMap<string, string> | undefined>,
  origin: Origin,
): Promise<Row> {
  const tool = releases.tools[asset.tool]
  const found = await tried(() => origin.hashes(tool, asset))
  const lone = loneSource(releases, release)
  const judged = {
    ...judgeBytes(release, found),
    ...judgeChecksums(release, published, assetName(tool, asset.version, asset.platform)),
  }
  const failed = [judged.asset, judged.executable, judged.checksums].some((words) => !/^(ok|unpinned)/.test(words))
  const sources = lone ?? (release.alone === undefined ? 'ok' : `one: ${release.alone}`)
  return { ...asset, ...judged, sources, failed: failed || lone !== undefined }
}

function judgeBytes(
  release: Release,
  found: Tried<{ readonly asset: string; readonly executable: string } | undefined>,
): Pick<Row, 'asset' | 'executable'> {
  if ('failure' in found) return { asset: found.failure, executable: 'not seen' }
  if (found.got === undefined) return { asset: 'is not there', executable: 'not seen' }
  const { asset, executable } = found.got
  const wanted = release.executableSha256 ?? (asset === executable ? release.sha256 : undefined)
  return {
    asset: asset === release.sha256 ? 'ok' : `DIFFERS: ${asset}`,
    executable:
      wanted === undefined ? `unpinned: ${executable}` : executable === wanted ? 'ok' : `DIFFERS: ${executable}`,
  }
}

function judgeChecksums(
  release: Release,
  published: Tried<ReadonlyMap<string, string> | undefined>,
  name: string,
): Pick<Row, 'checksums'> {
  if ('failure' in published) return { checksums: published.failure }
  const hash = published.got?.get(name)
  if (published.got === undefined) return { checksums: 'is not there' }
  if (hash === undefined) return { checksums: `does not name ${name}` }
  return { checksums: hash === release.sha256 ? 'ok' : `DIFFERS: ${hash}` }
}

async function tried<T>(work: () => Promise<T>): Promise<Tried<T>> {
  try {
    return { got: await work() }
  } catch (error) {
    return { failure: `failed: ${messageOf(error)}` }
  }
}

/** A table for people. */
export function table(rows: readonly Row[]): string {
  const names = ['tool', 'version', 'platform', 'asset', 'executable', 'upstream', 'sources']
  const cells = rows.map((row) => [
    row.tool,
    row.version,
    row.platform,
    row.asset,
    row.executable,
    row.checksums,
    row.sources,
  ])
  const widths = names.map((name, at) => Math.max(name.length, ...cells.map((line) => line[at]?.length ?? 0)))
  return [names, ...cells]
    .map((line) =>
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
