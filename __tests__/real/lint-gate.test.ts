import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite, copyOf } from '../support/checked-site.ts'
import { realParts } from './real-parts.ts'

let site: CheckedSite
const copies: string[] = []

beforeAll(async () => {
  site = await checkedSite(realParts())
}, 60_000)
afterAll(async () => {
  await site.close()
  for (const folder of copies) await rm(folder, { recursive: true, force: true })
})

async function built(
  name: string,
  files: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>> = {},
) {
  const cwd = await copyOf(site, files)
  copies.push(cwd)
  const stages = 'metadata,lint,build,analyze,publish'
  const images = `${site.ghcr.host}/octo/${name}`
  const { main } = await asRunner(site.step({ cwd, with: { stages, images, ...given } }))
  return { main, asked: askRegistry(site.ghcr.url, `octo/${name}`, 'octo:PASSWORD-CANARY') }
}

const lintOf = (report: string) =>
  JSON.parse(report).stages.lint as {
    readonly findings: readonly {
      readonly rule: string
      readonly severity: string
      readonly evidence?: { readonly bytes: number }
    }[]
  }

test('a secret file in the image keeps it from its tag, and the line is annotated', async () => {
  const { main, asked } = await built('lint-fails', {
    Dockerfile: 'FROM scratch\nCOPY .env /x\nUSER 1\n',
    '.env': 'A=1\n',
  })
  expect([main.status, main.stdout]).toEqual([1, expect.anything()])
  expect(main.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '["lint"]' })
  expect(main.stdout).toMatch(/::error .*file=Dockerfile.*line=2.*::IP015: /)
  expect(main.summary).toContain('not published: gate lint failed: IP015 (Dockerfile:2)')
  for (const tag of ['main', 'latest']) await expect(asked.manifest(tag)).rejects.toThrow('404')
}, 120_000)

test('advice publishes, with the truth of the image beside it', async () => {
  const { main, asked } = await built('lint-passes', {})
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  expect(main.outputs).toMatchObject({ gate: 'passed' })
  // It was built: that it runs as root is no guess any more.
  expect(lintOf(main.report).findings).toEqual([expect.objectContaining({ rule: 'IP012', severity: 'warning' })])
  expect(main.summary).toContain('### Dockerfile: <code>Dockerfile</code>')
  expect((await asked.manifest('main')).body).toBeDefined()
}, 120_000)

test('what a layer deletes of another one is told with its bytes, and fails where warnings do', async () => {
  const { main } = await built(
    'lint-warns',
    { Dockerfile: `FROM debian:bookworm-slim\nRUN head -c 3000000 /dev/zero > /big\nRUN rm /big\nUSER 1\n` },
    { 'lint-fail-on': 'warning', platforms: 'linux/amd64' },
  )
  expect([main.status, main.stdout]).toEqual([1, expect.anything()])
  expect(lintOf(main.report).findings.find(({ rule }) => rule === 'IP007')).toMatchObject({
    evidence: { bytes: 3_000_000 },
  })
}, 120_000)

test('fixes are refused in a workflow, before anything is built', async () => {
  const { main } = await built('lint-fix', {}, { 'lint-fix': 'true' })
  expect(main.status).toBe(1)
  expect(main.stdout).toMatch(/::error::lint-fix .*checkout that nobody keeps/)
}, 60_000)
