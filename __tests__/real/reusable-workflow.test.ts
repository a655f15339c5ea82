import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { stringify } from 'yaml'
import { startGhcr } from '../support/ghcr/server.ts'
import { packageBuilder } from '../support/prune-registry.ts'
import { runWorkflow, type Workflow } from '../support/run-workflow.ts'
import { signingRuns } from '../support/signing-runs.ts'
import { realParts } from './real-parts.ts'

const runs = signingRuns()
const time = 300_000

/** A caller's whole workflow, run on this machine; `inputs` is what it passes. */
function call(name: string, inputs: Readonly<Record<string, string>>, more: Partial<Workflow> = {}) {
  return callAll({ image: { name, inputs } }, more)
}

interface Called {
  readonly name: string
  readonly inputs: Readonly<Record<string, string>>
}

/** Several calls in one run, each a job of the caller. */
function callAll(calls: Readonly<Record<string, Called>>, more: Partial<Workflow> = {}) {
  const { 'tools-mirror': mirror = '', tools = '' } = runs.step('any').with ?? {}
  const { key, password } = runs.pair
  return runWorkflow(realParts(), {
    folder: runs.site.folder,
    secrets: { KEY: key, KEY_PASSWORD: password, REGISTRY_PASSWORD: 'PASSWORD-CANARY', NPM: 'BUILD-CANARY-0123456789' },
    ...more,
    workflow: stringify({
      on: ['push', 'pull_request', 'schedule'],
      permissions: {},
      jobs: Object.fromEntries(
        Object.entries(calls).map(([job, { name, inputs }]) => [
          job,
          {
            uses: 'org/image-pipeline/.github/workflows/image.yml@v1',
            with: {
              images: `${runs.site.ghcr.host}/octo/${name}`,
              registry: runs.site.ghcr.host,
              username: 'octo',
              'scan-severity': 'LOW',
              'scan-db-repository': `${runs.site.ghcr.host}/octo/trivy-db:2`,
              ...(mirror ? { 'tools-mirror': mirror } : {}),
              ...(tools ? { tools } : {}),
              ...inputs,
            },
            secrets: {
              password: '${{ secrets.REGISTRY_PASSWORD }}',
              'cosign-key': '${{ secrets.KEY }}',
              'cosign-password': '${{ secrets.KEY_PASSWORD }}',
              'build-secrets': 'npm=${{ secrets.NPM }}',
            },
          },
        ]),
      ),
    }),
  })
}

test(
  'one call tests, builds a platform a job, merges, signs and tags; its outputs name the image',
  async () => {
    const result = await call('called', { 'test-command': 'grep -q FROM Dockerfile && echo "tests: $((6 * 7))"' })
    expect([result.log, result.status]).toEqual([expect.stringContaining('tests: 42'), 0])
    const { image } = result.jobs
    expect(image?.result).toBe('success')
    const { digest, body: index } = await runs.ask('called').manifest('main')
    expect(image?.outputs).toMatchObject({
      digest,
      gate: 'passed',
      image: `${runs.site.ghcr.host}/octo/called@${digest}`,
      tags: `${runs.site.ghcr.host}/octo/called:main`,
    })
    const platforms = index.manifests?.flatMap(({ platform }) =>
      platform?.os === 'linux' ? platform.architecture : [],
    )
    expect(platforms).toEqual(['amd64', 'arm64'])
    expect(Object.keys(result.ran).filter((job) => /build|merge/.test(job))).toHaveLength(3)
    const { status } = await runs.verify('called', digest)
    expect(status).toBe(0)
    const name =
      (await readdir(join(result.artifacts, '1'))).find((one) => /^image-part-.*-linux-arm64$/.test(one)) ?? ''
    const part = join(result.artifacts, '1', name, 'image-pipeline-parts', 'linux-arm64', 'part.json')
    expect(JSON.parse(await readFile(part, 'utf8'))).toMatchObject({ platforms: ['linux/arm64'], error: '' })
    const merged = Object.entries(result.summaries).find(([job]) => job.includes('merge'))?.[1]
    expect(merged).toContain('linux/arm64')
    expect(result.log).not.toMatch(/PASSWORD-CANARY|BUILD-CANARY|KEY-PASSWORD-CANARY/)
  },
  time,
)

test(
  'two calls in one run make two images, each of its own parts; lists of platforms may have lines, and runners may be empty',
  async () => {
    const result = await callAll({
      back: { name: 'back', inputs: { platforms: 'linux/amd64\n', runners: '', labels: 'of=back' } },
      front: { name: 'front', inputs: { platforms: '\n["linux/amd64"]\n', labels: 'of=front' } },
    })
    expect([result.log, result.status]).toEqual([expect.anything(), 0])
    const digests = await Promise.all(
      ['back', 'front'].map(async (name) => (await runs.ask(name).manifest('main')).digest),
    )
    expect([result.jobs.back?.outputs.digest, result.jobs.front?.outputs.digest]).toEqual(digests)
    expect(new Set(digests).size).toBe(2)
    const parts = (await readdir(join(result.artifacts, '1'))).filter((name) => name.startsWith('image-part-'))
    expect(parts).toHaveLength(2)
  },
  time,
)

test(
  'a platform that fails its gate: no tag, and the merging job says which it was',
  async () => {
    const result = await call('refused', { 'max-compressed': 'linux/arm64=10B' })
    expect(Object.entries(result.ran).find(([job]) => job.includes('merge'))?.[1]).toBe('failure')
    const merged = Object.entries(result.summaries).find(([job]) => job.includes('merge'))?.[1]
    expect(merged).toMatch(/analyze.* failed: .*linux\/arm64/)
    await expect(runs.ask('refused').manifest('main')).rejects.toThrow('404')
  },
  time,
)

test(
  'tests of one’s own that fail: no tag and no signature, and the merging job tells what the platforms found',
  async () => {
    const dockerfile = await readFile(join(runs.site.folder, 'Dockerfile'), 'utf8')
    const result = await call(
      'untested',
      { 'test-command': 'echo "own tests: $((6 * 7))"; exit 3', 'build-args': 'BASE=scratch' },
      // Without build-args it cannot be looked at.
      { files: { Dockerfile: `ARG BASE\n${dockerfile.replace(/^FROM scratch$/m, 'FROM ${BASE}')}` } },
    )
    expect(result.status).not.toBe(0)
    const ended = (job: string) =>
      Object.entries(result.ran).flatMap(([name, how]) => (name.includes(job) ? [how] : []))
    expect([result.log, ended('test'), ended('build'), ended('merge')]).toEqual([
      expect.stringContaining('own tests: 42'),
      ['failure'],
      ['success', 'success'],
      ['failure'],
    ])
    expect(result.log).not.toContain('BuildError')
    expect(result.annotations.map(({ text }) => text)).toContain(
      'No tag has moved: the job test ended with failure, those of the platforms with success.',
    )
    // act hands on no outputs of a called workflow that failed: those of the step are what they are made of.
    const { outputs = {} } = result.steps.find(({ job, id }) => job.includes('merge') && id === 'image') ?? {}
    expect(outputs).toMatchObject({ gate: 'passed', 'failed-gates': '[]' })
    for (const name of ['image', 'published', 'signatures']) expect(outputs[name] ?? '').toBe('')
    expect(Object.keys(JSON.parse(outputs.size ?? '{}'))).toEqual(['linux/amd64', 'linux/arm64'])
    const merged = Object.entries(result.summaries).find(([job]) => job.includes('merge'))?.[1]
    expect(merged).toMatch(/not pushed \(push is false\)[\s\S]*linux\/arm64/)
    // By digest each platform and what BuildKit attests of it, from the jobs of the platforms; neither an index nor a signature.
    const written = runs.site.ghcr.requests.filter((line) => /^PUT \/v2\/octo\/untested\/manifests\//.test(line))
    expect(written.filter((line) => !line.includes('/manifests/sha256:'))).toEqual([])
    expect(written).toHaveLength(4)
    await expect(runs.ask('untested').manifest('main')).rejects.toThrow('404')
  },
  time,
)

test(
  'a pull request is built and judged on every platform, and nothing is written',
  async () => {
    const repository = { name: 'app', full_name: 'octo/app', html_url: 'https://github.com/octo/app' }
    const pull_request = { number: 7, head: { repo: { full_name: 'evil/app' } }, base: { ref: 'main' } }
    const event = { name: 'pull_request', payload: { action: 'opened', number: 7, pull_request, repository } }
    const result = await call('asked', {}, { event })
    expect([result.log, result.status]).toEqual([expect.anything(), 0])
    expect(result.jobs.image?.outputs).toMatchObject({ gate: 'passed' })
    const writes = /^(PUT|POST|PATCH|DELETE) \/v2\/octo\/asked/
    expect(runs.site.ghcr.requests.filter((line) => writes.test(line))).toEqual([])
    expect(Object.values(result.summaries).join('\n')).toMatch(/not pushed \(the event is pull_request/)
  },
  time,
)

test(
  'a pull request that is closed: nothing is built, and its images go with their parts',
  async () => {
    const ghcr = await startGhcr({
      inMemory: true,
      repositories: { 'octo/app': { pulls: new Set([7]), branches: new Set(['main']) } },
    })
    const builder = packageBuilder()
    builder.multiArch({ age: 3, tags: ['v2.0.0', 'latest'] })
    builder.multiArch({ age: 40, tags: ['pr-7'] })
    builder.multiArch({ age: 50, tags: ['pr-8'] })
    builder.into(ghcr.store, 'octo/app')
    const repository = { name: 'app', full_name: 'octo/app', html_url: 'https://github.com/octo/app' }
    const pull_request = { number: 8, head: { repo: { full_name: 'octo/app' } } }
    const event = { name: 'pull_request', payload: { action: 'closed', number: 8, pull_request, repository } }
    const result = await call(
      'closed',
      {
        registry: ghcr.host,
        'prune-packages': 'octo/app',
        'prune-rules': '- match: pr\n- match: semver\n  keep-last: 3\n',
      },
      { event, env: { GITHUB_API_URL: ghcr.apiUrl }, secrets: { GITHUB_TOKEN: 'TOKEN', REGISTRY_PASSWORD: 'TOKEN' } },
    )
    const tags = [...ghcr.store.package('octo/app').tags.keys()].sort()
    await ghcr.close()
    expect([result.log, result.status]).toEqual([expect.stringContaining('versions were removed'), 0])
    expect(tags).toEqual(['latest', 'pr-7', 'v2.0.0'])
    expect(
      Object.keys(result.ran).filter((job) => /test|build|merge/.test(job) && result.ran[job] === 'success'),
    ).toEqual([])
  },
  time,
)

test(
  'what stands in inputs is never run: shell metacharacters stay text',
  async () => {
    const sign = join(runs.folder, 'pwned')
    const evil = `$(touch ${sign})\`touch ${sign}\`'; touch ${sign}; "`
    const result = await call('evil', { labels: `evil=${evil}`, 'build-args': `EVIL=${evil}`, target: evil })
    expect(result.status).not.toBe(0)
    expect(result.log).toContain('target')
    const built = await call('evil', { labels: `evil=${evil}`, 'build-args': `EVIL=${evil}`, platforms: 'linux/amd64' })
    expect([built.log, built.status]).toEqual([expect.anything(), 0])
    expect(existsSync(sign)).toBe(false)
  },
  time,
)
