import { UserError } from '../core/errors.ts'
import type { ReleaseChoice } from './inputs.ts'
import type { Pin, ToolPins } from './pin.ts'
import type { Tool, ToolName } from './tool.ts'

/** A release that is to be run, and what its bytes must be. */
export interface Release {
  readonly name: ToolName
  readonly version: string
  /** e.g. `linux/amd64` */
  readonly platform: string
  /** Name of upstream's asset. */
  readonly asset: string
  /** Name of the executable, in archives too. */
  readonly executable: string
  readonly url: string
  /** Both of the hashes that are known must be met. */
  readonly pinned?: Pin
  /** The user's: asset or executable must have it. */
  readonly given?: string
  readonly trust: Tool['trust']
  /** SHA-256 → why it is never run. */
  readonly forbidden: Readonly<Record<string, string>>
}

/**
 * The release for this platform.
 *
 * @param choice the user's; undefined takes the default
 * @throws UserError for a platform without an asset or without a hash, and for a hash that is not the pinned one's
 */
export function releaseOf(
  name: ToolName,
  choice: ReleaseChoice | undefined,
  pins: ToolPins,
  platform: string,
): Release {
  const { version, sha256 } = choice ?? { version: pins.default, sha256: undefined }
  const pattern = pins.assets[platform]
  if (pattern === undefined)
    throw new UserError(`${name} has no release for ${platform}, only for ${Object.keys(pins.assets).join(', ')}.`, {
      cure: `Run it on one of these, or give an executable of your own: tools: ${ownLine(name, platform)}.`,
    })
  const pin = pins.versions[version]?.[platform]
  if (pin === undefined && sha256 === undefined)
    throw new UserError(`No hash of ${name} ${version} for ${platform} is known.`, {
      cure: `Give one: tools: ${name}=${version}@sha256:…, or take a version that has one: ${withPin(pins, platform)}.`,
    })
  if (pin !== undefined && sha256 !== undefined && sha256 !== pin.asset && sha256 !== pin.executable)
    throw new UserError(`sha256:${sha256} is not ${name} ${version} for ${platform}: that is ${hashes(pin)}.`, {
      cure: `Leave the hash away: tools: ${name}=${version}.`,
    })
  const asset = pattern.replaceAll('{version}', version)
  return {
    name,
    version,
    platform,
    asset,
    executable: platform.startsWith('windows/') ? `${name}.exe` : name,
    url: pins.url.replaceAll('{version}', version).replaceAll('{asset}', asset),
    // A given hash that is a pinned one says no more than the pins do.
    ...(pin === undefined ? { given: sha256 ?? '' } : { pinned: pin }),
    trust: pin === undefined ? 'given hash' : 'pinned',
    forbidden: pins.forbiddenHashes,
  }
}

/** Whether upstream's asset is the executable itself. */
export function isBare({ asset }: Pick<Release, 'asset'>): boolean {
  return !/\.(tar\.gz|zip)$/.test(asset)
}

/** The line of `tools` for an executable of one's own. */
export function ownLine(name: ToolName, platform: string): string {
  return platform.startsWith('windows/') ? `${name}=C:\\path\\to\\${name}.exe` : `${name}=/path/to/${name}`
}

function withPin({ versions }: ToolPins, platform: string): string {
  const found = Object.entries(versions).filter(([, platforms]) => platforms[platform] !== undefined)
  return found.map(([version]) => version).join(', ') || 'none has'
}

function hashes({ asset, executable }: Pin): string {
  const parts = [asset && `${asset} as upstream's asset`, executable && `${executable} as an executable`]
  return parts.filter(Boolean).join(' or ')
}
