import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { choice, duration, list, parseEach } from '../core/kinds.ts'
import { parsePlatform, platformName } from '../oci/platform.ts'
import { type Service, strictness } from './service.ts'

const services: Kind<readonly Service[]> = {
  name: 'YAML',
  async parse(value) {
    if (value.trim() === '') return []
    const { readServices } = await import('./services/read-services.ts')
    return readServices(value)
  },
}

const platforms: Kind<readonly string[]> = {
  name: list.name,
  parse: async (value) =>
    parseEach(await list.parse(value), (text) => {
      const platform = parsePlatform(text)
      if (platform) return platformName(platform)
      throw new WrongInput({ value: text, problem: 'is no platform', cure: 'Write it like linux/arm64.' })
    }),
}

/** Nothing is there in no time: such a limit would fail every service, for a reason that is none. */
const longest: Kind<number | undefined> = {
  name: duration.name,
  async parse(value) {
    const milliseconds = await duration.parse(value)
    if (milliseconds !== 0) return milliseconds
    throw new WrongInput({ value, problem: 'leaves no time at all', cure: 'Write it like 60s, or leave it out.' })
  },
}

const firm = choice(...strictness)

export const inputs = {
  'test-services': {
    kind: services,
    default: '',
    help: 'Ways to run the image, a YAML list: `name`, `env`, `port`, `path`, `command`; and `status`, `body`, `expect`, `timeout`, `read-only`. Without it one: a server where it has HEALTHCHECK or EXPOSE, else exit 0 passes.',
  },
  'test-timeout': {
    kind: longest,
    default: '60s',
    help: 'Longest time until a service is there; five times that where it is emulated.',
  },
  'test-structure': {
    kind: list,
    default: '',
    help: 'Files for container-structure-test, YAML or JSON. For pull requests they are read from the base ref.',
  },
  'test-platforms': { kind: platforms, default: '', help: 'Platforms to test. Default: all of the image.' },
  'test-read-only': {
    kind: firm,
    default: 'warn',
    help: 'Whether every service must also run with a read-only root, without capabilities: `require`, `warn`, `off`.',
  },
  'test-non-root': {
    kind: firm,
    default: 'require',
    help: 'Whether no service may run as root: `require`, `warn`, `off`.',
  },
} satisfies Table

export type TestInputs = Values<typeof inputs>
