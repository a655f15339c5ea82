import { expect, test } from '@jest/globals'
import { attributes, nanoseconds } from '../../src/telemetry/attributes.ts'
import { metricsOf } from '../../src/telemetry/metrics.ts'
import { traceContext } from '../../src/telemetry/trace-context.ts'
import { tracesOf } from '../../src/telemetry/traces.ts'
import { settings, told } from '../support/told.ts'

type Attributes = readonly { readonly key: string; readonly value: object }[]

interface Span {
  readonly parentSpanId?: string
  readonly status: object
  readonly attributes: Attributes
}

interface Point {
  readonly attributes: Attributes
  readonly asInt?: string
  readonly asDouble?: number
}

interface Histogram {
  readonly aggregationTemporality: number
  readonly dataPoints: readonly {
    readonly explicitBounds: readonly number[]
    readonly bucketCounts: readonly string[]
    readonly count: string
    readonly sum: number
  }[]
}

interface Metric {
  readonly name: string
  readonly gauge?: { readonly dataPoints: readonly Point[] }
  readonly histogram?: Histogram
}

interface Of<Scope> {
  readonly resource: { readonly attributes: Attributes }
  readonly scopeSpans?: readonly [Scope]
  readonly scopeMetrics?: readonly [Scope]
}

const to = settings('http://otel.example:4318')
const context = { traceId: '0af7651916cd43dd8448eb211c80319c', parent: '' }

function spans(more: Parameters<typeof told>[0] = {}, parent = '') {
  let count = 0
  const ids = () => {
    count += 1
    return String(count).padStart(16, '0')
  }
  const body = tracesOf(told(more), to, { ...context, parent }, ids)
  const { resourceSpans } = body as { resourceSpans: readonly [Of<{ spans: readonly Span[] }>] }
  return {
    resource: flat(resourceSpans[0].resource.attributes),
    spans: resourceSpans[0].scopeSpans?.[0].spans ?? [],
  }
}

function figures(more: Parameters<typeof told>[0] = {}) {
  const { resourceMetrics } = metricsOf(told(more), to) as {
    resourceMetrics: readonly [Of<{ metrics: readonly Metric[] }>]
  }
  return {
    resource: flat(resourceMetrics[0].resource.attributes),
    metrics: resourceMetrics[0].scopeMetrics?.[0].metrics ?? [],
  }
}

function flat(list: Attributes = []): Readonly<Record<string, unknown>> {
  return Object.fromEntries(list.map(({ key, value }) => [key, Object.values(value)[0]]))
}

test('a run is a span of a server, each stage one below it, in one trace', () => {
  const { spans: [run, build, scan] = [] } = spans()
  expect(run).toMatchObject({
    traceId: context.traceId,
    spanId: '0000000000000001',
    name: 'RUN release',
    kind: 2,
    startTimeUnixNano: '1767323045678000000',
    endTimeUnixNano: '1767323088178000000',
    status: {},
  })
  expect(run?.parentSpanId).toBeUndefined()
  for (const [span, name] of [
    [build, 'build'],
    [scan, 'scan'],
  ] as const)
    expect(span).toMatchObject({ traceId: context.traceId, parentSpanId: '0000000000000001', name, kind: 1 })
  expect(scan?.status).toEqual({ code: 2 })
})

test('runs, stages, repository and image have OpenTelemetry’s own names', () => {
  const { resource, spans: [run, build] = [] } = spans({ change: '7' })
  expect(resource).toMatchObject({
    'service.name': 'image-pipeline',
    'deployment.environment.name': 'ci',
    'cicd.pipeline.name': 'release',
    'cicd.pipeline.run.id': '123',
    'cicd.pipeline.run.url.full': 'https://github.com/o/n/actions/runs/123/attempts/2',
    'vcs.provider.name': 'github',
    'vcs.owner.name': 'o',
    'vcs.repository.name': 'n',
    'vcs.repository.url.full': 'https://github.com/o/n',
    'vcs.ref.head.name': 'main',
    'vcs.ref.head.type': 'branch',
    'vcs.ref.head.revision': '90dd6032fac8bda1b6c4436a2e65de27961ed071',
    'vcs.change.id': '7',
  })
  expect(flat(run?.attributes)).toMatchObject({
    'cicd.pipeline.result': 'success',
    'cicd.pipeline.action.name': 'RUN',
    'container.image.name': 'ghcr.io/o/n',
    'oci.manifest.digest': `sha256:${'a'.repeat(64)}`,
  })
  expect(flat(build?.attributes)).toEqual({
    'cicd.pipeline.task.name': 'build',
    'cicd.pipeline.task.run.id': '123.2.build',
    'cicd.pipeline.task.run.url.full': 'https://github.com/o/n/actions/runs/123/attempts/2',
    'cicd.pipeline.task.type': 'build',
    'cicd.pipeline.task.run.result': 'success',
    'image_pipeline.busy': '30',
    'image_pipeline.build.steps': '5',
    'image_pipeline.build.steps.cached': '3',
  })
})

test.each(['failure', 'error', 'cancellation'] as const)(
  'a run that ended with %s has that as its status and why',
  (result) => {
    const { spans: [run] = [] } = spans({ result, reason: 'not published: gate scan failed' })
    expect(run?.status).toEqual({ code: 2, message: 'not published: gate scan failed' })
    expect(flat(run?.attributes)).toMatchObject({ 'error.type': result, 'cicd.pipeline.result': result })
  },
)

test('TRACEPARENT continues a trace', () => {
  const parent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01'
  const found = traceContext(parent, { id: '123', attempt: '2' })
  expect(found).toEqual({ traceId: '4bf92f3577b34da6a3ce929d0e0e4736', parent: '00f067aa0ba902b7' })
  expect(spans({}, found.parent).spans[0]?.parentSpanId).toBe('00f067aa0ba902b7')
})

test.each([
  undefined,
  '',
  'nonsense',
  '00-00000000000000000000000000000000-00f067aa0ba902b7-01',
  '00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01',
  'ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
])('with %j as TRACEPARENT all jobs of an attempt share a trace, another attempt has its own', (parent) => {
  const run = { id: '123', attempt: '2' }
  const { traceId } = traceContext(parent, run)
  expect(traceContext(parent, run)).toEqual({ traceId, parent: '' })
  expect(traceId).toMatch(/^[0-9a-f]{32}$/)
  expect(traceContext(parent, { ...run, attempt: '3' }).traceId).not.toBe(traceId)
  const outside = { id: '', attempt: '' }
  expect(traceContext(parent, outside).traceId).not.toBe(traceContext(parent, outside).traceId)
})

test('figures are gauges with their platform, stage or severity, and the run is one in OpenTelemetry’s histogram', () => {
  const { resource, metrics } = figures()
  // Each run would be a series of its own.
  expect(resource['cicd.pipeline.run.id']).toBeUndefined()
  const points = (name: string) =>
    metrics
      .filter((metric) => metric.name === name)
      .flatMap(({ gauge }) => gauge?.dataPoints ?? [])
      .map((point) => {
        const { 'container.image.name': image, 'vcs.ref.head.name': ref, ...rest } = flat(point.attributes)
        expect([image, ref]).toEqual(['ghcr.io/o/n', 'main'])
        return [Object.values(rest).join(' '), point.asInt ?? point.asDouble]
      })
  expect(points('image_pipeline.image.size')).toEqual([
    ['linux/amd64 compressed', '40000000'],
    ['linux/amd64 uncompressed', '120000000'],
    ['linux/arm64 compressed', '39000000'],
  ])
  expect(points('image_pipeline.build.duration')).toEqual([['', 29.5]])
  expect(points('image_pipeline.build.steps')).toEqual([
    ['yes', '3'],
    ['no', '2'],
  ])
  expect(points('image_pipeline.task.duration')).toEqual([
    ['build', 30],
    ['scan', 11.25],
  ])
  expect(points('image_pipeline.findings')).toEqual([
    ['scan linux/amd64 critical', '1'],
    ['scan linux/amd64 high', '2'],
  ])
  const histogram = metrics.find(({ name }) => name === 'cicd.pipeline.run.duration')?.histogram
  expect(histogram?.aggregationTemporality).toBe(1)
  const [point] = histogram?.dataPoints ?? []
  const { explicitBounds: bounds = [], bucketCounts = [] } = point ?? {}
  expect(bucketCounts).toHaveLength(bounds.length + 1)
  expect(bucketCounts.indexOf('1')).toBe(bounds.findIndex((bound) => bound >= 42.5))
  expect([point?.count, point?.sum]).toEqual(['1', 42.5])
})

test('a run of hours falls behind the last bound', () => {
  const { metrics } = figures({ ended: told().began + 7_200_000 })
  expect(metrics[0]?.histogram?.dataPoints[0]?.bucketCounts.at(-1)).toBe('1')
})

test('a metric without a figure is not sent', () => {
  const { metrics } = figures({ build: undefined, findings: {}, sizes: {}, tasks: [] })
  expect(metrics.map(({ name }) => name)).toEqual(['cicd.pipeline.run.duration'])
})

test('whole numbers are strings, as OTLP’s JSON wants them; what says nothing is left out', () => {
  expect(attributes({ a: 1, b: 1.5, c: 'x', d: '', e: undefined, f: [], g: ['y'] })).toEqual([
    { key: 'a', value: { intValue: '1' } },
    { key: 'b', value: { doubleValue: 1.5 } },
    { key: 'c', value: { stringValue: 'x' } },
    { key: 'g', value: { arrayValue: { values: [{ stringValue: 'y' }] } } },
  ])
  expect(nanoseconds(1_767_323_045_678.5)).toBe('1767323045678500000')
})
