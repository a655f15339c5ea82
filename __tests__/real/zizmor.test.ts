import { spawn } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { child } from '../support/act/child.ts'
import { workflowPrograms } from '../support/run-workflow.ts'
import { shownWorkflows } from '../support/workflow-rules/shown.ts'
import { realParts } from './real-parts.ts'

const { zizmor } = workflowPrograms(realParts())

interface Finding {
  readonly ident: string
  readonly determinations: { readonly severity: string }
  readonly locations: readonly { readonly symbolic: { readonly key: unknown } }[]
}

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zizmor-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** What it finds: `rule: the file's name`. Offline: it asks GitHub for nothing, such as whether a commit has a known flaw. */
async function found(texts: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const workflows = join(folder, '.github/workflows')
  await rm(workflows, { recursive: true, force: true })
  await mkdir(workflows, { recursive: true })
  for (const [name, text] of Object.entries(texts)) await writeFile(join(workflows, name), text)
  const { stdout } = await child(
    spawn(zizmor, ['--offline', '--format=json', '--no-exit-codes', '.'], { cwd: folder }),
    60_000,
  )
  const findings = JSON.parse(stdout) as readonly Finding[]
  return findings.map(({ ident, locations: [place] }) => `${ident}: ${/[\w.-]+\.yml/.exec(JSON.stringify(place))?.[0]}`)
}

test('zizmor finds nothing in our workflows, nor in those that the pages show', async () => {
  const texts = shownWorkflows().map(({ path, text }) => {
    // `@v1` of ours is a tag that only the release workflow moves.
    const pinned = text.replace(/(org\/image-pipeline[\w./-]*)@v1/g, `$1@${'a'.repeat(40)} # v1.0.0`)
    return [`${path.replace(/\W+/g, '-')}.yml`, pinned] as const
  })
  expect(await found(Object.fromEntries(texts))).toEqual([])
})

test('zizmor is asked in a way that it finds what is wrong', async () => {
  const bad =
    'on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.head_ref }}\n'
  const findings = await found({ 'bad.yml': bad })
  expect(findings).toContain('dangerous-triggers: bad.yml')
  expect(findings).toContain('template-injection: bad.yml')
})
