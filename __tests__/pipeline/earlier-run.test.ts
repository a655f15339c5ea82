import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { readEarlierRun } from '../../src/pipeline/compare/earlier-run.ts'
import { timeFigures } from '../../src/pipeline/compare/times.ts'
import { makeReport, reportJson } from '../../src/pipeline/report/report.ts'

const digest = `sha256:${'a'.repeat(64)}` as const
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'earlier-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(report: unknown) {
  const path = join(folder, 'report.json')
  await writeFile(path, typeof report === 'string' ? report : JSON.stringify(report))
  return readEarlierRun(path)
}

const service = (name: string, healthyMilliseconds: number, more: object = {}) => ({
  service: name,
  platform: 'linux/amd64',
  emulated: false,
  passed: true,
  healthyMilliseconds,
  ...more,
})

test('a report as we write it tells where the image lies: its layout first, then the registry by digest', async () => {
  const report = makeReport()
  report.image = { name: 'ghcr.io/o/n', digest, layout: '/kept/layout' }
  report.stages.build = { seconds: 12.3, steps: { cached: 2, total: 9 } }
  const run = await read(reportJson(report))
  expect(run.refs.map(({ text }) => text)).toEqual([`oci-layout:///kept/layout@${digest}`, `ghcr.io/o/n@${digest}`])
  expect(run).toMatchObject({ build: 12.3, steps: { cached: 2, total: 9 } })
})

test('an image without a name is only where it was built', async () => {
  const stages = { build: {} }
  const { refs } = await read({ version: 1, stages, image: { name: 'localhost/app', digest, layout: '/l' } })
  expect(refs.map(({ text }) => text)).toEqual([`oci-layout:///l@${digest}`])
  // As a report has it that was written before it named the image.
  const { refs: older } = await read({ version: 1, stages: { build: { digest, layout: '/l', seconds: 1 } } })
  expect(older).toEqual(refs)
})

test.each([
  ['no JSON at all', 'nothing', 'is no report of image-pipeline'],
  ['another kind of JSON', { version: 1 }, 'is no report of image-pipeline'],
  ['a run that had no image', { version: 1, stages: {} }, 'tells of no image'],
  ['a digest that is none', { version: 1, stages: {}, image: { name: 'x', digest: '../../etc' } }, 'tells of no image'],
])('%s is told', async (_, report, message) => {
  await expect(read(report)).rejects.toThrow(message)
})

test('the times of services are those of the machine’s own platform, whatever else of them did not pass', async () => {
  const services = [
    service('gateway', 900),
    service('critic', 700, { passed: false }),
    service('writer', 9000, { platform: 'linux/arm64', emulated: true }),
    service('odd', 5, { healthyMilliseconds: '5' }),
  ]
  const { healthy } = await read({ version: 1, stages: { test: { services } }, image: { name: 'n', digest } })
  expect([...healthy].map(([platform, times]) => [platform, [...times]])).toEqual([
    [
      'linux/amd64',
      [
        ['gateway', 900],
        ['critic', 700],
      ],
    ],
  ])
})

test('the table has the times that runs tell: of services the median of those that both have', async () => {
  const run = (build: number | undefined, ...times: readonly (readonly [string, number])[]) => ({
    refs: [],
    build,
    steps: undefined,
    healthy: new Map([['linux/amd64', new Map(times)]]),
  })
  const a = run(60, ['gateway', 1000], ['critic', 2000], ['only-here', 90_000])
  const b = run(30, ['gateway', 600], ['critic', 1000])
  expect(timeFigures(a, b, 'linux/amd64')).toEqual([
    { name: 'build time', before: '60.0 s', after: '30.0 s', difference: '−30.0 s', percent: '−50 %' },
    { name: 'start to healthy (median of 2)', before: '1.5 s', after: '0.8 s', difference: '−0.7 s', percent: '−47 %' },
  ])
  expect(timeFigures(a, undefined, 'linux/amd64')[0]).toEqual({
    name: 'build time',
    before: '60.0 s',
    after: '',
    difference: '',
    percent: '',
  })
  expect(timeFigures(undefined, undefined, 'linux/amd64')).toEqual([])
})
