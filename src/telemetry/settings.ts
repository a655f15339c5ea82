import type { Environment } from '../core/host.ts'
import type { TelemetryInputs } from './inputs.ts'

/** Where telemetry goes. */
export interface Settings {
  readonly traces: string
  readonly metrics: string
  readonly headers: Readonly<Record<string, string>>
  readonly service: string
  /** Of who set up the environment: `OTEL_RESOURCE_ATTRIBUTES`. */
  readonly attributes: Readonly<Record<string, string>>
}

/** The inputs, else OpenTelemetry's own variables; undefined where nobody says where to. */
export function settingsOf(inputs: TelemetryInputs, env: Environment): Settings | undefined {
  const common = {
    service: env.OTEL_SERVICE_NAME || 'image-pipeline',
    attributes: pairs(env.OTEL_RESOURCE_ATTRIBUTES),
  }
  const given = Object.keys(inputs.otlpHeaders).length > 0
  const headers = given ? inputs.otlpHeaders : pairs(env.OTEL_EXPORTER_OTLP_HEADERS)
  const below = (base: string) => ({ traces: `${base}/v1/traces`, metrics: `${base}/v1/metrics` })
  if (inputs.otlpEndpoint !== '') return { ...below(inputs.otlpEndpoint), headers, ...common }
  if (env.OTEL_SDK_DISABLED?.trim().toLowerCase() === 'true') return undefined
  const base = env.OTEL_EXPORTER_OTLP_ENDPOINT?.trim().replace(/\/+$/, '')
  const { traces = '', metrics = '' } = base ? below(base) : {}
  const found = {
    // These are taken as they are, the OpenTelemetry specification says.
    traces: env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT?.trim() || traces,
    metrics: env.OTEL_EXPORTER_OTLP_METRICS_ENDPOINT?.trim() || metrics,
  }
  return found.traces === '' && found.metrics === '' ? undefined : { ...found, headers, ...common }
}

/** `key=value,key2=value2`, percent-encoded as in a `Baggage` header; names in small letters, as HTTP has them. */
function pairs(text = ''): Readonly<Record<string, string>> {
  return Object.fromEntries(
    text.split(',').flatMap((pair) => {
      const [, key = '', value = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/.exec(pair) ?? []
      return key === '' ? [] : [[key.toLowerCase(), decoded(value)] as const]
    }),
  )
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
