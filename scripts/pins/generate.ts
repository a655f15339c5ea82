import type { Pin, ToolPins } from '../../src/tools/pin.ts'
import { toolNames } from '../../src/tools/tool.ts'
import { loneSource, type Release, type Releases, type ToolReleases } from './releases.ts'

/**
 * The text of src/tools/pins.ts.
 *
 * @throws Error that names every entry with no hash, a malformed one or one lone source
 */
export function generatePins(releases: Releases): string {
  const wrong = toolNames.flatMap((tool) => faults(releases, tool))
  if (wrong.length > 0) throw new Error(`scripts/pins/releases:\n${wrong.join('\n')}`)
  const pins = Object.fromEntries(toolNames.map((tool) => [tool, pinsOf(releases.tools[tool])]))
  return `// Generated from scripts/pins/releases by \`node .build/scripts/pins/main.js generate\`: not to be edited.
import type { ToolPins } from './pin.ts'
import type { ToolName } from './tool.ts'

export const pins: Readonly<Record<ToolName, ToolPins>> = ${literal(pins, '')}
`
}

function faults(releases: Releases, tool: keyof Releases['tools']): readonly string[] {
  const { versions, assets, default: chosen } = releases.tools[tool]
  const none = versions[chosen] === undefined ? [`${tool}: the default version ${chosen} has no hashes`] : []
  const wrong = Object.entries(versions).flatMap(([version, platforms]) =>
    Object.entries(platforms).flatMap(([platform, release]) => {
      const hashes = [release.sha256, release.executableSha256].filter((hash) => hash !== undefined)
      const faults = [
        ...(hashes.every((hash) => /^[0-9a-f]{64}$/.test(hash)) ? [] : ['has a hash that is no SHA-256']),
        ...(assets[platform] === undefined ? ['is a platform without an asset'] : []),
        ...[loneSource(releases, release)].filter((fault) => fault !== undefined),
      ]
      return faults.map((fault) => `${tool} ${version} ${platform} ${fault}`)
    }),
  )
  return [...none, ...wrong]
}

function pinsOf(tool: ToolReleases): ToolPins {
  const { url, assets, minimum, forbiddenVersions = {}, forbiddenSha256 = {} } = tool
  const versions = mapped(tool.versions, (platforms) =>
    mapped(platforms, (release, platform) => pinOf(release, assets[platform] ?? '')),
  )
  return { default: tool.default, minimum, url, assets, forbiddenVersions, forbiddenHashes: forbiddenSha256, versions }
}

function pinOf({ sha256, executableSha256 }: Release, asset: string): Pin {
  const executable = executableSha256 ?? (/\.(tar\.gz|zip)$/.test(asset) ? undefined : sha256)
  return { asset: sha256, ...(executable && { executable }) }
}

function mapped<T, R>(record: Readonly<Record<string, T>>, make: (value: T, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value, key)]))
}

/** As the formatter would have it: one entry a line, quotes only where a name needs them. */
function literal(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null) return text(String(value))
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  const deeper = `${indent}  `
  const rows = entries.map(([key, entry]) => {
    const name = /^[A-Za-z_]\w*$/.test(key) ? key : text(key)
    const row = `${deeper}${name}: ${literal(entry, deeper)},`
    const long = typeof entry === 'string' && row.length > 120
    return long ? `${deeper}${name}:\n${deeper}  ${text(entry)},` : row
  })
  return `{\n${rows.join('\n')}\n${indent}}`
}

function text(value: string): string {
  return value.includes("'") ? JSON.stringify(value) : `'${value}'`
}
