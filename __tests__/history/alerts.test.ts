import { expect, test } from '@jest/globals'
import { alertsOf } from '../../src/history/alerts/alert.ts'
import { rules } from '../../src/history/alerts/rule.ts'
import type { RunRecord } from '../../src/history/record.ts'
import { runRecord } from '../support/run-record.ts'

const size = (compressed: number) => ({ platforms: { 'linux/amd64': { compressed } } })
const took = (seconds: number) => runRecord({ build: { seconds } })
const critical = (ids: readonly string[], more = 0): Partial<RunRecord> => ({
  weaknesses: { CRITICAL: { ids, more }, HIGH: { ids: [], more: 0 } },
})

async function alerts(text: string, now: Partial<RunRecord>, ...before: readonly RunRecord[]) {
  return alertsOf(await rules.parse(text), runRecord(now), before)
}

test.each([
  ['size=+5%', 42_000_001, true],
  ['size=+5%', 42_000_000, false],
  ['size=+10MB', 50_000_001, true],
  ['size=+10MB', 50_000_000, false],
  ['size=+1%', 30_000_000, false],
])('%s with %d bytes after 40 MB: %p', async (rule, bytes, told) => {
  expect(await alerts(rule, size(bytes), runRecord())).toHaveLength(told ? 1 : 0)
})

test('a size is told by platform, with both sizes and the run that it is held against', async () => {
  const now = { platforms: { 'linux/amd64': { compressed: 44_000_000 }, 'linux/arm64': { compressed: 99_000_000 } } }
  expect(await alerts('size=+5%', now, runRecord())).toEqual([
    {
      rule: 'size=+5%',
      platform: 'linux/amd64',
      before: 40_000_000,
      after: 44_000_000,
      text: 'linux/amd64 grew from 40 MB to 44 MB (+10.0 %) since main@90dd603',
    },
  ])
})

test('the last run that has a size counts, not one that broke down', async () => {
  const broken = runRecord({ platforms: {}, outcome: 'broken' })
  expect(await alerts('size=+5%', size(44_000_000), runRecord(), broken)).toHaveLength(1)
  expect(await alerts('size=+5%', size(44_000_000), runRecord(), runRecord(size(44_000_000)))).toEqual([])
})

test('a build’s time is held against the median of the last five', async () => {
  const before = [900, 10, 12, 11, 200, 10].map(took)
  const [alert] = await alerts('build-time=x1.5', { build: { seconds: 17, steps: { cached: 1, total: 9 } } }, ...before)
  expect(alert?.text).toBe(
    'the build took 17.0 s, 1 of 9 steps from the cache, against 11.0 s in the median of the last 5',
  )
  expect(await alerts('build-time=×1.6', { build: { seconds: 17 } }, ...before)).toEqual([])
})

test('a build that is slower by a few seconds is no news', async () => {
  expect(await alerts('build-time=x1.5', { build: { seconds: 4 } }, took(1))).toEqual([])
  expect(await alerts('build-time=x1.5', { build: { seconds: 6 } }, took(1))).toHaveLength(1)
})

test('a finding is new that the run before did not have; of more than five the rest is a number', async () => {
  const now = ['CVE-1 openssl', 'CVE-4 glibc']
  expect((await alerts('new-critical', critical(now), runRecord()))[0]?.text).toBe(
    'new CRITICAL since main@90dd603: CVE-4 glibc',
  )
  expect(await alerts('new-critical', critical(['CVE-1 openssl']), runRecord())).toEqual([])
  const many = Array.from({ length: 8 }, (_, at) => `CVE-${at} x`)
  expect((await alerts('new-critical', critical(many), runRecord(critical([]))))[0]?.text).toMatch(
    /CVE-4 x and 3 more$/,
  )
})

test('new-high asks for HIGH ones only', async () => {
  const now = {
    weaknesses: { CRITICAL: { ids: ['CVE-9 a'], more: 0 }, HIGH: { ids: ['CVE-2 zlib', 'CVE-8 b'], more: 0 } },
  }
  expect((await alerts('new-high', now, runRecord())).map(({ text }) => text)).toEqual([
    'new HIGH since main@90dd603: CVE-8 b',
  ])
})

test('what an earlier line had no room for is not called new', async () => {
  const before = runRecord(critical(['CVE-1 a', 'CVE-5 a'], 10))
  expect(await alerts('new-critical', critical(['CVE-1 a', 'CVE-7 a']), before)).toEqual([])
  expect(await alerts('new-critical', critical(['CVE-1 a', 'CVE-3 a']), before)).toHaveLength(1)
})

test('without an earlier run, a scan or a build nothing is told', async () => {
  const every = 'size=+1%,size=+1B,build-time=x1,new-critical,new-high'
  expect(await alerts(every, size(99_000_000))).toEqual([])
  const { weaknesses: _, build: __, ...bare } = runRecord({ platforms: {} })
  expect(alertsOf(await rules.parse(every), bare, [runRecord()])).toEqual([])
})

test.each(['size=5%', 'size=+5', 'size', 'size=+big', 'build-time=1.5', 'build-time=x0.5', 'new-low', 'speed=+5%'])(
  '%s is told with the forms that there are',
  async (text) => {
    if (text === 'size=+5') expect(await rules.parse(text)).toMatchObject([{ bytes: 5 }])
    else await expect(Promise.resolve().then(() => rules.parse(text))).rejects.toThrow('is no rule for an alert')
  },
)
