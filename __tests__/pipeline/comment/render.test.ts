import { describe, expect, jest, test } from '@jest/globals'
import fc from 'fast-check'
import { hasNews } from '../../../src/pipeline/comment/comment-data.ts'
import { most, readData } from '../../../src/pipeline/comment/read-data.ts'
import { longestComment, markerOf, render } from '../../../src/pipeline/comment/render.ts'
import { breaches } from '../../core/markdown-law.ts'
import { anyCommentData, badNews, commentData } from '../../support/comment-example.ts'

// Much at once, on a machine that may be busy.
jest.setTimeout(60_000)

const run = 'https://github.com/octo/app/actions/runs/1/attempts/1'
const own = { run, fork: false }

describe('a comment', () => {
  test('begins with its marker, then what changed, then why gates failed', () => {
    const body = render(commentData(badNews), own)
    expect(body).toBe(`<!-- image-pipeline 0123456789abcdef -->
### <code>ghcr.io/octo/app</code>: +1.2 MB, 2 new findings, 1 gone, 1 gate failed, 1 test failed

Compressed size, compared with <code>ghcr.io/octo/app&#58;main</code>:

| platform | before | now | change |
|---|--:|--:|--:|
| <code>linux/amd64</code> | 50 MB | 51 MB | **+1.2 MB** (+2.4 %) |
| <code>linux/arm64</code> |  | 48 MB | new |

**2 new findings**, 1 gone, 13 still there, compared with <code>ghcr.io/octo/app&#58;main</code>.

| severity | finding | package | fixed in |
|---|---|---|---|
| CRITICAL | <code>CVE-2026-1</code> | <code>libx</code> <code>1.2-1</code> | <code>1.2-2</code> |
| HIGH | <code>CVE-2026-2</code> | <code>liby</code> <code>3</code> |  |

| failed gate | why |
|---|---|
| **scan** | &#50; findings&#58; CVE-2026-1 in libx |

Tests: **1 failed**, 21 passed.

| test | platform | why |
|---|---|---|
| <code>gateway</code> | <code>linux/arm64</code> | healthy&#58; exited with 1 |

Gates passed: lint.

<sub>[The run](${run}) tells more in its summary.</sub>
`)
  })

  test('of a run that changed nothing says so, and is the same for every run', () => {
    const body = render(commentData(), own)
    expect(body).toContain('### <code>ghcr.io/octo/app</code>: nothing changed\n')
    expect(body).toBe(render(commentData(), { ...own, run: `${run}0` }))
    expect(hasNews(commentData())).toBe(false)
  })

  test('a kilobyte less or more is no news: the config names the commit', () => {
    const sizes = (bytes: number) => [{ platform: 'linux/amd64', bytes, before: 50_000_000 }]
    expect(hasNews(commentData({ sizes: sizes(50_000_999) }))).toBe(false)
    expect(hasNews(commentData({ sizes: sizes(49_999_000) }))).toBe(true)
    expect(render(commentData({ sizes: sizes(49_000_000) }), own)).toContain('−1.0 MB')
  })

  test.each([
    ['a failed gate', { gates: [{ gate: 'scan', passed: false, reason: '' }] }, '1 gate failed'],
    ['a new finding', { findings: { comparedWith: 'x', added: 1, gone: 0, still: 0, worst: [] } }, '1 new finding'],
    ['one that is gone', { findings: { comparedWith: 'x', added: 0, gone: 1, still: 0, worst: [] } }, '1 gone'],
    ['a failed test', { tests: { passed: 0, failed: 2, failures: [] } }, '2 tests failed'],
    ['a run that broke down', { broken: 'failed: no space' }, 'the run broke down'],
  ])('%s is news', (_, more, words) => {
    expect(hasNews(commentData(more))).toBe(true)
    expect(render(commentData(more), own).split('\n')[1]).toContain(words)
  })

  test('without anything to compare with it shows the sizes alone', () => {
    const body = render(commentData({ comparedWith: '', sizes: [{ platform: 'linux/amd64', bytes: 5e7 }] }), own)
    expect(body).toContain('| platform | compressed |')
    expect(body).not.toContain('compared with')
  })

  test('that a fork told says that', () => {
    expect(render(commentData(), { run, fork: true })).toContain('Told by the run of a fork')
  })

  test('whatever strangers wrote: no mention, no HTML, no picture, no link of theirs, under 20 kB, told where it is cut', () => {
    let longest = 0
    fc.assert(
      fc.property(anyCommentData, (given) => {
        const data = readData(given)
        const body = render(data, { run, fork: true })
        const [first, ...rest] = body.split('\n')
        expect(first).toBe(markerOf(data))
        expect(breaches(rest.join('\n'))).toEqual([])
        longest = Math.max(longest, Buffer.byteLength(body))
        expect(Buffer.byteLength(body)).toBeLessThan(longestComment)
      }),
      { numRuns: 300 },
    )
    expect(longest).toBeGreaterThan(5000)
  })

  test('that is too long says where the rest is', () => {
    const long = '😀@'.repeat(300)
    const failed = { gate: long, passed: false, reason: long }
    const gates = [...Array(50).fill(failed), ...Array(50).fill({ ...failed, passed: true })]
    const finding = { severity: 'HIGH', id: long, package: long, installed: long, fixedIn: long }
    const worst = Array(most.findings).fill(finding)
    const failures = Array(most.failures).fill({ test: long, platform: long, reason: long })
    const data = readData({
      ...commentData(),
      ...{ image: long, broken: long, comparedWith: long, gates, tests: { passed: 0, failed: 100, failures } },
      sizes: Array(most.platforms).fill({ platform: long, bytes: 1, before: 9e9 }),
      findings: { comparedWith: long, added: 99, gone: 0, still: 0, worst },
    })
    const body = render(data, { run, fork: true })
    expect(Buffer.byteLength(body)).toBeLessThan(longestComment)
    // Each table, and what has no room at all.
    expect(body.match(/… \d+ more in the summary of the run/g)?.length).toBeGreaterThanOrEqual(3)
    expect(body).toContain('(cut: the rest is in the summary of the run)')
    expect(body).toContain('Told by the run of a fork')
    expect(breaches(body.split('\n').slice(1).join('\n'))).toEqual([])
  })
})
