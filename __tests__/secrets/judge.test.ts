import { describe, expect, test } from '@jest/globals'
import type { HistoryFindings } from '../../src/secrets/findings.ts'
import { verbOf } from '../../src/secrets/image.ts'
import { judge, show } from '../../src/secrets/index.ts'
import type { Pass } from '../../src/trivy/report.ts'
import { both, canary, found, history, pass, secret } from './found.ts'

describe('the gate', () => {
  test('passes where nothing was found', () => {
    expect(judge(history([]), [pass('linux/amd64', {})]).verdict).toEqual({ gate: 'secrets', passed: true })
  })

  test('fails for one in the history, and says which', () => {
    expect(judge(history([found, { ...found, line: 9 }]), undefined).verdict).toEqual({
      gate: 'secrets',
      passed: false,
      reason: '2 secrets in the history: github-pat in app/a.py:3 (commit c0ffee1) and 1 more',
    })
  })

  test('fails for one in the image, of however low a severity, and says on which platforms', () => {
    const low = [pass('linux/amd64', { '/key': [secret(1, { Severity: 'LOW' })] })]
    expect(judge(undefined, low).verdict.reason).toBe(
      '1 secret in the image: aws-access-key-id in /key:1 (linux/amd64)',
    )
    expect(judge(history([]), both).verdict.reason).toBe(
      '2 secrets in the image: aws-access-key-id in /app/key:1 (linux/amd64, linux/arm64) and 1 more',
    )
  })
})

describe('the image half', () => {
  test('a secret on two platforms, or in two layers of one, is told once', () => {
    const twice = pass('linux/amd64', { '/app/key': [secret(1), secret(3)] })
    const { image } = judge(undefined, [twice, both[1] ?? twice])
    expect(image).toEqual([
      {
        path: '/app/key',
        line: 1,
        rule: 'aws-access-key-id',
        title: 'AWS Access Key ID',
        severity: 'CRITICAL',
        layers: [1, 3, 2].map((n) => `sha256:${String(n).repeat(64)}`),
        instruction: 'RUN',
        platforms: ['linux/amd64', 'linux/arm64'],
      },
    ])
  })

  test('one in the config has no path', () => {
    expect(judge(undefined, both).image?.[1]).toMatchObject({ path: '', layers: [], platforms: ['linux/amd64'] })
  })

  test.each([
    ['RUN echo x # buildkit', 'RUN'],
    ['RUN |1 TOKEN=x /bin/sh -c echo # buildkit', 'RUN'],
    ['COPY . . # buildkit', 'COPY'],
    ['/bin/sh -c #(nop) ADD file:1 in / ', 'ADD'],
    ['/bin/sh -c echo x', 'RUN'],
    ['|1 TOKEN=a b /bin/sh -c echo x', 'RUN'],
    ['ENV TOKEN=x', ''],
    ['debuerreotype 0.15', ''],
    ['', ''],
  ])('of an instruction only its name is told: %j', (createdBy, verb) => {
    expect(verbOf(createdBy)).toBe(verb)
  })
})

describe('what is shown', () => {
  test('places, layers and platforms, in tables', () => {
    const { section, outputs } = show(judge(history([found]), both))
    expect(outputs).toEqual({})
    expect(section).toBe(
      [
        '### Secrets',
        '',
        'gitleaks&#58; 3 commits of this push (aaa1111..bbb2222), 1 finding.',
        '',
        '| file | commit | rule |',
        '|---|---|---|',
        '| <code>app/a.py&#58;3</code> | `c0ffee1` | <code>github-pat</code> |',
        '',
        '<details><summary>Revoke them. Those that are none: lines for .gitleaksignore</summary>',
        '',
        `- <code>c0ffee1${'0'.repeat(33)}&#58;app/a.py&#58;github-pat&#58;3</code>`,
        '',
        '</details>',
        '',
        'Trivy: layers of linux/amd64, linux/arm64, 2 findings.',
        '',
        '| in the image | layer | rule | platforms |',
        '|---|---|---|---|',
        '| <code>/app/key&#58;1</code> | <code>111111111111</code> <code>222222222222</code> RUN | <code>aws-access-key-id</code> | linux/amd64, linux/arm64 |',
        '| config of the image |  | <code>github-pat</code> | linux/amd64 |',
        '',
      ].join('\n'),
    )
  })

  test('a secret of the image that the ignore file lets pass stays visible, with its reason', () => {
    const suppressed = {
      Type: 'secret',
      Status: 'ignored',
      Statement: 'a <b>sample</b>',
      Source: '.trivyignore.yaml',
      Finding: { RuleID: 'github-pat' },
    }
    const Results = [{ Target: '/app/sample', Class: 'secret', ExperimentalModifiedFindings: [suppressed] }]
    const without = (platform: string): Pass => {
      const clean = pass(platform, {})
      return { ...clean, report: { ...clean.report, Results } }
    }
    const secrets = judge(undefined, [without('linux/amd64'), without('linux/arm64')])
    expect(secrets.verdict.passed).toBe(true)
    expect(secrets.letPass).toMatchObject([{ rule: 'github-pat', platforms: ['linux/amd64', 'linux/arm64'] }])
    expect(show(secrets).section).toMatch(/1 in the image let pass:.*sample.*github-pat.*trivyignore/s)
    expect(show(secrets).section).not.toContain('<b>')
  })

  test('the order of findings does not depend on the order in which they were found', () => {
    const other = { ...found, file: 'app/z.py' }
    const orders = [judge(history([other, found]), undefined), judge(history([found, other]), undefined)]
    expect(orders[0]).toEqual(orders[1])
  })

  test('a gap is told in the summary too', () => {
    expect(show(judge(history([], { gap: 'the clone lacks commits' }), undefined)).section).toContain(
      '> the clone lacks commits',
    )
  })

  test('a half that was not searched is not told of, and is not zero', () => {
    expect(show(judge(history([]), undefined)).counts).toEqual({ '': {} })
    expect(show(judge(undefined, [pass('linux/amd64', {})])).counts).toEqual({ 'linux/amd64': {} })
    expect(show(judge(undefined, undefined))).toMatchObject({ section: '', counts: {}, report: { passed: true } })
  })

  test('counts by platform', () => {
    expect(show(judge(history([found]), both)).counts).toEqual({
      '': { CRITICAL: 1 },
      'linux/amd64': { CRITICAL: 2 },
      'linux/arm64': { CRITICAL: 1 },
    })
  })

  test('annotations point at files that are there', () => {
    const { place: _, ...gone } = found
    const { annotations = [] } = show(judge(history([found, gone]), both))
    expect(annotations.map(({ place }) => place)).toEqual([
      { file: 'app/a.py', line: 3, endLine: 4 },
      undefined,
      undefined,
      undefined,
    ])
    expect(annotations[0]?.message).toContain('github-pat in app/a.py:3 (commit c0ffee1)')
  })

  test('the name of a file is text, whatever is in it', () => {
    const file = 'a|b`<img src=x>[x](https://x)\n::error::@team'
    const { section, annotations } = show(judge(history([{ ...found, file }]), undefined))
    const row = section.split('\n').find((line) => line.includes('c0ffee1')) ?? ''
    expect(row.match(/\|/g)).toHaveLength(4)
    expect(row.replace(/<\/?code>/g, '')).not.toMatch(/[<>[\]@]/)
    expect(annotations?.[0]?.message).not.toContain('\n')
  })

  test('a name that shows otherwise than it is, is shown plain, and is the place of no annotation', () => {
    const name = 'a\u202E\u2028\u001b[31m\u0085b.py'
    const odd = { ...found, file: name, place: name }
    const inImage = [pass('linux/amd64', { [`/${name}`]: [secret(1)] })]
    const secrets = judge(history([odd], { range: `of ${name}` }), inImage)
    const { section, annotations = [] } = show(secrets)
    for (const text of [section, secrets.verdict.reason ?? '', ...annotations.map(({ message }) => message)])
      expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202E]/u)
    expect(annotations.map(({ place }) => place)).toEqual([undefined, undefined])
  })

  test('50,000 findings: the summary stays short, the report has all', () => {
    const many = Array.from({ length: 50_000 }, (_, n) => ({ ...found, line: n + 1, file: 'x'.repeat(300) }))
    const { section, report } = show(judge(history(many), undefined))
    expect(section.length).toBeLessThan(100_000)
    expect(section).toContain('… 49950 more in the report')
    expect((report as { history: HistoryFindings }).history.findings).toHaveLength(50_000)
  })

  test('the value is nowhere', () => {
    const secrets = judge(history([found]), both)
    expect(JSON.stringify([secrets, show(secrets)])).not.toContain(canary)
  })
})
