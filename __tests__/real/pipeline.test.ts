import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { contentsOf } from '../../src/oci/layout.ts'
import { isAttestation } from '../../src/oci/manifest.ts'
import { asRunner, obeyed, type Step } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { commit, publishingStep, repository } from '../support/real-step.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
let ghcr: Ghcr
let folder: string

beforeAll(async () => {
  ghcr = await startGhcr({})
  folder = await mkdtemp(join(tmpdir(), 'pipeline-'))
  await writeFile(
    join(folder, 'Dockerfile'),
    [
      'FROM python:3.11-slim',
      'RUN --mount=type=secret,id=canary python3 -c "print(len(open(\'/run/secrets/canary\').read()))" > /length',
      'COPY hello.txt /hello.txt',
      'CMD ["python3", "-c", "print(open(\'/hello.txt\').read())"]',
    ].join('\n'),
  )
  await writeFile(join(folder, 'hello.txt'), 'hello\n')
}, 60_000)

afterAll(async () => {
  await ghcr.close()
  for (const made of [folder, `${folder}-layouts`]) await rm(made, { recursive: true, force: true })
})

const step = (changes: Partial<Step> = {}) =>
  publishingStep(
    parts,
    { folder, registry: ghcr.host, layouts: `${folder}-layouts` },
    {
      ...changes,
      with: { secrets: 'canary=CANARY-0123456789', ...changes.with },
    },
  )

test('one step publishes both platforms under every tag, with the digest that the output and the layout name', async () => {
  const { main, post } = await asRunner(step())
  expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
  expect(post.status).toBe(0)
  const registry = askRegistry(ghcr.url, 'octo/app', 'octo:PASSWORD-CANARY')
  const digest = main.outputs.digest ?? ''
  expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/)
  for (const tag of ['main', 'sha-90dd603', 'latest']) expect((await registry.manifest(tag)).digest).toBe(digest)
  const { body: index } = await registry.manifest(digest)
  const platforms = index.manifests
    ?.filter((child) => !isAttestation(child))
    .map(({ platform }) => platform?.architecture)
  expect(platforms).toEqual(['amd64', 'arm64'])
  expect(index.annotations?.['org.opencontainers.image.description']).toBe('An app & more')
  const layout = { dir: main.outputs.layout ?? '', root: { digest, mediaType: index.mediaType ?? '', size: 0 } }
  const { manifests, blobs } = await contentsOf(layout as Parameters<typeof contentsOf>[0])
  for (const { digest: part } of manifests) expect((await registry.manifest(part)).digest).toBe(part)
  for (const { digest: blob, size } of blobs) expect(await registry.blobSize(blob)).toBe(size)
  for (const child of index.manifests ?? []) {
    if (isAttestation(child)) continue
    const { body: manifest } = await registry.manifest(child.digest)
    const config = JSON.parse(await registry.blob(manifest.config.digest)) as {
      created: string
      config: { Labels: Record<string, string> }
    }
    expect(config.config.Labels['org.opencontainers.image.revision']).toBe(commit)
    expect(config.created).toBe('2026-01-02T03:04:05Z')
  }
}, 180_000)

test.each([
  ['', 'true', 'by default, of a private repository'],
  ['', 'false', 'by default, of a public repository'],
  ['false', 'true', 'without provenance'],
  ['mode=min,inline-only=true', 'true', 'with provenance that only some exporters take'],
])(
  'a single platform is built and published (provenance %j, private %s: %s)',
  async (provenance, secret) => {
    const event = { name: 'push', payload: { repository: { ...repository, private: secret === 'true' } } }
    const { main } = await asRunner(
      step({
        event,
        with: { platforms: 'linux/amd64', provenance, tags: 'type=raw,value=one', images: `${ghcr.host}/octo/one` },
      }),
    )
    expect([main.status, main.stdout]).toEqual([0, expect.anything()])
    const { digest } = await askRegistry(ghcr.url, 'octo/one', 'octo:PASSWORD-CANARY').manifest('one')
    expect(digest).toBe(main.outputs.digest)
    expect(main.outputs.published).toBe(`${ghcr.host}/octo/one:one`)
  },
  120_000,
)

test('a wrong password is told before anything is built', async () => {
  const strict = await startGhcr({ logins: [{ username: 'octo', password: 'right' }] })
  const { main } = await asRunner(
    step({ with: { images: `${strict.host}/octo/app`, registry: strict.host, password: 'wrong-PASSWORD' } }),
  )
  await strict.close()
  expect(main.status).toBe(1)
  expect(main.stdout).toMatch(/refused/)
  expect(main.stdout).not.toContain('exporting')
}, 60_000)

test('a second run with nothing changed gives the same platforms and at most four docker calls', async () => {
  const { main } = await asRunner(step())
  expect(main.status).toBe(0)
  const again = await asRunner(step())
  expect(again.main.outputs.platforms).toBe(main.outputs.platforms)
  const report = JSON.parse(again.main.report) as { dockerCalls: number }
  expect(report.dockerCalls).toBeLessThanOrEqual(4)
}, 120_000)

test('a gate that fails leaves every tag and every manifest where it was', async () => {
  const before = await askRegistry(ghcr.url, 'octo/app', 'octo:PASSWORD-CANARY').manifest('latest')
  await writeFile(join(folder, 'hello.txt'), 'another\n')
  const { main } = await asRunner(step({ with: { gates: 'good=true\nsize=sh -c "echo far too big >&2; exit 1"' } }))
  expect(main.status).toBe(1)
  expect(main.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '["size"]' })
  expect(main.summary).toMatch(/size\*\* failed: .*far too big/)
  const registry = askRegistry(ghcr.url, 'octo/app', 'octo:PASSWORD-CANARY')
  expect((await registry.manifest('latest')).digest).toBe(before.digest)
  await expect(registry.manifest(main.outputs.digest ?? '')).rejects.toThrow('404')
}, 120_000)

test('tag rules that yield nothing fail before anything is built', async () => {
  const { main } = await asRunner(step({ with: { tags: 'type=semver,pattern={{version}}', push: 'true' } }))
  expect(main.status).toBe(1)
  expect(main.stdout).toContain('no tag rule gave a tag')
  expect(main.stdout).not.toContain('buildx')
  expect(main.outputs.digest).toBeUndefined()
}, 60_000)

test('no secret is anywhere: logs, outputs, state, summary, layout, provenance, temp folders', async () => {
  await writeFile(join(folder, 'hello.txt'), `${Date.now()}\n`)
  const { main, post, leftovers } = await asRunner(step())
  expect(main.status).toBe(0)
  const printed = [main, post]
    .map(({ stdout, ...rest }) => obeyed(stdout).text.join('\n') + JSON.stringify(rest))
    .join('')
  expect(printed).not.toMatch(/CANARY/)
  expect(leftovers.filter(({ text }) => text.includes('CANARY')).map(({ path }) => path)).toEqual([])
  const layout = {
    dir: main.outputs.layout ?? '',
    root: JSON.parse(await readFile(join(main.outputs.layout ?? '', 'index.json'), 'utf8')).manifests.at(-1),
  }
  const { manifests } = await contentsOf(layout)
  for (const { digest } of manifests)
    expect(await readFile(join(layout.dir, 'blobs', digest.replace(':', '/')), 'utf8')).not.toContain('CANARY')
}, 120_000)

test('a dry run tells the tags and the commands, and creates nothing', async () => {
  const copy = `${folder}-dry`
  await cp(folder, copy, { recursive: true })
  const before = ghcr.requests.length
  const { main } = await asRunner(step({ cwd: copy, with: { 'dry-run': 'true', images: `${ghcr.host}/octo/dry` } }))
  expect(main.status).toBe(0)
  expect(main.stdout).toContain(`${ghcr.host}/octo/dry`)
  expect(main.stdout).toContain('docker buildx build')
  expect(main.stdout).toContain(`${ghcr.host}/octo/dry:latest: new`)
  expect(obeyed(main.stdout).text.join('\n')).not.toContain('CANARY-')
  expect(ghcr.requests.slice(before).filter((line) => !/^(GET|HEAD) /.test(line))).toEqual([])
  await rm(copy, { recursive: true, force: true })
}, 60_000)
