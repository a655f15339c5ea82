import { type Kind, WrongInput } from '../core/input.ts'
import { list } from '../core/kinds.ts'
import { parsePlatform, platformName } from '../oci/platform.ts'

const systems = ['linux', 'windows', 'darwin', 'freebsd', 'wasi', 'wasip1'] as const

const architectures = [
  'amd64',
  'arm64',
  'arm',
  '386',
  'ppc64le',
  'ppc64',
  's390x',
  'riscv64',
  'mips64le',
  'mips64',
  'mipsle',
  'mips',
  'loong64',
  'wasm',
] as const

/** `linux/amd64,linux/arm64`: normalised, each once, in the order given; empty is the builder's own platform. */
export const platformList: Kind<readonly string[]> = {
  name: 'list',
  async parse(value) {
    const names = await list.parse(value)
    const platforms = names.map((name) => ({ name, platform: parsePlatform(name) }))
    const wrong = platforms.filter(
      ({ platform }) =>
        !platform ||
        !systems.some((os) => os === platform.os) ||
        !architectures.some((architecture) => architecture === platform.architecture),
    )
    if (wrong.length > 0)
      throw new WrongInput(
        ...wrong.map(({ name }) => ({
          value: name,
          problem: 'is no platform',
          cure: 'Write it like linux/amd64, linux/arm64 or linux/arm/v7.',
        })),
      )
    return [...new Set(platforms.map(({ platform }) => (platform ? platformName(platform) : '')))]
  },
}
