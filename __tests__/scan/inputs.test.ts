import { expect, test } from '@jest/globals'
import { failTogether, parseTable } from '../../src/core/input.ts'
import { inputs } from '../../src/scan/inputs.ts'

async function read(given: Readonly<Record<string, string>>) {
  const { values, mistakes } = await parseTable(inputs, [{ read: (name) => given[name] }])
  failTogether(mistakes)
  return values
}

test('without a word: critical and high ones that have a fix fail the gate, from the two mirrors', async () => {
  expect(await read({})).toEqual({
    scanSeverity: ['CRITICAL', 'HIGH'],
    scanIgnoreUnfixed: true,
    scanScanners: ['vuln'],
    scanIgnoreFile: '',
    scanVex: [],
    scanDbRepository: ['mirror.gcr.io/aquasec/trivy-db:2', 'ghcr.io/aquasecurity/trivy-db:2'],
    scanCacheDir: '',
    scanSkipDbUpdate: false,
    scanFail: true,
  })
})

test('severities are read in any case', async () => {
  expect((await read({ 'scan-severity': 'critical, Low\nUNKNOWN' })).scanSeverity).toEqual([
    'CRITICAL',
    'LOW',
    'UNKNOWN',
  ])
})

test('every severity that is none is named', async () => {
  await expect(read({ 'scan-severity': 'HIGH,SEVERE,BAD' })).rejects.toThrow(
    /scan-severity \("SEVERE"\): is not known.*\nscan-severity \("BAD"\): is not known/,
  )
})

test('the secret scanner is sent to its own stage', async () => {
  await expect(read({ 'scan-scanners': 'vuln,secret' })).rejects.toThrow(
    /scan-scanners .*Leave it out and add secrets to stages/,
  )
  await expect(read({ 'scan-scanners': 'vuln,rootkit' })).rejects.toThrow('scan-scanners ("rootkit"): is not known')
  expect((await read({ 'scan-scanners': 'vuln,misconfig,license' })).scanScanners).toEqual([
    'vuln',
    'misconfig',
    'license',
  ])
})

test('a database repository that no registry could have is refused, each one', async () => {
  await expect(read({ 'scan-db-repository': 'ghcr.io/OK/db:2,ghcr.io/o/db:2,ghcr.io/o/db:-' })).rejects.toThrow(
    /scan-db-repository \("ghcr\.io\/OK\/db:2"\).*\nscan-db-repository \("ghcr\.io\/o\/db:-"\)/,
  )
})
