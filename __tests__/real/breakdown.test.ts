import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner } from '../support/as-runner.ts'
import { type CheckedSite, checkedSite, copyOf } from '../support/checked-site.ts'
import { repository } from '../support/real-step.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const run = promisify(execFile)
const token = `ghp_${'4f3C2b1A0z9Y8x7W6v5U4t3S2r1Q0pOnMlKj'}`
let site: CheckedSite
let leaky = ''
let head = ''

beforeAll(async () => {
  site = await checkedSite(parts)
  leaky = await copyOf(site, { 'app.env': `TOKEN=${token}\n` })
  const env = { ...process.env, ...parts.env, GIT_CONFIG_GLOBAL: '/dev/null' }
  const git = (...args: readonly string[]) =>
    run('git', ['-C', leaky, '-c', 'user.name=o', '-c', 'user.email=o@example.invalid', ...args], { env })
  await git('add', '.')
  await git('commit', '--quiet', '--message=two')
  head = (await git('rev-parse', 'HEAD')).stdout.trim()
}, 60_000)
afterAll(async () => {
  await site.close()
  await rm(leaky, { recursive: true, force: true })
})

const step = (more: Readonly<Record<string, string>>) =>
  site.step({
    cwd: leaky,
    event: { name: 'push', payload: { repository, before: site.sha, after: head } },
    env: { GITHUB_SHA: head },
    with: { images: `${site.ghcr.host}/octo/broken`, ...more },
  })

test('a leak in the history is told although the vulnerability database cannot be had', async () => {
  const { main } = await asRunner(
    step({
      'scan-db-repository': `${site.ghcr.host}/octo/none:2`,
      'scan-cache-dir': join(dirname(site.step().with?.['scan-cache-dir'] ?? ''), 'none'),
    }),
  )
  expect(main.status).toBe(1)
  expect(main.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '["secrets"]' })
  expect(main.summary).toContain('app.env')
  expect(main.stdout).toContain('octo/none:2')
  expect(main.stdout).not.toContain(token)
}, 60_000)

test('a scan that takes longer than its time is a failure; gates that were judged are told', async () => {
  const { main } = await asRunner(step({ timeout: 'scan=0.01s' }))
  expect(main.status).toBe(1)
  expect(main.stdout).toMatch(/scan took longer than its timeout/)
  expect(site.ghcr.requests.filter((line) => /^PUT .*octo\/broken\/manifests/.test(line))).toEqual([])
}, 60_000)

test('gates of one’s own are all told, also where one of them hangs', async () => {
  const { main } = await asRunner(
    step({ stages: 'metadata,build', gates: 'slow=sleep 60\nbad=false\ngood=true', timeout: 'gates=1s' }),
  )
  expect(main.status).toBe(1)
  expect(JSON.parse(main.outputs['failed-gates'] ?? '[]').sort()).toEqual(['bad', 'slow'])
  expect(main.summary).toContain('Gates passed: good')
  expect(main.stdout).toContain('took longer than their timeout')
}, 60_000)

test('a build alone runs no scanner', async () => {
  const { main } = await asRunner(step({ stages: 'metadata,build', 'tools-mirror': 'file:///nowhere' }))
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  expect(main.stdout).not.toMatch(/trivy/i)
}, 60_000)
