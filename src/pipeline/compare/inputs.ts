import { inputs as analyze } from '../../analyze/inputs.ts'
import { type Kind, type Table, type Values, WrongInput } from '../../core/input.ts'
import { list, parseEach, text } from '../../core/kinds.ts'
import { parsePlatform, platformName } from '../../oci/platform.ts'
import { inputs as registry } from '../../registry/inputs.ts'
import { inputs as every } from '../inputs/inputs.ts'

/** `50Mbit/s`, in bits a second. */
const bandwidth: Kind<number> = {
  name: 'bandwidth',
  parse(value) {
    const [, digits, unit = ''] = /^(\d+(?:\.\d+)?)\s*([kMG])(?:bit(?:\/s)?|bps)$/i.exec(value.trim()) ?? []
    const bits = Number(digits) * 1000 ** ('kmg'.indexOf(unit.toLowerCase()) + 1)
    if (digits !== undefined && bits > 0) return bits
    throw new WrongInput({ value, problem: 'is no bandwidth', cure: 'Write it like 50Mbit/s.' })
  },
}

const platforms: Kind<readonly string[]> = {
  name: 'list',
  parse: async (value) => [
    ...new Set(
      parseEach(await list.parse(value), (item) => {
        const platform = parsePlatform(item)
        if (platform) return platformName(platform)
        throw new WrongInput({ value: item, problem: 'is no platform', cure: 'Write it like linux/amd64.' })
      }),
    ),
  ],
}

/** What `image-pipeline compare A B` understands. */
export const compareTable = {
  platform: { kind: platforms, default: '', help: 'Only these platforms; default: all that both have.' },
  bandwidth: {
    kind: bandwidth,
    default: '50Mbit/s',
    help: 'The line over which an image is pulled: the time is its compressed bytes through that line.',
  },
  'max-increase': {
    kind: analyze['max-increase'].kind,
    default: '',
    help: 'What more may be pulled of B than of A, e.g. `10MB,5%` (both must be passed to fail): more is exit status 1.',
  },
  json: { kind: text, default: '', help: 'A file for all of it as JSON.' },
  ...registry,
  'github-token': every['github-token'],
} as const satisfies Table

export type CompareInputs = Values<typeof compareTable>
