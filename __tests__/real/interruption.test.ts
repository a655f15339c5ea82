import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { asRunner, type Step } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { publishingStep } from '../support/real-step.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const tags = ['latest', 'main', 'sha-90dd603']
let ghcr: Ghcr
let folder = ''
let before = ''

beforeAll(async () => {
  ghcr = await startGhcr()
  folder = await mkdtemp(join(tmpdir(), 'interrupted-'))
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY file /file\n')
}, 60_000)

afterAll(async () => {
  await ghcr.close()
  for (const made of [folder, `${folder}-layouts`]) await rm(made, { recursive: true, force: true })
})

const step = (changes: Partial<Step> = {}) =>
  publishingStep(parts, { folder, registry: ghcr.host, layouts: `${folder}-layouts` }, changes)

/** What every tag names now. */
async function named(): Promise<readonly string[]> {
  const registry = askRegistry(ghcr.url, 'octo/app', 'octo:x')
  return Promise.all(tags.map(async (tag) => (await registry.manifest(tag)).digest))
}

beforeEach(async () => {
  ghcr.faults.clear()
  await writeFile(join(folder, 'file'), `${Math.random()}\n`)
  const { main } = await asRunner(step())
  expect(main.status).toBe(0)
  before = main.outputs.digest ?? ''
  expect(await named()).toEqual([before, before, before])
  await writeFile(join(folder, 'file'), `${Math.random()}\n`)
}, 60_000)

/** Runs a step and interrupts it when the registry gets such a request. */
async function interruptedAt(request: RegExp) {
  let interrupt = () => {}
  ghcr.faults.add({ on: request, meanwhile: () => interrupt(), delay: 300 })
  return asRunner(
    step({
      watch: (_, kill) => {
        interrupt = () => kill('SIGINT')
      },
    }),
  )
}

function childrenLeft(): string {
  try {
    return execFileSync('pgrep', ['-af', `${folder}-layouts`], { encoding: 'utf8' })
  } catch {
    return ''
  }
}

test('interrupted while it builds: no child is left and no tag has moved', async () => {
  await writeFile(join(folder, 'Dockerfile'), 'FROM python:3.11-slim\nCOPY file /file\nRUN echo building; sleep 60\n')
  let interrupted = false
  const { main } = await asRunner(
    step({
      watch: (stdout, kill) => {
        if (interrupted || !stdout.includes('building')) return
        interrupted = true
        kill('SIGINT')
      },
    }),
  )
  await writeFile(join(folder, 'Dockerfile'), 'FROM scratch\nCOPY file /file\n')
  expect(main.status).toBe(1)
  expect(main.stdout.trim().split('\n').at(-1)).toMatch(/^interrupted/)
  expect(childrenLeft()).toBe('')
  expect(await named()).toEqual([before, before, before])
}, 90_000)

test.each([
  ['blobs go up', /^POST .*blobs\/uploads/],
  ['manifests go up by digest', /^PUT .*manifests\/sha256:/],
])(
  'interrupted while %s: no tag has moved',
  async (_, request) => {
    const { main } = await interruptedAt(request)
    expect(main.status).toBe(1)
    expect(await named()).toEqual([before, before, before])
  },
  90_000,
)

test('interrupted between two tags: those that moved are named, and the next run completes it', async () => {
  const { main } = await interruptedAt(/^PUT .*manifests\/sha-90dd603/)
  expect(main.status).toBe(1)
  const now = await named()
  for (const [at, tag] of tags.entries()) {
    if (now[at] === before) continue
    expect(main.stdout).toContain(`${ghcr.host}/octo/app:${tag}`)
  }
  expect(now[tags.indexOf('latest')]).toBe(before)
  const { main: next } = await asRunner(step())
  expect(next.status).toBe(0)
  expect(new Set(await named())).toEqual(new Set([next.outputs.digest]))
}, 90_000)
