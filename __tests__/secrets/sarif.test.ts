import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { judge, write } from '../../src/secrets/index.ts'
import { both, canary, found, history } from './found.ts'

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

test('what other scanners wrote stays; the paths that were written are told', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sarif-'))
  const sarif = join(folder, 'sarif')
  try {
    await mkdir(sarif)
    await writeFile(join(sarif, 'scan-linux-amd64.sarif'), 'x')
    expect(await write(judge(undefined, both.slice(0, 1)), folder)).toEqual([join(sarif, 'secrets-linux-amd64.sarif')])
    expect((await readdir(sarif)).sort()).toEqual(['scan-linux-amd64.sarif', 'secrets-linux-amd64.sarif'])
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
