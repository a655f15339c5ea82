import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import type { PrunePlan, PruneRecord } from '../../src/prune/prune-plan.ts'
import { asRunner, obeyed, type Step } from '../support/as-runner.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import { nodes } from './nodes.ts'

let ghcr: Ghcr
let folder = ''

/** Three images with their platforms and attestations, and a part of nothing. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'prune-door-'))
  ghcr = await startGhcr({
    inMemory: true,
    repositories: { 'octo/app': { pulls: new Set([7]), branches: new Set(['main']) } },
  })
  const builder = packageBuilder()
  builder.multiArch({ age: 3, tags: ['v2.0.0', 'latest'] })
  builder.multiArch({ age: 40, tags: ['pr-7'] })
  builder.multiArch({ age: 50, tags: ['pr-8'] })
  builder.image({ age: 60 })
  builder.into(ghcr.store, 'octo/app')
})
afterEach(async () => {
  await ghcr.close()
  await rm(folder, { recursive: true, force: true })
})

const tags = () => [...ghcr.store.package('octo/app').tags.keys()].sort()

const step = (node: string, more: Readonly<Record<string, string>>, entry = 'prune.js'): Step => ({
  node,
  entry,
  event: {
    name: 'schedule',
    payload: { repository: { full_name: 'octo/app', html_url: 'https://github.com/octo/app' } },
  },
  env: { GITHUB_API_URL: ghcr.apiUrl, GITHUB_REF: 'refs/heads/main', GITHUB_SHA: 'a'.repeat(40) },
  with: {
    'github-token': 'TOKEN-CANARY',
    registry: ghcr.host,
    username: 'octo',
    password: 'TOKEN-CANARY',
    'report-dir': folder,
    'prune-rules': '- match: pr\n- match: semver\n  keep-last: 3\n',
    ...more,
  },
})

test.each(nodes)('the sub-action plans by default and removes nothing (%s)', async (_, node) => {
  const before = ghcr.requests.length
  const { main, post } = await asRunner(step(node, {}))
  expect([main.status, main.stdout, post.status]).toEqual([0, expect.anything(), 0])
  expect(ghcr.requests.slice(before).filter((line) => /^(DELETE|PUT|POST) \/(v2|api)/.test(line))).toEqual([])
  const plan = JSON.parse(await readFile(main.outputs['prune-record'] ?? '', 'utf8')) as PrunePlan
  expect(
    plan.versions.filter(({ verdict, tags }) => verdict === 'delete' && tags.length > 0).map(({ tags }) => tags),
  ).toEqual([['pr-8']])
  expect(Number(main.outputs.deleted) + Number(main.outputs.kept)).toBe(plan.versions.length)
  expect(obeyed(main.stdout).text.join('\n') + main.summary).not.toContain('CANARY')
})

test.each(nodes)(
  'apply removes the image of the closed pull request with its parts; restore brings it back (%s)',
  async (_, node) => {
    const { main } = await asRunner(step(node, { 'prune-mode': 'apply' }))
    expect([main.status, main.stdout]).toEqual([0, expect.anything()])
    expect(tags()).toEqual(['latest', 'pr-7', 'v2.0.0'])
    const file = main.outputs['prune-record'] ?? ''
    const record = JSON.parse(await readFile(file, 'utf8')) as PruneRecord
    // The index, two platforms, two attestations, and the part of nothing.
    expect(record.deleted).toHaveLength(6)
    expect(main.outputs).toMatchObject({ deleted: '6', kept: '10' })
    expect(main.summary).toContain('6 of 16 versions were removed')

    const undone = await asRunner(step(node, { 'prune-mode': 'restore', 'prune-record': file }))
    expect([undone.main.status, undone.main.stdout]).toEqual([0, expect.anything()])
    expect(tags()).toEqual(['latest', 'pr-7', 'pr-8', 'v2.0.0'])
  },
)

test('as a stage of the action it runs after the others, and never unless it is named', async () => {
  const { main } = await asRunner(
    step(process.execPath, { stages: 'metadata,prune', tags: 'type=raw,value=x' }, 'main.js'),
  )
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  expect(main.outputs).toMatchObject({ version: 'x', deleted: '6' })
  const { main: usual } = await asRunner(
    step(process.execPath, { stages: 'metadata', tags: 'type=raw,value=x' }, 'main.js'),
  )
  expect(usual.outputs.deleted).toBeUndefined()
})

test('mistakes in rules are told before anything is asked', async () => {
  const before = ghcr.requests.length
  const { main } = await asRunner(
    step(process.execPath, {
      'prune-rules': '- match: "["\n  keep-lst: 3\n',
      'prune-keep-last': '-1',
      'prune-mode': 'aply',
    }),
  )
  expect(main.status).toBe(1)
  expect(main.stdout).toMatch(/prune-rules/)
  expect(main.stdout).toMatch(/prune-keep-last/)
  expect(main.stdout).toMatch(/prune-mode/)
  expect(ghcr.requests.slice(before)).toEqual([])
})
