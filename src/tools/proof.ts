import { UserError } from '../core/errors.ts'
import { isBare, type Release } from './release.ts'

/** Hashes of bytes that are here, in hex. */
export interface Found {
  /** Of upstream's asset, where the executable came in it. */
  readonly asset?: string
  readonly executable: string
}

/** What speaks against these bytes; undefined when they are the release that was promised. */
export function wrongBytes(release: Release, { asset, executable }: Found): string | undefined {
  const { pinned, given } = release
  if (pinned === undefined)
    return asset === given || executable === given
      ? undefined
      : `sha256 ${executable}${asset === undefined ? '' : ` (asset ${asset})`} instead of the given ${given}`
  if (asset !== undefined && asset !== pinned.asset) return wrongAsset(release, asset)
  if (pinned.executable !== undefined)
    return executable === pinned.executable
      ? undefined
      : `sha256 ${executable} instead of ${pinned.executable} as pinned`
  return asset === undefined ? `sha256 ${executable}, and none of the executable alone is pinned` : undefined
}

/** What speaks against an asset before it is opened. */
export function wrongAsset({ pinned }: Release, asset: string): string | undefined {
  if (pinned === undefined || asset === pinned.asset) return undefined
  return `sha256 ${asset} instead of ${pinned.asset ?? 'none'} as pinned`
}

/** Whether the executable's own hash tells nothing: the asset must stay beside it. */
export function needsAsset(release: Release, executable: string): boolean {
  if (isBare(release)) return false
  return release.pinned === undefined ? executable !== release.given : release.pinned.executable === undefined
}

/** @throws UserError for bytes that are known to be malicious, whoever asks for them */
export function refuseForbidden(
  what: string,
  forbidden: Readonly<Record<string, string>>,
  hashes: readonly (string | undefined)[],
): void {
  for (const hash of hashes) {
    const why = hash === undefined ? undefined : forbidden[hash]
    if (why !== undefined)
      throw new UserError(`${what} has sha256 ${hash}, which is never run: ${why}.`, {
        cure: 'Remove it from wherever it came from, and treat what it ran beside as stolen.',
      })
  }
}
