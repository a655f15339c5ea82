import { expect, test } from '@jest/globals'
import { addShown, gateOutputs, makeReport, reportJson, summaryOf } from '../../src/pipeline/report/report.ts'

test('the summary begins with the headline, and failed gates come before the stages', () => {
  const report = makeReport()
  report.headline = 'not published: gate size failed'
  report.verdicts.push({ gate: 'size', passed: false, reason: 'too\nbig' }, { gate: 'ok', passed: true })
  addShown(report, 'build', { outputs: { digest: 'x' }, section: '### Build', report: { a: 1 } })
  const summary = summaryOf(report)
  expect(summary.split('\n')[0]).toBe('**not published: gate size failed**')
  expect(summary.indexOf('**size** failed: too big')).toBeLessThan(summary.indexOf('### Build'))
  expect(gateOutputs(report)).toEqual({ gate: 'failed', 'failed-gates': '["size"]' })
})

test('what the scans found stands before everything else that stages tell, and says itself why it failed', () => {
  const report = makeReport()
  report.headline = 'not published: gates secrets, scan failed'
  addShown(report, 'build', { outputs: {}, section: '### Build', report: {} })
  addShown(report, 'secrets', { outputs: {}, section: '### Secrets', report: {}, counts: { '': { CRITICAL: 1 } } })
  addShown(report, 'scan', { outputs: {}, section: '### Scan', report: {}, counts: { 'linux/amd64': { HIGH: 2 } } })
  report.verdicts.push(
    { gate: 'scan', passed: false, reason: 'openssl' },
    { gate: 'size', passed: false, reason: 'big' },
  )
  const lines = summaryOf(report).split('\n').filter(Boolean)
  expect(lines.slice(1)).toEqual(['- **size** failed: big', '### Scan', '### Secrets', '### Build'])
  expect(JSON.parse(report.outputs.findings ?? '')).toEqual({
    secrets: { '': { CRITICAL: 1 } },
    scan: { 'linux/amd64': { HIGH: 2 } },
  })
})

test('text from outside cannot break out of the summary', () => {
  const report = makeReport()
  report.headline = 'a <img src=x> | b\n# c'
  report.error = 'x\n```\n<script>'
  const summary = summaryOf(report)
  expect(summary.split('\n')[0]).toBe('**a &lt;img src=x> \\| b # c**')
  expect(summary.match(/```/g)).toHaveLength(2)
})

test('a summary that would be too long for the runner is cut, and says so', () => {
  const report = makeReport()
  report.sections.push({ stage: 'build', text: 'x'.repeat(2_000_000) })
  expect(summaryOf(report).length).toBeLessThan(250_000)
  expect(summaryOf(report)).toContain('(cut:')
})

test('without gates the outcome is skipped, and the JSON report says what was done', () => {
  const report = makeReport()
  expect(gateOutputs(report)).toEqual({ gate: 'skipped', 'failed-gates': '[]' })
  expect(JSON.parse(reportJson(report))).toMatchObject({ version: 1, gates: [], stages: {} })
})
