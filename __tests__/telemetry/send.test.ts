import { expect, test } from '@jest/globals'
import { parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/telemetry/inputs.ts'
import { send } from '../../src/telemetry/send.ts'
import { settingsOf } from '../../src/telemetry/settings.ts'
import { fakeHost } from '../support/fake-host.ts'
import { settings, told } from '../support/told.ts'

async function given(values: Readonly<Record<string, string>>) {
  return parseTable(inputs, [{ read: (name) => values[name] }])
}

const none = { otlpEndpoint: '', otlpHeaders: {} }

test('the inputs say where to, before the environment', async () => {
  const { values } = await given({
    'otlp-endpoint': 'https://otel.example:4318/',
    'otlp-headers': 'Authorization=Bearer a=b\nx-team: red',
  })
  expect(
    settingsOf(values, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://other', OTEL_EXPORTER_OTLP_HEADERS: 'x=y' }),
  ).toEqual({
    traces: 'https://otel.example:4318/v1/traces',
    metrics: 'https://otel.example:4318/v1/metrics',
    headers: { authorization: 'Bearer a=b', 'x-team': 'red' },
    service: 'image-pipeline',
    attributes: {},
  })
})

test('OpenTelemetry’s own variables count as it says', () => {
  expect(
    settingsOf(none, {
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318/base/',
      OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: 'http://metrics:9/as/it/is',
      OTEL_EXPORTER_OTLP_HEADERS: 'Api-Key=a%20b, x=1',
      OTEL_SERVICE_NAME: 'images',
      OTEL_RESOURCE_ATTRIBUTES: 'team=red,nonsense',
    }),
  ).toEqual({
    traces: 'http://otel:4318/base/v1/traces',
    metrics: 'http://metrics:9/as/it/is',
    headers: { 'api-key': 'a b', x: '1' },
    service: 'images',
    attributes: { team: 'red' },
  })
  expect(settingsOf(none, {})).toBeUndefined()
  expect(settingsOf(none, { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel', OTEL_SDK_DISABLED: 'true' })).toBeUndefined()
})

test.each(['otel.example:4318', 'ftp://x', 'https://user:SECRET@otel.example'])(
  '%s is no endpoint',
  async (endpoint) => {
    const { mistakes } = await given({ 'otlp-endpoint': endpoint })
    expect(mistakes).toHaveLength(1)
    expect(JSON.stringify(mistakes)).not.toContain('SECRET')
  },
)

test('a header that is none is a mistake that does not show it', async () => {
  const { mistakes } = await given({ 'otlp-headers': 'Bearer SECRET' })
  expect(mistakes).toMatchObject([{ input: 'otlp-headers', problem: 'has a line that is no header' }])
  expect(JSON.stringify(mistakes)).not.toContain('SECRET')
})

test('trace and figures go as JSON with the headers, which are masked and follow no redirection', async () => {
  const sent: { readonly url: string; readonly init: RequestInit | undefined }[] = []
  const host = fakeHost({
    fetch: (url, init) => {
      sent.push({ url, init })
      return new Response('{"partialSuccess":{}}')
    },
  })
  expect(
    await send(told({ reason: 'Bearer TOKEN' }), settings('http://otel', { authorization: 'Bearer TOKEN' }), host),
  ).toBeUndefined()
  expect(sent.map(({ url }) => url)).toEqual(['http://otel/v1/traces', 'http://otel/v1/metrics'])
  for (const { init } of sent) {
    expect(init).toMatchObject({ method: 'POST', redirect: 'manual' })
    expect(init?.headers).toMatchObject({ authorization: 'Bearer TOKEN', 'content-type': 'application/json' })
    expect(String(init?.body)).not.toContain('TOKEN')
  }
  expect(host.secrets).toContain('Bearer TOKEN')
})

test.each([
  [() => new Response('{"code":3,"message":"bad\\nspan"}', { status: 400 }), 'it answered 400 (bad span)'],
  [() => new Response('<html>', { status: 502 }), 'it answered 502'],
  [() => new Response('', { status: 307, headers: { location: 'http://x' } }), 'it answered 307'],
  [
    () => new Response('{"partialSuccess":{"rejectedSpans":"2","errorMessage":"too old"}}'),
    'it left out 2 spans: too old',
  ],
  [
    () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('x'), { code: 'ECONNREFUSED' }) })
    },
    'it cannot be reached (ECONNREFUSED)',
  ],
] satisfies readonly (readonly [() => Response, string])[])(
  'what a collector does not take is told in one line (%#)',
  async (fetch, words) => {
    expect(await send(told(), settings('http://otel'), fakeHost({ fetch }))).toBe(words)
  },
)

test('only what has an address is sent', async () => {
  const host = fakeHost({ fetch: () => new Response('{}') })
  await send(told(), { ...settings('http://otel'), metrics: '' }, host)
  expect(host.requests).toEqual(['POST http://otel/v1/traces'])
})
