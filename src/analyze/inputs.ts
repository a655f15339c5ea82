import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { duration, list, parseEach, parseSize, text } from '../core/kinds.ts'
import { parsePlatform, platformName } from '../oci/platform.ts'

/** A limit for all platforms (`''`) or for one. */
export type PerPlatform = ReadonlyMap<string, number>

/** `linux/arm64=500MB`; without a platform it is for all (`''`). @throws WrongInput */
function ofPlatform(item: string, example: string): readonly [platform: string, text: string] {
  const [, platform, text = item] = /^([^=]+)=(.*)$/.exec(item) ?? []
  if (platform === undefined) return ['', item]
  const parsed = parsePlatform(platform)
  if (parsed) return [platformName(parsed), text]
  throw new WrongInput({ value: item, problem: 'names no platform', cure: `Write linux/arm64=${example}.` })
}

/** `500MB`, or with one platform's own: `500MB,linux/arm64=520MB`. */
function byPlatform(name: string, example: string, parse: (text: string) => number): Kind<PerPlatform> {
  return {
    name: `${name}, by platform too`,
    async parse(value) {
      const limits = new Map<string, number>()
      parseEach(await list.parse(value), (item) => {
        const [platform, text] = ofPlatform(item, example)
        const limit = parse(text)
        // Which of the two was meant nobody can tell.
        if (limits.has(platform))
          throw new WrongInput({
            value: item,
            problem: `is a second limit for ${platform === '' ? 'all platforms' : platform}`,
            cure: `Write one for all and one a platform: ${example},linux/arm64=${example}.`,
          })
        limits.set(platform, limit)
      })
      return limits
    },
  }
}

/** `20MB,10%`: both must be passed to fail. */
export interface BothLimits {
  readonly bytes: number | undefined
  /** 1 is all of it. */
  readonly share: number | undefined
}

const waste: Kind<BothLimits | undefined> = {
  name: 'size and share',
  async parse(value) {
    const items = await list.parse(value)
    return items.length === 0 ? undefined : bothLimits(value, items, '20MB,10%', shareOf)
  },
}

const increase: Kind<ReadonlyMap<string, BothLimits>> = {
  name: 'size and share, by platform too',
  async parse(value) {
    const platforms = new Map<string, string[]>()
    parseEach(await list.parse(value), (item) => {
      const [platform, text] = ofPlatform(item, '10MB')
      platforms.set(platform, [...(platforms.get(platform) ?? []), text])
    })
    return new Map(
      [...platforms].map(([platform, items]) => [platform, bothLimits(value, items, '10MB,5%', percentOf)]),
    )
  },
}

/** @throws WrongInput with all that is wrong */
function bothLimits(
  value: string,
  items: readonly string[],
  example: string,
  share: (item: string) => number,
): BothLimits {
  const shares = items.filter((item) => item.endsWith('%'))
  if (shares.length > 1 || items.length - shares.length > 1)
    throw new WrongInput({
      value,
      problem: 'has two limits of a kind',
      cure: `Write one size and one share, e.g. ${example}.`,
    })
  const limits = parseEach(items, (item) => {
    if (item.endsWith('%')) return { share: share(item) }
    // Elsewhere shares are written so: as a size it would be no byte at all.
    if (/^0?\.\d+$/.test(item))
      throw new WrongInput({ value: item, problem: 'is a share', cure: 'Write it in percent, e.g. 10%.' })
    return { bytes: bytesOf(item) }
  })
  return Object.assign({ bytes: undefined, share: undefined }, ...limits) as BothLimits
}

const sizes = byPlatform('size', '500MB', bytesOf)

export const inputs = {
  'max-compressed': {
    kind: sizes,
    default: '',
    help: 'Budget for what is pulled, e.g. `200MB`; a platform’s own beside it: `200MB,linux/arm64=220MB`.',
  },
  'max-uncompressed': {
    kind: sizes,
    default: '',
    help: 'Budget for the bytes of all layers as files.',
  },
  'max-wasted': {
    kind: waste,
    default: '',
    help: 'Budget for bytes that no container sees, e.g. `20MB,10%`: both must be passed to fail.',
  },
  'max-increase': {
    kind: increase,
    default: '',
    help: 'Budget for what more is pulled than of `compare-with`, e.g. `10MB,5%`: both must be passed to fail; a platform’s own beside it: `10MB,linux/arm64=12MB`.',
  },
  'max-layers': { kind: byPlatform('number', '40', countOf), default: '', help: 'Budget for the number of layers.' },
  'min-efficiency': {
    kind: byPlatform('share', '0.95', shareOf),
    default: '',
    help: 'The least efficiency, as dive computes it: `0.95` or `95%`.',
  },
  'max-build-time': { kind: duration, default: '', help: 'Budget for the build’s time, e.g. `5m`.' },
  'dive-json': {
    kind: text,
    default: '',
    help: 'File for what `dive --json` would write, e.g. `dive.json`; of several platforms each gets its own, `dive-linux-arm64.json`.',
  },
} satisfies Table

export type AnalyzeInputs = Values<typeof inputs>

function bytesOf(text: string): number {
  const bytes = parseSize(text)
  if (bytes === undefined)
    throw new WrongInput({ value: text, problem: 'is no size', cure: 'Write it like 500MB or 500MiB.' })
  return bytes
}

function countOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text)
  throw new WrongInput({ value: text, problem: 'is no number', cure: 'Write it like 40.' })
}

function shareOf(text: string): number {
  const [, digits, percent] = /^(\d+(?:\.\d+)?)(%?)$/.exec(text) ?? []
  const share = Number(digits) / (percent === '%' ? 100 : 1)
  if (digits !== undefined && share <= 1) return share
  throw new WrongInput({ value: text, problem: 'is no share', cure: 'Write it like 0.95 or 95%.' })
}

/** More than all of it can come, too. */
function percentOf(text: string): number {
  const [, digits] = /^(\d+(?:\.\d+)?)%$/.exec(text) ?? []
  if (digits !== undefined) return Number(digits) / 100
  throw new WrongInput({ value: text, problem: 'is no share', cure: 'Write it like 5%.' })
}
