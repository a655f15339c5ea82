import { type Kind, type Table, type Values, WrongInput } from '../core/input.ts'
import { parseEach, rawLines } from '../core/kinds.ts'

const endpoint: Kind<string> = {
  name: 'address',
  parse(value) {
    const text = value.trim()
    if (text === '') return ''
    const url = URL.canParse(text) ? new URL(text) : undefined
    if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '')
      return text.replace(/\/+$/, '')
    throw new WrongInput({
      // What stands before an @ may be a password.
      ...(text.includes('@') ? {} : { value }),
      problem: 'is no http or https address without a login',
      cure: 'Write it like https://otel.example:4318; what must stay secret goes into otlp-headers.',
    })
  },
}

/** `name=value` a line. Values are secrets, so that no mistake shows them. */
const headers: Kind<Readonly<Record<string, string>>> = {
  name: 'lines',
  parse: async (value) => Object.fromEntries(parseEach(await rawLines.parse(value), header)),
}

function header(line: string): readonly [name: string, value: string] {
  const [, name = '', value = ''] = /^([A-Za-z0-9!#$%&'*+.^_`|~-]+)\s*[=:]\s*([\x20-\x7e]*)$/.exec(line) ?? []
  if (name !== '' && value !== '') return [name.toLowerCase(), value.trim()]
  throw new WrongInput({ problem: 'has a line that is no header', cure: 'Write name=value, one a line.' })
}

export const inputs = {
  'otlp-endpoint': {
    kind: endpoint,
    default: '',
    help: 'OpenTelemetry collector that gets the run as a trace and its figures as metrics, by OTLP over HTTP as JSON, e.g. `https://otel.example:4318`. Without it what the environment says counts: `OTEL_EXPORTER_OTLP_ENDPOINT` and `OTEL_EXPORTER_OTLP_HEADERS`.',
    neverFromFile: true,
  },
  'otlp-headers': {
    kind: headers,
    default: '',
    help: 'Headers that go to it, `name=value` a line, e.g. `authorization=Bearer …`.',
    secret: true,
  },
} as const satisfies Table

export type TelemetryInputs = Values<typeof inputs>
