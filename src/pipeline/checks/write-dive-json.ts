import { mkdir } from 'node:fs/promises'
import { dirname, extname, isAbsolute, join } from 'node:path'
import type { Analysis } from '../../analyze/analysis.ts'
import type { Host } from '../../core/host.ts'
import { replaceText } from '../../core/replace-file.ts'
import type { PlatformLayers } from '../../layers/read-layers.ts'
import { refuseLinks } from '../report/report-folder.ts'

/**
 * Writes `dive-json`: one file, or one a platform where there are several (`dive-linux-arm64.json`).
 *
 * @throws UserError where a link of the checkout leads elsewhere
 */
export async function writeDiveJson(
  file: string,
  images: readonly PlatformLayers[],
  { platforms }: Analysis,
  host: Host,
): Promise<void> {
  const { diveJson } = await import('../../analyze/telling/dive-json.ts')
  const path = isAbsolute(file) ? file : join(host.cwd, file)
  await refuseLinks('dive-json', dirname(path), host.cwd)
  await mkdir(dirname(path), { recursive: true })
  for (const [at, image] of images.entries()) {
    const analysis = platforms[at]
    if (!analysis) continue
    const own = images.length === 1 ? path : ofPlatform(path, image.platform)
    await replaceText(own, host.redact(diveJson(image, analysis.dive)))
    host.log.info(`dive's JSON of ${image.platform}: ${own}`)
  }
}

function ofPlatform(path: string, platform: string): string {
  const ending = extname(path)
  // Of an image that exists already the platform is a stranger's word.
  const name = platform.replace(/[^a-z0-9]+/gi, '-')
  return `${path.slice(0, path.length - ending.length)}-${name}${ending}`
}
