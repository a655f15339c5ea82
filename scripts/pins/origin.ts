import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../../src/core/host.ts'
import { download } from '../../src/tools/download.ts'
import type { Found } from '../../src/tools/proof.ts'
import { readTarGz } from '../../src/tools/tar-gz.ts'
import type { ToolName } from '../../src/tools/tool.ts'
import { readZip } from '../../src/tools/zip.ts'
import type { ToolReleases } from './releases.ts'

/** One asset of one release. */
export interface Asset {
  readonly tool: ToolName
  readonly version: string
  readonly platform: string
}

/** Where assets and upstream's files of hashes are fetched from. */
export interface Origin {
  /** The bytes' hashes; undefined where there is no such asset. */
  hashes(releases: ToolReleases, asset: Asset): Promise<Required<Found> | undefined>
  /** File name → SHA-256, as the makers published it; undefined where there is no such file. */
  checksums(releases: ToolReleases, tool: ToolName, version: string): Promise<ReadonlyMap<string, string> | undefined>
}

/**
 * @param mirror base URL of a folder as `tools-mirror` has it, with the file of hashes in `<tool>/<version>/`; '' for upstream
 */
export function origin(host: Host, mirror: string): Origin {
  const address = (releases: ToolReleases, version: string, file: string, inMirror: string) =>
    new URL(mirror === '' ? filled(releases.url, version, file) : `${mirror.replace(/\/?$/, '/')}${inMirror}`)
  return {
    async hashes(releases, { tool, version, platform }) {
      const name = assetName(releases, version, platform)
      const url = address(releases, version, name, `${tool}/${version}/${platform.replace('/', '-')}/${name}`)
      const base = join(await host.tempDir(), randomUUID())
      const file = `${base}-${name}`
      const asset = await download(url, file, `${tool} ${version} for ${platform}`, host)
      if (asset === undefined) return undefined
      const executable = platform.startsWith('windows/') ? `${tool}.exe` : tool
      if (name.endsWith('.tar.gz')) return readTarGz(file, executable)
      if (name.endsWith('.zip')) return readZip(file, executable, `${base}.exe`, `${base}-unpacked`)
      return { asset, executable: asset }
    },
    async checksums(releases, tool, version) {
      const name = releases.checksums.replaceAll('{version}', version)
      const url = address(releases, version, name, `${tool}/${version}/${name}`)
      const file = join(await host.tempDir(), randomUUID())
      const found = await download(url, file, `the hashes of ${tool} ${version}`, host)
      return found === undefined ? undefined : parseChecksums(await readFile(file, 'utf8'))
    },
  }
}

export function assetName({ assets }: ToolReleases, version: string, platform: string): string {
  const pattern = assets[platform]
  if (pattern === undefined) throw new Error(`no asset is named for ${platform}`)
  return pattern.replaceAll('{version}', version)
}

/** As sha256sum writes it: `<64 hex>  <name>`, with `*` before the name of a binary file. */
export function parseChecksums(text: string): ReadonlyMap<string, string> {
  return new Map(
    [...text.matchAll(/^([0-9a-fA-F]{64})[ \t]+\*?(\S+)\r?$/gm)].map(([, hash = '', name = '']) => [
      name,
      hash.toLowerCase(),
    ]),
  )
}

function filled(pattern: string, version: string, asset: string): string {
  return pattern.replaceAll('{version}', version).replaceAll('{asset}', asset)
}
