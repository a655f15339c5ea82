import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { HistoryFinding, HistoryFindings } from '../../src/secrets/findings.ts'
import { verbOf } from '../../src/secrets/image.ts'
import { judge, show, write } from '../../src/secrets/index.ts'
import type { Pass, TrivySecret } from '../../src/trivy/report.ts'

const commit = 'c0ffee1'.padEnd(40, '0')
const found: HistoryFinding = {
  commit,
  file: 'app/a.py',
  rule: 'github-pat',
  description: 'A token',
  line: 3,
  endLine: 4,
  column: 5,
  endColumn: 44,
  place: 'app/a.py',
}

function history(findings: readonly HistoryFinding[], more: Partial<HistoryFindings> = {}): HistoryFindings {
  return { range: 'of this push (aaa1111..bbb2222)', commits: 3, findings, allowed: 0, gap: undefined, ...more }
}

const canary = 'the-value-itself'

/** As Trivy writes it, with the fields that hold lines of the file. */
function secret(layer: number | undefined, more: Partial<TrivySecret> = {}): TrivySecret {
  const lines = { Match: canary, Code: { Lines: [{ Content: canary }] } }
  return {
    RuleID: 'aws-access-key-id',
    Severity: 'CRITICAL',
    Title: 'AWS Access Key ID',
    StartLine: 1,
    EndLine: 1,
    ...(layer === undefined
      ? {}
      : { Layer: { DiffID: `sha256:${String(layer).repeat(64)}`, CreatedBy: `RUN echo ${canary} > /x # buildkit` } }),
    ...lines,
    ...more,
  }
}

function pass(platform: string, secrets: Readonly<Record<string, readonly TrivySecret[]>>): Pass {
  const Results = Object.entries(secrets).map(([Target, Secrets]) => ({ Target, Class: 'secret', Secrets }))
  const report = { SchemaVersion: 2, ArtifactName: 'ghcr.io/o/n', Metadata: {}, Results } as const
  const subject = { mediaType: 'x', digest: `sha256:${'0'.repeat(64)}`, size: 1 } as const
  return { platform, subject, path: '/report.json', report }
}

const both = [
  pass('linux/amd64', {
    '/app/key': [secret(1)],
    'ghcr.io/o/n': [secret(undefined, { RuleID: 'github-pat', StartLine: 24 })],
  }),
  pass('linux/arm64', { '/app/key': [secret(2)] }),
]

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
    expect(section).toContain('And 49950 more')
    expect((report as { history: HistoryFindings }).history.findings).toHaveLength(50_000)
  })

  test('the value is nowhere', () => {
    const secrets = judge(history([found]), both)
    expect(JSON.stringify([secrets, show(secrets)])).not.toContain(canary)
  })
})

describe('SARIF', () => {
  interface Sarif {
    readonly version: string
    readonly runs: readonly {
      readonly automationDetails: { readonly id: string }
      readonly tool: {
        readonly driver: { readonly semanticVersion: string; readonly rules: readonly { readonly id: string }[] }
      }
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly locations: readonly { readonly physicalLocation: unknown }[]
        readonly partialFingerprints: Readonly<Record<string, string>>
      }[]
    }[]
  }

  async function written(secrets: Parameters<typeof write>[0], redact?: (text: string) => string, image?: string) {
    const folder = await mkdtemp(join(tmpdir(), 'sarif-'))
    try {
      await write(secrets, folder, redact, image)
      const names = (await readdir(join(folder, 'sarif'))).sort()
      const texts = await Promise.all(names.map((name) => readFile(join(folder, 'sarif', name), 'utf8')))
      return { names, texts, runs: texts.map((text) => (JSON.parse(text) as Sarif).runs[0]) }
    } finally {
      await rm(folder, { recursive: true })
    }
  }

  test('one file a half and platform, each with a category of its own', async () => {
    const { names, runs, texts } = await written(judge(history([found]), both))
    expect(names).toEqual(['secrets-linux-amd64.sarif', 'secrets-linux-arm64.sarif', 'secrets.sarif'])
    // Code scanning takes what stands before the last slash.
    expect(runs.map((run) => run?.automationDetails.id)).toEqual([
      'image-pipeline/secrets/linux-amd64/',
      'image-pipeline/secrets/linux-arm64/',
      'image-pipeline/secrets/',
    ])
    expect(runs.map((run) => run?.results.length)).toEqual([2, 1, 1])
    for (const text of texts) expect(text).not.toMatch(new RegExp(`snippet|${canary}`))
  })

  test('two images of one repository have categories of their own; the history has one', async () => {
    const ids = async (image: string) =>
      (await written(judge(history([found]), both), undefined, image)).runs.map((run) => run?.automationDetails.id)
    expect(await ids('ghcr.io/octo/app:1')).toEqual([
      'image-pipeline/secrets/octo/app/linux-amd64/',
      'image-pipeline/secrets/octo/app/linux-arm64/',
      'image-pipeline/secrets/',
    ])
    expect(await ids('ghcr.io/octo/worker:1')).toContain('image-pipeline/secrets/octo/worker/linux-amd64/')
  })

  test('files of an earlier run go, others stay; the paths that were written are told', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sarif-'))
    const sarif = join(folder, 'sarif')
    try {
      await mkdir(sarif)
      for (const name of ['secrets.sarif', 'secrets-linux-s390x.sarif', 'scan-linux-amd64.sarif', 'my-secrets.sarif'])
        await writeFile(join(sarif, name), 'old')
      expect(await write(judge(undefined, both.slice(0, 1)), folder)).toEqual([
        join(sarif, 'secrets-linux-amd64.sarif'),
      ])
      expect((await readdir(sarif)).sort()).toEqual([
        'my-secrets.sarif',
        'scan-linux-amd64.sarif',
        'secrets-linux-amd64.sarif',
      ])
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('a link that lies where the folder belongs is replaced, and nothing is written where it leads', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sarif-'))
    try {
      await mkdir(join(folder, 'elsewhere'))
      await writeFile(join(folder, 'elsewhere', 'secrets-x.sarif'), 'mine')
      await symlink(join(folder, 'elsewhere'), join(folder, 'sarif'))
      await write(judge(history([found]), undefined), folder)
      expect(await readdir(join(folder, 'elsewhere'))).toEqual(['secrets-x.sarif'])
      expect((await lstat(join(folder, 'sarif'))).isDirectory()).toBe(true)
    } finally {
      await rm(folder, { recursive: true })
    }
  })

  test('a finding is a rule, a file and lines', async () => {
    const { runs } = await written(judge(history([{ ...found, file: 'a b/ä#?.py' }]), undefined))
    const [result] = runs[0]?.results ?? []
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'a%20b/%C3%A4%23%3F.py' },
      region: { startLine: 3, endLine: 4 },
    })
    expect(runs[0]?.tool.driver.rules[result?.ruleIndex ?? -1]?.id).toBe('github-pat')
    expect(runs[0]?.tool.driver.semanticVersion).toMatch(/^\d+\.\d+\.\d+/)
  })

  test('a finding keeps its fingerprint from run to run, and shares it with no other', async () => {
    const findings = [found, { ...found, line: 9 }, { ...found, commit: 'd'.repeat(40) }, { ...found, rule: 'x' }]
    const prints = async () =>
      (await written(judge(history(findings), undefined))).runs[0]?.results.map(
        ({ partialFingerprints }) => partialFingerprints['secret/v1'],
      )
    expect(await prints()).toEqual(await prints())
    expect(new Set(await prints()).size).toBe(4)
  })

  test('nothing found is an empty file, which closes old alerts; a half not searched is none', async () => {
    const { names, runs } = await written(judge(history([]), undefined))
    expect(names).toEqual(['secrets.sarif'])
    expect(runs[0]?.results).toEqual([])
    expect((await written(judge(undefined, undefined))).names).toEqual([])
  })

  test('known secrets are masked in names too', async () => {
    const { texts } = await written(judge(history([{ ...found, file: 'hunter2.txt' }]), undefined), (text) =>
      text.replaceAll('hunter2', '***'),
    )
    expect(texts[0]).not.toContain('hunter2')
  })
})
