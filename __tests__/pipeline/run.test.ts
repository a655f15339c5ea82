import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { InterruptedError } from '../../src/core/errors.ts'
import type { Command } from '../../src/core/host.ts'
import { run } from '../../src/pipeline/run.ts'
import { type Answer, type FakeWorld, fakeHost } from '../support/fake-host.ts'

const door = (values: Record<string, string>) => ({ read: (name: string) => values[name] })

/** A checkout without git, in a folder of its own. */
async function host(world: FakeWorld = {}) {
  const cwd = await mkdtemp(join(tmpdir(), 'run-'))
  return fakeHost({
    cwd,
    cacheDir: `${cwd}-cache`,
    exec: () => ({ status: 128, stderr: 'not a git repository' }),
    ...world,
  })
}

test('metadata alone touches nothing but git and the report', async () => {
  const world = await host()
  const { status, report } = await run(door({ stages: 'metadata', tags: 'type=raw,value=x' }), world)
  expect(status).toBe(0)
  expect(report.headline).toBe('tags: x')
  expect(new Set(world.commands.map(({ tool }) => tool))).toEqual(new Set(['git']))
  expect(JSON.parse(await readFile(report.outputs['report-json'] ?? '', 'utf8'))).toMatchObject({
    version: 1,
    headline: 'tags: x',
  })
})

test('wrong inputs of every kind are told together, before anything is started', async () => {
  const world = await host()
  const { status, report } = await run(
    door({
      stages: 'publish',
      tags: 'type=nonsense\ntype=semver',
      platforms: 'linux/amd64,windoze',
      timeout: 'build=soon',
      gates: 'x',
      secrets: 'no-value',
      'build-args': 'fine=1',
      'shm-size': 'big',
      'guard-latest': 'perhaps',
    }),
    world,
  )
  expect(status).toBe(2)
  expect(world.commands).toEqual([])
  for (const input of ['tags', 'platforms', 'timeout', 'gates', 'secrets', 'shm-size', 'guard-latest', 'stages'])
    expect(report.error).toMatch(new RegExp(`^${input}\\b`, 'm'))
  expect(await readdir(world.cwd)).toEqual([])
})

test('a stage without what it needs names both and the cure', async () => {
  const { report } = await run(door({ stages: 'publish' }), await host())
  expect(report.error).toMatch(/stages .*publish needs what metadata gives.*Add metadata/)
  expect(report.error).toMatch(/publish needs what build gives/)
})

test('what only several inputs together show is told with the others', async () => {
  const { status, report } = await run(
    door({ builder: 'mine', driver: 'remote', username: 'me', registry: 'r.example' }),
    await host(),
  )
  expect(status).toBe(2)
  expect(report.error).toMatch(/^password/m)
  expect(report.error).toMatch(/^driver/m)
})

test('an interrupted run ends with 130 and says so', async () => {
  const world = await host({
    exec: () => {
      world.abort()
      throw new Error('killed')
    },
  })
  const { status, report } = await run(door({ stages: 'metadata,build' }), world)
  expect(status).toBe(130)
  expect(report.headline).toMatch(/^(interrupted|failed)/)
})

test('files and variables that are not there are told with all other mistakes', async () => {
  const { report } = await run(
    door({
      'secret-envs': 'T=NOPE_VAR',
      'secret-files': 'f=/nope',
      ulimit: 'x',
      file: 'nope',
      context: '.',
      timeout: 'build=20,bild=3m',
    }),
    await host(),
  )
  for (const input of ['secret-envs', 'secret-files', 'ulimit', 'file'])
    expect(report.error).toMatch(new RegExp(`^${input}\\b`, 'm'))
  expect(report.error?.match(/^timeout/gm)).toHaveLength(2)
})

test('metadata-action’s context is told where it went', async () => {
  const { report } = await run(door({ context: 'git' }), await host())
  expect(report.error).toMatch(/^context .*metadata-context/)
})

test('a push without a name for the image is refused before docker is asked anything', async () => {
  const world = await host()
  const { status, report } = await run(door({ push: 'true', tags: 'type=raw,value=x' }), world)
  expect(status).toBe(1)
  expect(report.error).toMatch(/images is empty.*\n.*ghcr\.io/)
  expect(world.commands.filter(({ tool }) => tool === 'docker')).toEqual([])
})

test('a stage that takes longer than its timeout fails and says which', async () => {
  const exec = ({ signal }: Command) =>
    new Promise<Answer>((_, reject) => {
      if (signal?.aborted) reject(new InterruptedError())
      signal?.addEventListener('abort', () => reject(new InterruptedError()))
    })
  const world = await host({ exec })
  const { status, report } = await run(door({ stages: 'metadata', timeout: 'metadata=0.05s' }), world)
  expect(status).toBe(1)
  expect(report.error).toMatch(/metadata took longer than its timeout of 0.05 s/)
})

test.each(['.cache/trivy', 'sub/../.cache', '.'])(
  'a scan cache in the checkout (%s) could be a pull request’s',
  async (folder) => {
    const { status, report } = await run(door({ stages: 'metadata', 'scan-cache-dir': folder }), await host())
    expect(status).toBe(2)
    expect(report.error).toMatch(/^scan-cache-dir .*lies in the checkout/)
  },
)

test('a password that nobody needs is no mistake of who searches the history alone', async () => {
  const { report } = await run(door({ stages: 'secrets', password: 'x' }), await host())
  expect(report.error ?? '').not.toContain('username')
})

test('a run that broke down has passed no gate', async () => {
  const { report } = await run(door({ push: 'true', tags: 'type=raw,value=x' }), await host())
  expect(report.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '[]' })
})
