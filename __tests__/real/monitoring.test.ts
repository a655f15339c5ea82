import { execFileSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { RunRecord } from '../../src/history/record.ts'
import { type Checkout, newCheckout } from '../secrets/checkout.ts'
import { asRunner, obeyed, type Step } from '../support/as-runner.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import { publishingStep, repository } from '../support/real-step.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const env = { ...process.env, ...parts.env }
const branch = 'image-history'
let distribution: Distribution
let endpoint: Server
let folder: string
let checkout: Checkout
/** What the webhook and the collector got: path, headers, body. */
const taken: { readonly path: string; readonly key: string | undefined; readonly body: string }[] = []

beforeAll(async () => {
  distribution = await startDistribution(parts.registry ?? 'docker-registry')
  endpoint = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    taken.push({ path: request.url ?? '', key: request.headers['x-key'] as string | undefined, body })
    response.end('{}')
  })
  await new Promise<void>((listening) => endpoint.listen(0, '127.0.0.1', listening))
  folder = mkdtempSync(join(tmpdir(), 'monitoring-'))
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'remote.git')
  checkout = newCheckout(join(folder, 'checkout'), env)
  checkout.git('remote', 'add', 'origin', `file://${folder}/remote.git`)
  await write(1_000)
}, 60_000)

afterAll(async () => {
  await distribution?.close()
  endpoint?.close()
  await rm(folder, { recursive: true, force: true })
})

function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', [...args], { cwd, env: env as NodeJS.ProcessEnv, encoding: 'utf8' }).trim()
}

/** An image with so many bytes that no compression makes smaller. */
async function write(bytes: number): Promise<void> {
  const noise = Buffer.from(Array.from({ length: bytes }, (_, at) => (at * at * 7919 + ((at * 31) >> 3)) % 251))
  checkout.commit('more', { Dockerfile: 'FROM scratch\nCOPY noise /noise\nCMD ["/noise"]\n', noise })
  await writeFile(join(checkout.dir, '.dockerignore'), '.git\n')
}

const port = () => (endpoint.address() as { readonly port: number }).port

/** A run of the action on the checkout as it is. */
async function runs(run: string, changes: Partial<Step> = {}) {
  taken.length = 0
  const site = { folder: checkout.dir, registry: distribution.host, layouts: join(folder, 'layouts') }
  const reports = join(folder, `report-${run}`)
  const done = await asRunner(
    publishingStep(parts, site, {
      ...changes,
      env: {
        GITHUB_RUN_ID: run,
        GITHUB_SHA: checkout.git('rev-parse', 'HEAD'),
        GITHUB_WORKFLOW: 'release',
        ...changes.env,
      },
      with: {
        stages: 'metadata,build,analyze,publish',
        platforms: 'linux/amd64',
        history: `branch:${branch}`,
        'alert-on': 'size=+5%',
        'alert-to': 'annotation,webhook',
        'alert-webhook': `http://127.0.0.1:${port()}/hook/WEBHOOK-CANARY`,
        'otlp-endpoint': `http://127.0.0.1:${port()}`,
        'otlp-headers': 'x-key=HEADER-CANARY',
        'report-dir': reports,
        ...changes.with,
      },
    }),
  )
  expect([done.main.status, done.main.stdout]).toEqual([0, expect.anything()])
  return { ...done, page: await readFile(join(reports, 'report.html'), 'utf8') }
}

function recorded(): readonly RunRecord[] {
  const text = git(join(folder, 'remote.git'), 'cat-file', 'blob', `${branch}:history.jsonl`)
  return text.split('\n').map((line) => JSON.parse(line) as RunRecord)
}

test('each run leaves its line on the branch; the second tells what grew, in summary, page, annotation and webhook', async () => {
  const first = await runs('101')
  expect(first.main.summary).not.toContain('### Trend')
  expect(taken.map(({ path }) => path).sort()).toEqual(['/v1/metrics', '/v1/traces'])
  await write(400_000)
  const { main, post, leftovers, page } = await runs('102')
  const records = recorded()
  const [before, after] = records
  expect(records).toHaveLength(2)
  expect(after).toMatchObject({
    image: `${distribution.host}/octo/app`,
    digest: main.outputs.digest,
    tags: expect.arrayContaining([`${distribution.host}/octo/app:latest`]),
    ref: 'refs/heads/main',
    commit: checkout.git('rev-parse', 'HEAD'),
    run: { id: '102', attempt: '1' },
    outcome: 'passed',
    build: { steps: { total: 1 } },
  })
  expect(after?.stages.build).toBeGreaterThan(0)
  const sizes = [before, after].map((one) => one?.platforms['linux/amd64'])
  expect(sizes[1]?.uncompressed).toBe(400_000)
  expect(sizes[0]?.uncompressed).toBe(1_000)
  expect(main.summary).toMatch(/### Trend[\s\S]*grew from[\s\S]*The last 2 runs/)
  expect(page).toContain('"trend":[')
  expect(obeyed(main.stdout).commands.join('\n')).toMatch(/::warning::alert size=\+5%25: linux\/amd64 grew from/)
  const hook = taken.find(({ path }) => path.startsWith('/hook/'))
  expect(JSON.parse(hook?.body ?? '')).toMatchObject({ version: 1, alerts: [{ rule: 'size=+5%' }] })
  const traces = taken.find(({ path }) => path === '/v1/traces')
  expect(traces?.key).toBe('HEADER-CANARY')
  expect(traces?.body).toMatch(/"name":"RUN release"[\s\S]*"name":"build"/)
  // Whoever needs them has them; nobody else.
  const shown = [main, post]
    .map(({ stdout, ...rest }) => obeyed(stdout).text.join('\n') + JSON.stringify(rest))
    .join('')
  const kept = [...leftovers.map(({ text }) => text), page, JSON.stringify(records)].join('')
  expect(shown + kept + taken.map(({ body }) => body).join('')).not.toMatch(/CANARY/)
}, 240_000)

test('a pull request of a fork reads the history and shows it, and writes nothing', async () => {
  const head = git(join(folder, 'remote.git'), 'rev-parse', branch)
  await write(500_000)
  const payload = {
    repository,
    pull_request: { number: 7, base: { ref: 'main' }, head: { repo: { full_name: 'other/app' } } },
  }
  const { main } = await runs('103', {
    event: { name: 'pull_request', payload },
    env: { GITHUB_REF: 'refs/pull/7/merge' },
    with: { 'alert-webhook': '' },
  })
  expect(main.summary).toMatch(/### Trend[\s\S]*grew from/)
  expect(main.stdout).toContain('this run is not written')
  expect(git(join(folder, 'remote.git'), 'rev-parse', branch)).toBe(head)
  expect(taken.map(({ path }) => path).sort()).toEqual(['/v1/metrics', '/v1/traces'])
}, 240_000)

test('beside the image in its registry the history is a tag of its own', async () => {
  const given = { with: { history: 'registry', images: `${distribution.host}/octo/beside` } }
  await runs('104', given)
  const { main } = await runs('105', given)
  expect(main.summary).toContain('The last 2 runs')
  const answer = await fetch(`http://${distribution.host}/v2/octo/beside/tags/list`)
  expect(((await answer.json()) as { readonly tags: readonly string[] }).tags).toContain('image-pipeline-history')
}, 240_000)

test('a history that cannot be had fails nothing', async () => {
  checkout.git('remote', 'set-url', 'origin', 'file:///nowhere.git')
  const { main } = await runs('106')
  expect(main.stdout).toMatch(/::warning::history: the branch image-history cannot be read/)
  expect(main.outputs.gate).toBe('skipped')
}, 240_000)
