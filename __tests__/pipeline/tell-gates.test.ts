import { expect, test } from '@jest/globals'
import { makeReport } from '../../src/pipeline/report/report.ts'
import { tellGates } from '../../src/pipeline/report/tell-gates.ts'
import { fakeHost } from '../support/fake-host.ts'

test('failed gates come first, then as many findings as the runner shows, then how many more there are', () => {
  const report = makeReport()
  report.verdicts.push({ gate: 'scan', passed: false, reason: 'openssl' }, { gate: 'secrets', passed: true })
  for (let at = 0; at < 14; at += 1) report.annotations.push({ level: 'warning', message: `finding ${at}` })
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
  report.annotations.push({ level: 'error', message: 'openssl 3.0.1 has CVE-1' })
  const host = fakeHost()
  tellGates(report, host)
  expect(host.messages('error')).toEqual(['openssl 3.0.1 has CVE-1'])
  expect(host.messages('info')).toEqual(['gate scan failed: openssl'])
})

test('on a terminal, where the tables stand above, the gate is told and not each cause once more', () => {
  const report = makeReport()
  report.verdicts.push({ gate: 'scan', passed: false, reason: 'openssl' })
  report.findings.scan = {}
  report.annotations.push({ level: 'error', message: 'a cause' }, { level: 'warning', message: 'an entry has expired' })
  const host = { ...fakeHost(), kind: 'terminal' as const }
  tellGates(report, host)
  expect(host.messages('error')).toEqual(['gate scan failed: openssl'])
  expect(host.messages('warning')).toEqual(['an entry has expired'])
})
