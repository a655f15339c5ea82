import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { isAttestation } from '../../src/oci/manifest.ts'
import { startGhcr } from '../support/ghcr/server.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import type { WorkflowResult } from '../support/run-workflow.ts'
import { identity as reusable } from '../support/sigstore/id-token.ts'
import { wholeOf } from '../support/workflow-rules/shown.ts'
import { trouble, workflowRuns } from '../support/workflow-runs.ts'

/**
 * Every whole file of examples/workflows, and the workflows that README and docs/reusable-workflow.md show, as they stand but for
 * what `workflowRuns` tells; comment-forks.yml is run by comment-workflow.test.ts.
 */
const { run, runs, service, verified } = workflowRuns()
const time = 200_000

/** The workflow of the caller’s own that signs, as examples/workflows/promote.yml expects it. */
const own = 'https://github.com/octo/app/.github/workflows/image.yml@refs/heads/main'
const pushed = {
  ref: 'refs/heads/main',
  before: '0'.repeat(40),
  repository: { name: 'app', full_name: 'octo/app', html_url: 'https://github.com/octo/app', default_branch: 'main' },
}
const push = { name: 'push', payload: pushed }

const example = (name: string) => readFile(join('examples/workflows', name), 'utf8')

/** The first workflow below a heading of a page. */
async function shown(page: string, heading: string): Promise<string> {
  const text = await readFile(page, 'utf8')
  const block = /^```yaml\n([\s\S]*?)^```$/m.exec(text.slice(text.indexOf(heading)))?.[1]
  const whole = block === undefined ? undefined : wholeOf(block)
  if (!text.includes(heading) || whole === undefined) throw new Error(`${page} has no workflow below ${heading}`)
  return whole
}

/** What both ways have in common: an image of two platforms, tagged, signed by that workflow, and no secret told. */
async function published(
  result: WorkflowResult,
  signer: string,
): Promise<{ readonly image: string; readonly digest: string }> {
  expect(trouble(result)).toBe('')
  const { digest, body } = await runs.ask('app').manifest('main')
  const platforms = body.manifests?.filter((one) => !isAttestation(one)).map(({ platform }) => platform?.architecture)
  expect(platforms).toEqual(['amd64', 'arm64'])
  const image = `${runs.site.ghcr.host}/octo/app@${digest}`
  const told = result.steps.map(({ outputs }) => outputs).findLast((outputs) => outputs.image !== undefined)
  expect(told).toMatchObject({ image, digest, gate: 'passed', tags: expect.stringContaining(':main') })
  expect(await verified(image, signer)).toBe(0)
  expect(await verified(image, `${signer}x`)).not.toBe(0)
  expect(result.log).not.toContain('CANARY')
  return { image, digest }
}

test(
  'the quick start of README.md: two platforms are built, started, scanned, signed by the workflow, and tagged',
  async () => {
    const workflow = await shown('README.md', '# image-pipeline')
    const result = await run({ workflow, folder: await service(), event: push }, own)
    await published(result, own)
    const summary = Object.values(result.summaries).join('\n')
    for (const words of ['linux/amd64', 'linux/arm64', 'CVE-2026-910002', `Signed by \`${own}\``])
      expect(summary).toContain(words)
  },
  time,
)

test(
  'examples/workflows/promote.yml: what the quick start signed gets its tags in prod, by the digest that was planned',
  async () => {
    const { host } = runs.site.ghcr
    const config = { environments: { prod: { images: `${host}/octo/prod`, tags: 'type=raw,value=stable' } } }
    const { digest } = await runs.ask('app').manifest('main')
    const workflow = await example('promote.yml')
    const result = await run(
      {
        workflow,
        files: { '.github/image-pipeline.yml': JSON.stringify(config) },
        event: {
          name: 'workflow_dispatch',
          payload: { ...pushed, inputs: { image: `${host}/octo/app:main`, to: 'prod' } },
        },
      },
      own,
    )
    expect(trouble(result)).toBe('')
    expect(result.jobs).toMatchObject({
      plan: { result: 'success', outputs: { source: `${host}/octo/app@${digest}` } },
    })
    const [plan, done] = result.steps.filter(({ outputs }) => outputs.source !== undefined)
    expect([plan?.job, plan?.outputs.promoted]).toEqual(['promote/plan', ''])
    expect(done?.outputs).toMatchObject({ promoted: `${host}/octo/prod:stable`, image: `${host}/octo/prod@${digest}` })
    expect((await runs.ask('prod').manifest('stable')).digest).toBe(digest)
    expect(await verified(`${host}/octo/prod@${digest}`, own)).toBe(0)
  },
  time,
)

test(
  'examples/workflows/image.yml: tests, a job a platform, one image of both, signed by the workflow that was called',
  async () => {
    const files = { 'tests.sh': 'grep -q scratch Dockerfile && echo "1 passed"\n' }
    const workflow = await example('image.yml')
    // What setup-python brings is not here.
    const words = { 'ghcr.io/': `${runs.site.ghcr.host}/`, 'pip install . && pytest': 'sh tests.sh' }
    const result = await run({ workflow, folder: await service(), files, event: push }, reusable, { words })
    const { image, digest } = await published(result, reusable)
    expect(result.log).toContain('1 passed')
    expect(result.jobs.image).toMatchObject({
      result: 'success',
      outputs: { image, digest, gate: 'passed', 'failed-gates': '[]' },
    })
    const artifacts = await readdir(join(result.artifacts, '1'))
    for (const name of ['linux-amd64', 'linux-arm64']) {
      const own = artifacts.find((one) => one.startsWith('image-part-') && one.endsWith(`-${name}`)) ?? ''
      expect(existsSync(join(result.artifacts, '1', own, 'image-pipeline-parts', name, 'part.json'))).toBe(true)
    }
  },
  time,
)

test(
  'the jobs of one’s own in docs/reusable-workflow.md: the same',
  async () => {
    const workflow = await shown('docs/reusable-workflow.md', '## The same with jobs of your own')
    const result = await run({ workflow, folder: await service(), files: { 'rootfs/again': 'x' }, event: push }, own)
    await published(result, own)
    expect(Object.values(result.ran)).toEqual(['success', 'success', 'success'])
    for (const name of ['amd64', 'arm64'])
      expect(existsSync(join(result.artifacts, '1', `image-part-${name}`))).toBe(true)
  },
  time,
)

test(
  'examples/workflows/prune.yml: nightly what its classes do not keep goes, by hand it is only planned; the record is kept',
  async () => {
    const repositories = { 'octo/app': { pulls: new Set([7]), branches: new Set(['main']) } }
    const ghcr = await startGhcr({ inMemory: true, repositories })
    const builder = packageBuilder()
    for (const [at, tag] of ['1.0.0', '1.0.1', '1.0.2', '1.1.0-rc.1', 'pr-7', 'pr-8', 'main', 'buildcache'].entries())
      builder.multiArch({ age: 200 - at, tags: [tag] })
    builder.multiArch({ age: 3, tags: ['latest'] })
    builder.multiArch({ age: 3 })
    builder.into(ghcr.store, 'octo/app')
    const tags = () => [...ghcr.store.package('octo/app').tags.keys()].sort()
    const before = tags()
    const workflow = await example('prune.yml')
    const prune = (name: string, payload: object, runId: string) =>
      run(
        { workflow, event: { name, payload: { ...pushed, ...payload } }, runId, env: { GITHUB_API_URL: ghcr.apiUrl } },
        own,
        { words: {}, inputs: { registry: ghcr.host } },
      )
    const planned = await prune('workflow_dispatch', { inputs: { mode: 'plan' } }, '1')
    expect(trouble(planned)).toBe('')
    expect(tags()).toEqual(before)
    const done = await prune('schedule', {}, '2')
    await ghcr.close()
    expect(trouble(done)).toBe('')
    expect(tags()).toEqual(['1.0.1', '1.0.2', 'buildcache', 'latest', 'main', 'pr-7'])
    expect(existsSync(join(done.artifacts, '2', 'prune-record'))).toBe(true)
  },
  time,
)
