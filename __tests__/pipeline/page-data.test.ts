import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from '@jest/globals'
import { analyse } from '../../src/analyze/analyse.ts'
import { judge } from '../../src/analyze/budgets/judge.ts'
import { decodeRows } from '../../src/page/browser/decode.ts'
import { pageData } from '../../src/pipeline/report/page/data.ts'
import { writePage } from '../../src/pipeline/report/page/file.ts'
import type { Looked } from '../../src/pipeline/report/page/looked.ts'
import { makeReport } from '../../src/pipeline/report/report.ts'
import type { Pass } from '../../src/trivy/report.ts'
import { noBudgets } from '../analyze/analyses.ts'
import { fakeHost } from '../support/fake-host.ts'
import { file, platformOf } from '../support/huge-image.ts'

const layers = [[file('etc/a', 900), file('app/hunter2', 50)], [file('etc/a', 1_000)]]

function lookedInto(given: Partial<Looked> = {}): Looked {
  const images = [platformOf(layers), platformOf(layers.slice(1), 'linux/arm64')]
  const plan = {
    ...noBudgets,
    compressed: new Map([
      ['', 2_500],
      ['linux/arm64', 9_000],
    ]),
    wasted: { bytes: 10, share: undefined },
  }
  return {
    image: 'ghcr.io/o/n',
    digest: `sha256:${'a'.repeat(64)}`,
    created: '2026-01-02T03:04:05.000Z',
    run: undefined,
    layers: images,
    judged: judge(analyse(images), plan),
    plan,
    ...given,
  }
}

const none = { headline: 'built', stages: {} }

test('each platform has its sizes, its layers with their files, and its budgets with the line in bytes', () => {
  const [amd, arm] = pageData(lookedInto(), none).platforms
  expect(amd?.sizes).toMatchObject({ uncompressed: 1_950, wasted: 900, files: 2 })
  expect(amd?.layers.map(({ entries, wasted }) => [entries.length, wasted])).toEqual([
    [2, 900],
    [1, 0],
  ])
  expect(amd?.budgets).toMatchObject([
    { name: 'compressed', passed: false, limit: 2_500 },
    { name: 'wasted', passed: false, limit: 10 },
  ])
  expect(arm?.budgets[0]).toMatchObject({ name: 'compressed', passed: true, limit: 9_000 })
})

test('a stage that did not run leaves nothing in the page', () => {
  const { platforms: _, ...rest } = pageData(lookedInto(), none)
  expect(Object.keys(rest).sort()).toEqual(['created', 'digest', 'headline', 'image'])
})

test('a package is listed once, with all platforms that have it', () => {
  const pass = (platform: string): Pass => ({
    platform,
    subject: { mediaType: '', digest: `sha256:${'b'.repeat(64)}`, size: 1 },
    path: '',
    report: {
      SchemaVersion: 2,
      ArtifactName: 'x',
      Metadata: {},
      Results: [{ Target: 'x', Class: 'os-pkgs', Type: 'debian', Packages: [{ Name: 'zlib1g', Version: '1.2' }] }],
    },
  })
  const { sbom } = pageData(lookedInto({ passes: [pass('linux/amd64'), pass('linux/arm64')] }), none)
  expect(sbom).toEqual([{ name: 'zlib1g', version: '1.2', type: 'debian', platforms: ['linux/amd64', 'linux/arm64'] }])
})

test('what lint and test tell in the JSON report is advice with its lines, and a row a service', () => {
  const patch = '--- a/Dockerfile\n+++ b/Dockerfile\n@@ -1,2 +1 @@\n-COPY . /a\n-RUN chown 1 /a\n+COPY --chown=1 . /a\n'
  const stages = {
    lint: {
      findings: [
        {
          rule: 'IP011',
          severity: 'warning',
          file: 'Dockerfile',
          line: 3,
          reason: 'r',
          fix: 'f',
          evidence: { bytes: 7 },
          patch,
        },
        'nonsense',
        { rule: 5 },
      ],
    },
    test: {
      services: [
        {
          service: 'gateway',
          platform: 'linux/arm64',
          emulated: true,
          passed: false,
          healthyMilliseconds: 1_300,
          checks: [
            { check: 'starts', outcome: 'pass' },
            { check: 'stops', outcome: 'fail', reason: 'took 10 s' },
          ],
        },
      ],
    },
  }
  const { advice, tests } = pageData(lookedInto(), { headline: '', stages: stages as object })
  expect(advice).toEqual([
    {
      rule: 'IP011',
      severity: 'warning',
      file: 'Dockerfile',
      line: 3,
      reason: 'r',
      fix: 'f',
      bytes: 7,
      patch: { before: 'COPY . /a\nRUN chown 1 /a', after: 'COPY --chown=1 . /a' },
    },
    { rule: '', severity: 'info', file: '', line: 0, reason: '', fix: '' },
  ])
  expect(tests).toEqual([
    {
      service: 'gateway',
      platform: 'linux/arm64',
      passed: false,
      text: 'healthy in 1.3 s; emulated; stops: took 10 s',
    },
  ])
})

test('the page is written beside the JSON report without the run’s secrets, and the output report is its path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'report-'))
  const host = fakeHost()
  host.secret('hunter2')
  const report = { ...makeReport(), looked: lookedInto({ run: 'https://example.org/?hunter2' }) }
  report.outputs['report-json'] = join(folder, 'report.json')
  await writePage(report, host)
  expect(report.outputs.report).toBe(join(folder, 'report.html'))
  const html = await readFile(join(folder, 'report.html'), 'utf8')
  const packed = /id="block-1">([^<]*)</.exec(html)?.[1] ?? ''
  const [first = []] = decodeRows(gunzipSync(Buffer.from(packed, 'base64')))
  expect(first.map(({ path }) => path)).toEqual(['app/***', 'etc/a'])
  expect(html).not.toContain('hunter2')
})

test('a run that looked into no image writes no page', async () => {
  const report = makeReport()
  report.outputs['report-json'] = '/nowhere/report.json'
  await writePage(report, fakeHost())
  expect(report.outputs).not.toHaveProperty('report')
})
