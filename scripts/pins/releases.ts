import { readFile, writeFile } from 'node:fs/promises'
import type { ToolName } from '../../src/tools/tool.ts'

/** scripts/pins/releases.json: what the pins are made from, and who says so. */
export interface Releases {
  readonly note: string
  readonly sources: Readonly<Record<string, Source>>
  readonly tools: Readonly<Record<ToolName, ToolReleases>>
}

/** A public file that names hashes. */
export interface Source {
  readonly repository: string
  readonly path: string
  readonly note: string
  /** The tool's own makers: enough alone. */
  readonly firstParty?: true
}

export interface ToolReleases {
  readonly repository: string
  readonly url: string
  readonly default: string
  readonly minimum: string
  /** Upstream's file of hashes, beside the assets. */
  readonly checksums: string
  readonly signature?: string
  readonly assets: Readonly<Record<string, string>>
  readonly forbiddenVersions?: Readonly<Record<string, string>>
  readonly forbiddenSha256?: Readonly<Record<string, string>>
  readonly versions: Readonly<Record<string, Readonly<Record<string, Release>>>>
}

/** One asset. */
export interface Release {
  readonly sha256: string
  readonly executableSha256?: string
  /** Names of `Releases.sources`. */
  readonly sources: readonly string[]
  /** How many other public files name the same hash. */
  readonly furtherPins?: number
  /** Why one source that is not the makers' own is taken all the same. */
  readonly alone?: string
}

export const releasesFile: URL = new URL('../../../scripts/pins/releases.json', import.meta.url)

export async function readReleases(file: URL | string = releasesFile): Promise<Releases> {
  return JSON.parse(await readFile(file, 'utf8')) as Releases
}

export async function writeReleases(releases: Releases, file: URL | string = releasesFile): Promise<void> {
  await writeFile(file, releasesText(releases))
}

/** As the formatter has it: short lists on one line. */
export function releasesText(releases: Releases): string {
  const text = JSON.stringify(releases, null, 2)
  return `${text.replace(/\[\s+("[^"\n]*"(?:,\s+"[^"\n]*")*)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`
}

/** An entry that rests on one stranger's word and does not say why that is enough; undefined where all is well. */
export function loneSource({ sources }: Releases, release: Release): string | undefined {
  const weight = release.sources.length + (release.furtherPins ?? 0)
  const first = release.sources.some((name) => sources[name]?.firstParty === true)
  if (first || weight > 1 || release.alone !== undefined) return undefined
  return `rests on ${weight === 0 ? 'no source' : `${release.sources.join()} alone`}`
}
