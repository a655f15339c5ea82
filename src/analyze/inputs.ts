import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { duration, list, parseEach, parseSize } from '../core/kinds.ts'
import { parsePlatform, platformName } from '../oci/platform.ts'

/** A limit for all platforms (`''`) or for one. */
export type PerPlatform = ReadonlyMap<string, number>

/** `500MB`, or with one platform's own: `500MB,linux/arm64=520MB`. Bytes by platform. */
const sizes: Kind<PerPlatform> = {
  name: 'size, by platform too',
  parse: async (value) => new Map(parseEach(await list.parse(value), (item) => perPlatform(item, bytesOf))),
}

/** `40`, `linux/arm64=42`. */
const counts: Kind<PerPlatform> = {
  name: 'number, by platform too',
  parse: async (value) => new Map(parseEach(await list.parse(value), (item) => perPlatform(item, countOf))),
}

/** `0.95` or `95%`. */
const shares: Kind<PerPlatform> = {
  name: 'share, by platform too',
  parse: async (value) => new Map(parseEach(await list.parse(value), (item) => perPlatform(item, shareOf))),
}

/** `20MB,10%`: both must be passed to fail. */
export interface WasteLimit {
  readonly bytes: number | undefined
  /** 0 to 1, of the image's bytes. */
  readonly share: number | undefined
}

const waste: Kind<WasteLimit | undefined> = {
  name: 'size and share',
  async parse(value) {
    const items = await list.parse(value)
    if (items.length === 0) return undefined
    const share = items.filter((item) => item.endsWith('%'))
    const bytes = items.filter((item) => !item.endsWith('%'))
    if (share.length > 1 || bytes.length > 1)
      throw new WrongInput({
        value,
        problem: 'has two limits of a kind',
        cure: 'Write one size and one share, e.g. 20MB,10%.',
      })
    return {
      bytes: bytes[0] === undefined ? undefined : bytesOf(bytes[0]),
      share: share[0] === undefined ? undefined : shareOf(share[0]),
    }
  },
}

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
  'max-layers': { kind: counts, default: '', help: 'Budget for the number of layers.' },
  'min-efficiency': {
    kind: shares,
    default: '',
    help: 'The least efficiency, as dive computes it: `0.95` or `95%`.',
  },
  'max-build-time': { kind: duration, default: '', help: 'Budget for the build’s time, e.g. `5m`.' },
} satisfies Table

export type AnalyzeInputs = Values<typeof inputs>

function perPlatform(item: string, parse: (text: string) => number): readonly [platform: string, limit: number] {
  const [, name, text = item] = /^([^=]+)=(.*)$/.exec(item) ?? []
  if (name === undefined) return ['', parse(item)]
  const platform = parsePlatform(name)
  if (!platform) throw new WrongInput({ value: item, problem: 'names no platform', cure: 'Write linux/arm64=500MB.' })
  return [platformName(platform), parse(text)]
}

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
