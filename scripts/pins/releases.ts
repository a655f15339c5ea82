import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ToolName, toolNames } from '../../src/tools/tool.ts'

const sourcesFile = 'sources.json'
const toolFile = (tool: ToolName) => `releases/${tool}.json`

/** sources.json and releases/: what the pins are made from, and who says so. */
export interface Releases {
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
  /** How many other public files name the same hash, by exact search: 2026-11-22 for all that stood here then. */
  readonly furtherPins?: number
  /** Why one source that is not the makers' own is taken all the same. */
  readonly alone?: string
}

/** scripts/pins of the sources: compiled, this file stands in .build. */
export const pinsFolder: string = fileURLToPath(new URL('../../../scripts/pins', import.meta.url))

export async function readReleases(folder: string = pinsFolder): Promise<Releases> {
  const read = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8')) as unknown
  const tools = await Promise.all(toolNames.map(async (tool) => [tool, await read(toolFile(tool))] as const))
  return { sources: await read(sourcesFile), tools: Object.fromEntries(tools) } as Releases
}

export async function writeReleases(releases: Releases, folder: string = pinsFolder): Promise<void> {
  for (const [name, text] of releasesTexts(releases)) await writeFile(join(folder, name), text)
}

/** The data files by name, as the formatter has them: short lists on one line. */
export function releasesTexts({ sources, tools }: Releases): ReadonlyMap<string, string> {
  const files: readonly (readonly [string, unknown])[] = [
    [sourcesFile, sources],
    ...toolNames.map((tool) => [toolFile(tool), tools[tool]] as const),
  ]
  return new Map(files.map(([name, value]) => [name, formatted(value)]))
}

function formatted(value: unknown): string {
  const text = JSON.stringify(value, null, 2)
  return `${text.replace(/\[\s+("[^"\n]*"(?:,\s+"[^"\n]*")*)\s+\]/g, (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`)}\n`
}

/** An entry that rests on one stranger's word and does not say why that is enough; undefined where all is well. */
export function loneSource({ sources }: Releases, release: Release): string | undefined {
  const weight = release.sources.length + (release.furtherPins ?? 0)
  const first = release.sources.some((name) => sources[name]?.firstParty === true)
  if (first || weight > 1 || release.alone !== undefined) return undefined
  return `rests on ${weight === 0 ? 'no source' : `${release.sources.join()} alone`}`
}
