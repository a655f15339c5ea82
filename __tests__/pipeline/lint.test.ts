import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { run } from '../../src/pipeline/run.ts'
import { type FakeWorld, fakeHost } from '../support/fake-host.ts'

const door = (values: Record<string, string>) => ({ read: (name: string) => values[name] })
const digest = `sha256:${'c'.repeat(64)}`

/** A checkout without git, a registry that knows each digest, and a docker that checks. */
async function host(dockerfile: string, world: FakeWorld = {}) {
  const cwd = await mkdtemp(join(tmpdir(), 'run-lint-'))
  await writeFile(join(cwd, 'Dockerfile'), dockerfile)
  return fakeHost({
    cwd,
    cacheDir: `${cwd}-cache`,
    exec: ({ tool, args }) =>
      tool === 'docker' && args.includes('check,format=json')
        ? '{"warnings":null}'
        : { status: 128, stderr: 'not a git repository' },
    fetch: () =>
      new Response(null, {
        headers: { 'docker-content-digest': digest, 'content-type': 'application/vnd.oci.image.index.v1+json' },
      }),
    ...world,
  })
}

const said = (report: { readonly stages: Partial<Record<string, unknown>> }) =>
  report.stages.lint as { readonly findings: readonly { readonly rule: string; readonly lines?: readonly string[] }[] }

test('lint alone needs no image: its gate, its counts, its section and its SARIF are there', async () => {
  const world = await host('FROM registry.example/base:1\nCOPY .env /x\nUSER 1\n')
  const { status, report } = await run(door({ stages: 'lint', context: '.' }), world)
  expect(status).toBe(1)
  expect(report.outputs).toMatchObject({ gate: 'failed', 'failed-gates': '["lint"]' })
  expect(JSON.parse(report.outputs.findings ?? '')).toEqual({ lint: { '': { error: 1, info: 1 } } })
  expect(report.sections.map(({ stage }) => stage)).toEqual(['lint'])
  expect(said(report).findings.map(({ rule }) => rule)).toEqual(['IP015', 'IP003'])
  expect(said(report).findings[1]?.lines).toEqual([`FROM registry.example/base:1@${digest}`])
  expect(report.headline).toBe('failed: gate lint failed: IP015 (Dockerfile:2): .env is copied into a layer')
  const sarif = JSON.parse(await readFile(join(report.outputs.sarif ?? '', 'lint.sarif'), 'utf8'))
  expect(sarif.runs[0].results).toHaveLength(2)
})

test('what is only advice passes, and says what was looked at', async () => {
  const world = await host('FROM registry.example/base:1\nUSER 1\n')
  const { status, report } = await run(door({ stages: 'lint', context: '.' }), world)
  expect(status).toBe(0)
  expect(report.headline).toBe('checked the Dockerfile: lint passed')
})

test('without registry and docker nothing fails for it', async () => {
  const world = await host('FROM registry.example/base:1\nUSER 1\n', {
    exec: () => ({ status: 127, stderr: 'no such program' }),
    fetch: () => Promise.reject(new Error('no such host')),
  })
  const { status, report } = await run(door({ stages: 'lint', context: '.' }), world)
  expect(status).toBe(0)
  expect(said(report).findings[0]).toMatchObject({ rule: 'IP003' })
  expect(said(report)).toMatchObject({ remarks: [expect.stringContaining('checks are missing')] })
})

test('a Dockerfile in a Git context is skipped, and that is told', async () => {
  const world = await host('FROM x\n')
  const { status, report } = await run(door({ stages: 'lint', context: 'https://github.com/octo/app.git' }), world)
  expect(status).toBe(0)
  expect(report.stages).not.toHaveProperty('lint')
  expect(world.messages('info')).toContain('lint: the Dockerfile is not on this machine: skipped')
})

test('fixes are written on a laptop, and refused in a workflow', async () => {
  const text = 'FROM registry.example/base:1\nRUN pip install x\nUSER 1\n'
  const world = await host(text)
  const asked = door({ stages: 'lint', context: '.', 'lint-fix': 'true' })
  const refused = await run(asked, { ...world, kind: 'runner' })
  expect(refused.status).toBe(2)
  expect(refused.report.error).toMatch(/^lint-fix .*checkout that nobody keeps/)
  expect(await readFile(join(world.cwd, 'Dockerfile'), 'utf8')).toBe(text)
  const { report } = await run(asked, world)
  expect(await readFile(join(world.cwd, 'Dockerfile'), 'utf8')).toContain('pip install --no-cache-dir x')
  expect(said(report).findings.map(({ rule }) => rule)).toEqual(['IP003'])
})

test('the dry run says what would be looked at', async () => {
  const world = await host('FROM x\n')
  const { report } = await run(
    door({ stages: 'lint', context: '.', 'dry-run': 'true', 'lint-fail-on': 'warning' }),
    world,
  )
  expect(report.stages.lint).toMatchObject({ dockerfile: 'Dockerfile', 'fails on': 'warning' })
})
