import { expect, test } from '@jest/globals'
import type { Stage } from '../../src/core/stage.ts'
import { addShown, makeReport, type StageAnnotation } from '../../src/pipeline/report/report.ts'
import { tellGates } from '../../src/pipeline/report/tell-gates.ts'
import { fakeHost } from '../support/fake-host.ts'

const error = (stage: Stage, message: string): StageAnnotation => ({ stage, level: 'error', message })
const warning = (stage: Stage, message: string): StageAnnotation => ({ stage, level: 'warning', message })

test('failed gates come first, then as many findings as the runner shows, then how many more there are', () => {
  const report = makeReport()
  report.verdicts.push({ gate: 'scan', passed: false, reason: 'openssl' }, { gate: 'secrets', passed: true })
  for (let at = 0; at < 14; at += 1) report.annotations.push(warning('lint', `finding ${at}`))
  const host = fakeHost()
  tellGates(report, host)
  expect(host.messages('error')).toEqual(['gate scan failed: openssl'])
  expect(host.messages('warning')).toHaveLength(9)
  expect(host.messages('info')).toEqual(['and 5 more that the report tells'])
})

test('on a runner a gate whose causes are annotated is no annotation of its own', () => {
  const report = makeReport()
  report.verdicts.push({ gate: 'scan', passed: false, reason: 'openssl' })
  report.findings.scan = { 'linux/amd64': { CRITICAL: 1 } }
  report.annotations.push(error('scan', 'openssl 3.0.1 has CVE-1'))
  const host = fakeHost()
  tellGates(report, host)
  expect(host.messages('error')).toEqual(['openssl 3.0.1 has CVE-1'])
  expect(host.messages('info')).toEqual(['gate scan failed: openssl'])
})

test('on a terminal, where the tables stand above, the gate is told and not each cause once more', () => {
  const report = makeReport()
  report.verdicts.push({ gate: 'scan', passed: false, reason: 'openssl' })
  report.findings.scan = {}
  report.annotations.push(error('scan', 'a cause'), warning('scan', 'an entry has expired'))
  const host = { ...fakeHost(), kind: 'terminal' as const }
  tellGates(report, host)
  expect(host.messages('error')).toEqual(['gate scan failed: openssl'])
  expect(host.messages('warning')).toEqual(['an entry has expired'])
})

test('each failed gate has an annotation, whatever another one fills the room with; then errors in turn, then warnings', () => {
  const report = makeReport()
  const scan = ['a', 'b', 'c', 'd', 'e', 'and 7 more'].map((message) => error('scan', message))
  const remarks = ['expired 1', 'expired 2', 'expired 3', 'expired 4'].map((message) => warning('scan', message))
  const shown = { outputs: {}, section: '', report: {} }
  addShown(report, 'scan', {
    ...shown,
    annotations: [...scan, ...remarks],
    counts: { 'linux/amd64': { CRITICAL: 12 } },
  })
  const secrets = ['token 1', 'token 2'].map((message) => error('secrets', message))
  addShown(report, 'secrets', { ...shown, annotations: secrets, counts: { '': { CRITICAL: 2 } } })
  addShown(report, 'lint', { ...shown, annotations: [warning('lint', 'IP001')], counts: { '': { warning: 1 } } })
  report.verdicts.push(
    { gate: 'lint', passed: false, reason: 'IP001' },
    { gate: 'scan', passed: false, reason: 'openssl' },
    { gate: 'secrets', passed: false, reason: 'token' },
    { gate: 'size', passed: false, reason: 'too big' },
  )
  const host = fakeHost()
  tellGates(report, host)
  const told = ['gate lint failed: IP001', 'a', 'token 1', 'gate size failed: too big']
  expect(host.messages('error')).toEqual([...told, 'b', 'token 2', 'c', 'd', 'e', 'and 7 more'])
  expect(host.messages('warning')).toEqual([])
  const gates = ['gate scan failed: openssl', 'gate secrets failed: token']
  expect(host.messages('info')).toEqual([...gates, 'and 5 more that the report tells'])
})

test('a failed gate that could only warn is told itself', () => {
  const report = makeReport()
  report.verdicts.push({ gate: 'lint', passed: false, reason: 'IP001' })
  report.findings.lint = { '': { warning: 1 } }
  report.annotations.push(warning('lint', 'IP001: a warning'))
  const host = fakeHost()
  tellGates(report, host)
  expect(host.messages('error')).toEqual(['gate lint failed: IP001'])
  expect(host.messages('warning')).toEqual(['IP001: a warning'])
})
