import { extname, isAbsolute, join } from 'node:path'
import type { Host } from '../../core/host.ts'
import { hostPlatform, platformName, platformSlug } from '../../oci/platform.ts'

/** Where what a platform has goes, when one file was asked for: this machine's platform there, the others beside it. */
export function byPlatform<T extends { readonly platform: string }>(
  all: readonly T[],
  file: string,
  { cwd }: Pick<Host, 'cwd'>,
  arch: string = process.arch,
): readonly (T & { readonly to: string })[] {
  const path = isAbsolute(file) ? file : join(cwd, file)
  const own = platformName(hostPlatform(arch))
  const main = all.find(({ platform }) => platform === own) ?? all[0]
  const end = extname(path)
  const beside = (platform: string) => `${path.slice(0, path.length - end.length)}-${platformSlug(platform)}${end}`
  return all.map((one) => ({ ...one, to: one === main ? path : beside(one.platform) }))
}
