import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { Facts } from '../../src/core/facts.ts'
import { parseTable } from '../../src/core/input.ts'
import type { RunRecord } from '../../src/history/record.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { table } from '../../src/pipeline/inputs/tables.ts'
import { monitor } from '../../src/pipeline/monitor/monitor.ts'
import { addTime, makeReport, type Report, summaryOf } from '../../src/pipeline/report/report.ts'
import { run } from '../../src/pipeline/run.ts'
import type { Finding } from '../../src/scan/findings/finding.ts'
import { facts } from '../support/facts.ts'
import { type FakeWorld, fakeHost } from '../support/fake-host.ts'
import { runRecord } from '../support/run-record.ts'

let folder: string
const env = { GITHUB_RUN_ID: '7', GITHUB_RUN_ATTEMPT: '2', GITHUB_WORKFLOW: 'release' }
const webhook = 'https://hooks.example/SECRET-PATH'
const pull = {
  event: 'pull_request',
  ref: 'refs/pull/9/merge',
  payload: { pull_request: { number: 9, base: { ref: 'main' } } },
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'monitor-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

function finding(severity: 'CRITICAL' | 'HIGH' | 'LOW', id: string): Finding {
  return { severity, id, package: 'openssl' } as Partial<Finding> as Finding
}

/** A run of `ghcr.io/o/n` that built 44 MB and was scanned. */
function reported(more: Partial<Facts> = {}): Report {
  const report = makeReport()
  report.named = { facts: facts(more), tags: undefined }
  report.image = { name: 'ghcr.io/o/n', digest: `sha256:${'b'.repeat(64)}` as Digest }
  report.outputs.size = JSON.stringify({
    'linux/amd64': { compressed: 44_000_000, uncompressed: 130_000_000, wasted: 5 },
  })
  report.outputs.published = 'ghcr.io/o/n:main\nghcr.io/o/n:latest'
  report.stages.build = { seconds: 12.34567, steps: { cached: 1, total: 4 } }
  report.findings.scan = { 'linux/amd64': { CRITICAL: 2, LOW: 1 } }
  report.weaknesses = ['CVE-9', 'CVE-1', 'CVE-1'].map((id) => finding('CRITICAL', id))
  report.verdicts.push({ gate: 'scan', passed: true })
  addTime(report, 'build', 12_000, 1_000)
  addTime(report, 'build', 345, 20_000)
  return report
}

async function monitored(
  given: Readonly<Record<string, string>>,
  { report = reported(), lines = [], ...world }: FakeWorld & { report?: Report; lines?: readonly RunRecord[] } = {},
) {
  if (lines.length > 0)
    await writeFile(join(folder, 'runs.jsonl'), lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
  const { values, given: texts, mistakes } = await parseTable(table, [{ read: (name) => given[name] }])
  expect(mistakes).toEqual([])
  const host = fakeHost({ env, cwd: folder, ...world })
  await monitor({ ...values, given: texts }, host, report, new Date('2026-01-05T06:07:08Z'))
  const text = await readFile(join(folder, 'runs.jsonl'), 'utf8').catch(() => '')
  return {
    host,
    report,
    written: text
      .split('\n')
      .filter((line) => line.startsWith('{"version":1,'))
      .slice(lines.length)
      .map((line) => JSON.parse(line)),
  }
}

const history = { history: 'file:runs.jsonl' }

test('an alert without a history is a mistake, told before anything is started', async () => {
  const host = fakeHost({ cwd: folder, cacheDir: join(folder, 'cache') })
  const values: Record<string, string> = { stages: 'metadata', 'alert-on': 'new-critical' }
  const { status, report } = await run({ read: (name) => values[name] }, host)
  expect([status, host.commands]).toEqual([2, []])
  expect(report.error).toMatch(/^alert-on \("new-critical"\): compares with earlier runs, and history keeps none/)
})

test('without being asked nothing is read, written or sent', async () => {
  const { host, written } = await monitored({})
  expect([host.said, host.requests, written]).toEqual([[], [], []])
})

test('a run’s line has all that it is about', async () => {
  const { written } = await monitored(history)
  expect(written).toEqual([
    {
      version: 1,
      date: '2026-01-05T06:07:08.000Z',
      image: 'ghcr.io/o/n',
      digest: `sha256:${'b'.repeat(64)}`,
      tags: ['ghcr.io/o/n:main', 'ghcr.io/o/n:latest'],
      ref: 'refs/heads/main',
      commit: facts().sha,
      event: 'push',
      run: { id: '7', attempt: '2', url: facts().runUrl },
      outcome: 'passed',
      platforms: { 'linux/amd64': { compressed: 44_000_000, uncompressed: 130_000_000, wasted: 5 } },
      build: { seconds: 12.346, steps: { cached: 1, total: 4 } },
      stages: { build: 12.345 },
      findings: { scan: { 'linux/amd64': { CRITICAL: 2, LOW: 1 } } },
      weaknesses: { CRITICAL: { ids: ['CVE-1 openssl', 'CVE-9 openssl'], more: 0 }, HIGH: { ids: [], more: 0 } },
      gates: { scan: true },
    },
  ])
})

test.each([
  ['a gate that failed', { verdicts: [{ gate: 'test', passed: false }] }, 'failed'],
  ['a run that broke down', { error: 'no room' }, 'broken'],
])('%s is recorded as such', async (_, more, outcome) => {
  const report = { ...reported(), ...more }
  expect((await monitored(history, { report })).written).toMatchObject([{ outcome }])
})

test('a build that broke down is a line too, under the name that the image would have had', async () => {
  const { image: _, ...report } = reported()
  const broken = { ...report, error: 'no', outputs: {}, stages: {} }
  expect((await monitored(history, { report: broken })).written).toMatchObject([
    { image: 'localhost/app', digest: '', platforms: {}, outcome: 'broken' },
  ])
})

test('a run without an image leaves no line', async () => {
  const { image: _, ...report } = reported()
  expect((await monitored({ ...history, stages: 'metadata' }, { report })).written).toEqual([])
})

test('summary and page show the runs of this branch with this one at the end', async () => {
  const other = runRecord({ image: 'ghcr.io/o/other' })
  const { report } = await monitored(history, { lines: [other, runRecord()] })
  expect(summaryOf(report)).toMatch(/### Trend[\s\S]*40 MB \| 44 MB[\s\S]*The last 2 runs/)
  expect(
    report.trend?.map(({ label, platform, compressed, build, found }) => [label, platform, compressed, build, found]),
  ).toEqual([
    ['main@90dd603', 'linux/amd64', 40_000_000, 10, '1 critical, 2 high'],
    ['main@90dd603', 'linux/amd64', 44_000_000, 12.346, '2 critical'],
  ])
})

test('a pull request is held against its base, writes nothing and tells nobody but its readers', async () => {
  const given = {
    ...history,
    'alert-on': 'size=+5%,new-critical',
    'alert-to': 'annotation,issue,webhook',
    'alert-webhook': webhook,
  }
  const { host, written, report } = await monitored(given, { report: reported(pull), lines: [runRecord()] })
  expect(written).toEqual([])
  expect(host.messages('warning')).toEqual([
    'alert size=+5%: linux/amd64 grew from 40 MB to 44 MB (+10.0 %) since main@90dd603',
    'alert new-critical: new CRITICAL since main@90dd603: CVE-9 openssl',
  ])
  expect(host.requests).toEqual([])
  expect(host.messages('info').join()).toContain('not written to the file runs.jsonl: the event is pull_request')
  expect(report.sections.map(({ stage }) => stage)).toEqual(['trend'])
})

test('push: true does not let a pull request write', async () => {
  const { written } = await monitored({ ...history, push: 'true' }, { report: reported(pull) })
  expect(written).toEqual([])
})

test('an issue and a webhook are told once an alert is there; neither shows the webhook’s address', async () => {
  const given = {
    ...history,
    'alert-on': 'size=+5%',
    'alert-to': 'issue,webhook',
    'alert-webhook': webhook,
    'github-token': 'T',
  }
  const bodies: string[] = []
  const fetch = (url: string, init?: RequestInit) => {
    bodies.push(String(init?.body ?? ''))
    if (url.startsWith('https://hooks')) return new Response('no', { status: 500 })
    const body = init?.method === 'GET' ? [] : { number: 1, html_url: 'https://github.com/octo/app/issues/1', body: '' }
    return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
  }
  const { host, written } = await monitored(given, { lines: [runRecord()], fetch })
  expect(host.requests.map((request) => request.replace(/\?.*/, ''))).toEqual([
    'GET https://api.github.com/repos/octo/app/issues',
    'POST https://api.github.com/repos/octo/app/issues',
    `POST ${webhook}`,
  ])
  expect(host.messages('warning')).toEqual(['the webhook of the alerts did not take them: it answered 500'])
  expect(host.messages('info')).toContain('the alerts stand in https://github.com/octo/app/issues/1')
  expect(JSON.stringify([host.said, bodies])).not.toContain('SECRET-PATH')
  expect(written).toHaveLength(1)
})

test('without the permission the issue is a warning with the line to add', async () => {
  const given = { ...history, 'alert-on': 'size=+5%', 'alert-to': 'issue', 'github-token': 'T' }
  const fetch = () => new Response('{"message":"Resource not accessible"}', { status: 403 })
  const { host } = await monitored(given, { lines: [runRecord()], fetch })
  expect(host.messages('warning').join()).toContain('add "issues: write"')
})

test('a history that cannot be read is a warning, and nothing is written over it', async () => {
  const { host } = await monitored({ history: 'file:.' })
  expect(host.messages('warning').join()).toMatch(/^history: .*cannot be read/)
})

test('lines that are broken or of a later version are passed over, and stay', async () => {
  await writeFile(join(folder, 'runs.jsonl'), 'garbage\n{"version":9}\n')
  await monitored(history)
  const text = await readFile(join(folder, 'runs.jsonl'), 'utf8')
  expect(text.split('\n').slice(0, 2)).toEqual(['garbage', '{"version":9}'])
})

test('telemetry goes where the environment says, and its failure is one warning', async () => {
  const bodies: Record<string, string> = {}
  const world = {
    env: { ...env, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://otel:4318' },
    fetch: (url: string, init?: RequestInit) => {
      bodies[url] = String(init?.body)
      return new Response('{}')
    },
  }
  await monitored({}, world)
  const { resourceSpans } = JSON.parse(bodies['http://otel:4318/v1/traces'] ?? '')
  expect(resourceSpans[0].scopeSpans[0].spans).toMatchObject([
    { name: 'RUN release', startTimeUnixNano: '1767593228000000000' },
    { name: 'build', startTimeUnixNano: '1000000000', endTimeUnixNano: '20345000000' },
  ])
  expect(bodies['http://otel:4318/v1/metrics']).toContain('"asInt":"44000000"')
  const { host } = await monitored({}, { ...world, fetch: () => new Response('', { status: 503 }) })
  expect(host.messages('warning')).toEqual(['telemetry was not taken: it answered 503'])
})
