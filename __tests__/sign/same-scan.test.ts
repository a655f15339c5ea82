import { expect, test } from '@jest/globals'
import { isSameScan } from '../../src/sign/statements/same-scan.ts'

const scan = (scanFinishedOn: string, result: object) => ({ metadata: { scanFinishedOn }, scanner: { result } })
const found = { Results: [{ Target: 'a', Vulnerabilities: [{ VulnerabilityID: 'CVE-1' }] }] }

test('a scan is known again in another order of its words and another way to write its time', () => {
  const reordered = { Results: [{ Vulnerabilities: [{ VulnerabilityID: 'CVE-1' }], Target: 'a' }] }
  expect(isSameScan(scan('2026-01-02T03:04:05.120Z', found), scan('2026-01-02T03:04:05.12Z', reordered))).toBe(true)
})

test('an older scan, or one that found something else, is another one', () => {
  const now = scan('2026-01-02T03:04:05Z', found)
  expect(isSameScan(now, scan('2026-01-01T03:04:05Z', found))).toBe(false)
  expect(isSameScan(now, scan('2026-01-02T03:04:05Z', { Results: [] }))).toBe(false)
  expect(isSameScan(now, {})).toBe(false)
})
