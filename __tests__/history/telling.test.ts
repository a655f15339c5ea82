import { expect, test } from '@jest/globals'
import type { Alert } from '../../src/history/alerts/alert.ts'
import { issueBody, issueMarker, issueTitle } from '../../src/history/alerts/issue.ts'
import { postAlerts, webhookBody } from '../../src/history/alerts/webhook.ts'
import { sparkline } from '../../src/history/sparkline.ts'
import { foundIn, lastRuns, trendSection } from '../../src/history/trend.ts'
import { fakeHost } from '../support/fake-host.ts'
import { runRecord } from '../support/run-record.ts'

const alert: Alert = { rule: 'size=+5%', platform: 'linux/amd64', before: 40, after: 44, text: 'linux/amd64 grew' }
const address = 'https://hooks.example/T0/SECRET-PATH'

test('a webhook gets the alerts, the run, and a text that chats show', async () => {
  let sent: RequestInit | undefined
  const host = fakeHost({
    fetch: (_, init) => {
      sent = init
      return new Response('ok')
    },
  })
  expect(await postAlerts(address, [alert], runRecord(), host)).toBeUndefined()
  expect(JSON.parse(String(sent?.body))).toEqual({
    version: 1,
    text: 'ghcr.io/o/n main@90dd603\nlinux/amd64 grew\nhttps://github.com/o/n/actions/runs/7',
    image: 'ghcr.io/o/n',
    digest: runRecord().digest,
    ref: 'refs/heads/main',
    commit: runRecord().commit,
    event: 'push',
    run: runRecord().run,
    alerts: [alert],
  })
  expect(sent?.redirect).toBe('manual')
})

test.each([
  [() => new Response('', { status: 500 }), 'it answered 500'],
  [() => new Response('', { status: 302, headers: { location: 'https://elsewhere.example' } }), 'it answered 302'],
  [
    () => {
      throw new TypeError(`fetch of ${address} failed`)
    },
    'it cannot be reached',
  ],
  [
    () => {
      throw new DOMException(address, 'TimeoutError')
    },
    'no answer came in 5 s',
  ],
] satisfies readonly (readonly [() => Response, string])[])(
  'a webhook that fails is told without its address (%#)',
  async (fetch, words) => {
    expect(await postAlerts(address, [alert], runRecord(), fakeHost({ fetch }))).toBe(words)
  },
)

test('a fork’s run, which sees no secret, is told so', async () => {
  expect(await postAlerts('', [alert], runRecord(), fakeHost())).toContain('alert-webhook is empty')
})

test('secrets are masked in what a webhook gets', async () => {
  let body = ''
  const host = fakeHost({
    fetch: (_, init) => {
      body = String(init?.body)
      return new Response()
    },
  })
  host.secret('hunter2hunter2')
  await postAlerts(address, [{ ...alert, text: 'new hunter2hunter2' }], runRecord(), host)
  expect(body).toContain('new ***')
  expect(JSON.stringify(webhookBody([alert], runRecord()))).not.toContain('SECRET-PATH')
})

test('an issue begins with its marker, tells the newest run first and keeps ten', () => {
  let body = ''
  for (let at = 1; at <= 12; at += 1)
    body = issueBody([{ ...alert, text: `alert ${at}.` }], runRecord({ date: `2026-01-${10 + at}T00:00:00Z` }), body)
  expect(body.startsWith(issueMarker(runRecord()))).toBe(true)
  expect([...body.matchAll(/alert (\d+)/g)].map(([, at]) => Number(at))).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3])
  expect(issueTitle(runRecord())).toBe('Image alerts: ghcr.io/o/n (main)')
})

test('each image and branch has an issue of its own', () => {
  const markers = [runRecord(), runRecord({ ref: 'refs/heads/b' }), runRecord({ image: 'ghcr.io/o/m' })].map(
    issueMarker,
  )
  expect(new Set(markers).size).toBe(3)
})

test('ids of findings are no markup, no mention and no link in an issue or the summary', () => {
  const evil: Alert = {
    ...alert,
    rule: 'new-critical',
    text: 'new: @octocat #1 <img> [x](http://e) <!-- image-pipeline:run -->',
  }
  for (const text of [issueBody([evil], runRecord(), ''), trendSection([runRecord(), runRecord()], [evil])]) {
    expect(text).not.toMatch(/@octocat|#1\b|<img|\]\(http:/)
    expect(text.split('<!-- image-pipeline:run -->').length).toBeLessThanOrEqual(2)
  }
})

test.each([
  [[1, 1, 1], '▁▁▁'],
  [[100, 101, 100], '▁▁▁'],
  [[1, undefined, 3, 2], '▁ █▅'],
  [[0, 0], '▁▁'],
])('%j is drawn as %j', (values, line) => {
  expect(sparkline(values)).toBe(line)
})

test('the trend has a line a platform and a row a run, the newest first', () => {
  const earlier = runRecord({ platforms: { 'linux/amd64': { compressed: 30_000_000 } }, date: '2026-01-01T00:00:00Z' })
  const failed = runRecord({ gates: { scan: false }, outcome: 'failed', findings: {} })
  const lines = trendSection([earlier, failed], [alert]).split('\n')
  expect(lines).toContain('- ⚠️ linux/amd64 grew')
  expect(lines.find((line) => line.includes('▁█'))).toBe(
    '| <code>linux/amd64</code> | <code>▁█</code> | 30 MB | 40 MB |',
  )
  const rows = lines.filter((line) => line.startsWith('| 2026'))
  expect(rows[0]).toContain('**scan** failed')
  expect(rows[1]).toMatch(
    /^\| 2026-01-01 00:00 \| \[<code>main&#64;90dd603<\/code>\]\(.*\| 30 MB \| 10\.0 s \| 1 critical, 2 high \| passed \|$/,
  )
})

test('a first run has no trend', () => {
  expect(trendSection([runRecord()], [])).toBe('')
})

test('ten runs are shown, this one among them', () => {
  const series = Array.from({ length: 20 }, (_, at) => runRecord({ commit: String(at) }))
  const runs = lastRuns(series, runRecord({ commit: 'now' }))
  expect([runs.length, runs[0]?.commit, runs.at(-1)?.commit]).toEqual([10, '11', 'now'])
})

test('of platforms the one with most findings is told', () => {
  const scan = { a: { HIGH: 2 }, b: { HIGH: 5, LOW: 9 } }
  expect([
    foundIn({ findings: { scan } }),
    foundIn({ findings: {} }),
    foundIn({ findings: { scan: { a: {} } } }),
  ]).toEqual(['5 high', '', 'none high'])
})
