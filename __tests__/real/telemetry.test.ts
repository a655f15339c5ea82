import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { collectorProgram } from '../../scripts/toolchain/collector.ts'
import { run } from '../../src/pipeline/run.ts'
import { send } from '../../src/telemetry/send.ts'
import { type Collector, startCollector } from '../support/collector.ts'
import { onlineHost } from '../support/online-host.ts'
import { settings, told } from '../support/told.ts'

let collector: Collector

// The first time it is compiled.
beforeAll(async () => {
  collector = await startCollector(await collectorProgram((line) => console.log(line)))
}, 400_000)

afterAll(() => collector?.close())

const trace = '4bf92f3577b34da6a3ce929d0e0e4736'

test('a real collector takes the trace: a run with its stages, ids, times and names', async () => {
  const host = onlineHost({ env: { TRACEPARENT: `00-${trace}-00f067aa0ba902b7-01` } })
  expect(await send(told(), settings(collector.endpoint), host)).toBeUndefined()
  const text = await collector.printed('cicd.pipeline.task.run.result')
  const spans = text
    .split('Span #')
    .slice(1)
    .map((span) => span.replace(/ +/g, ' '))
  const [whole = '', build = '', scan = ''] = spans
  const idOf = (span: string) => /\n ID : ([0-9a-f]{16})/.exec(span)?.[1]
  for (const span of [whole, build, scan]) expect(span).toContain(`Trace ID : ${trace}`)
  expect(whole).toContain('Parent ID : 00f067aa0ba902b7')
  expect(whole).toContain('Name : RUN release')
  expect(whole).toContain('Kind : Server')
  expect(whole).toContain('Start time : 2026-01-02 03:04:05.678 +0000 UTC')
  expect(whole).toContain('End time : 2026-01-02 03:04:48.178 +0000 UTC')
  expect(build).toContain(`Parent ID : ${idOf(whole)}`)
  expect(build).toContain('Kind : Internal')
  expect(build).toContain('-> image_pipeline.build.steps.cached: Int(3)')
  expect(scan).toContain('-> cicd.pipeline.task.run.result: Str(failure)')
  expect(scan).toContain('Status code : Error')
  for (const attribute of [
    'service.name: Str(image-pipeline)',
    'vcs.ref.head.revision: Str(90dd6032',
    'cicd.pipeline.run.id: Str(123)',
  ])
    expect(text).toContain(`-> ${attribute}`)
})

test('and the figures, with their kinds, units and numbers', async () => {
  expect(await send(told(), settings(collector.endpoint), onlineHost())).toBeUndefined()
  const text = (await collector.printed('image_pipeline.findings')).replace(/ +/g, ' ')
  const metric = (name: string) => text.split(`-> Name: ${name}\n`)[1]?.split('Metric #')[0] ?? ''
  expect(metric('cicd.pipeline.run.duration')).toMatch(
    /DataType: Histogram[\s\S]*AggregationTemporality: Delta[\s\S]*Count: 1[\s\S]*Sum: 42\.5/,
  )
  expect(metric('image_pipeline.image.size')).toMatch(
    /Unit: By[\s\S]*DataType: Gauge[\s\S]*linux\/amd64[\s\S]*Value: 40000000/,
  )
  expect(metric('image_pipeline.build.duration')).toMatch(/Unit: s[\s\S]*Value: 29\.5/)
  expect(metric('image_pipeline.findings')).toMatch(/Str\(critical\)[\s\S]*Value: 1/)
})

test('a run sends its own stages', async () => {
  const cwd = await mkdtemp(join(tmpdir(), 'telemetry-'))
  const host = onlineHost({
    cwd,
    cacheDir: `${cwd}-cache`,
    env: { GITHUB_WORKFLOW: 'only tags' },
    exec: () => ({ status: 128, stderr: 'not a git repository' }),
  })
  const values: Record<string, string> = {
    stages: 'metadata',
    tags: 'type=raw,value=x',
    'otlp-endpoint': collector.endpoint,
  }
  expect((await run({ read: (name) => values[name] }, host)).status).toBe(0)
  expect(host.messages('info')).toContain('telemetry: the collector took the trace and the figures of this run')
  const text = (await collector.printed('RUN only tags')).replace(/ +/g, ' ')
  const spans = text.split('Span #').slice(1)
  const at = spans.findIndex((span) => span.includes('Name : RUN only tags'))
  expect(spans[at]).toContain('-> cicd.pipeline.result: Str(success)')
  expect(spans[at + 1]).toContain('Name : metadata')
  for (const folder of [cwd, `${cwd}-cache`]) await rm(folder, { recursive: true, force: true })
})

test('what is no OTLP a collector refuses, and that is told in its words', async () => {
  const [task] = told().tasks
  const broken = told({ tasks: task ? [{ ...task, name: 7 as unknown as string }] : [] })
  const why = await send(broken, settings(collector.endpoint), onlineHost())
  expect(why).toMatch(/^it answered 400 \(/)
})
