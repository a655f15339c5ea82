import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Layout } from '../../src/oci/layout.ts'
import { openLayout } from '../../src/oci/open-layout.ts'
import { junit } from '../../src/test/telling/junit.ts'
import { outcomes, reasonOf, serviceOf } from '../support/outcomes.ts'
import { type TestedOnce, tested } from '../support/tested.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
let folder = ''
let bad: TestedOnce
let ill: TestedOnce

/** Everything that can be wrong with a service, by services of two images; no image has curl. */
const services = `
- name: exits
  command: [sh, -c, 'echo starting; echo "cannot read settings" >&2; exit 3']
  expect: running
- name: noisy
  env: { API_TOKEN: canary-of-a-token, MODE: loud }
  command:
    - sh
    - -c
    - printf '\\033[31m::error::not ours\\033[0m\\n::set-output name=x::y\\n'; head -c 10000000 /dev/zero | tr '\\0' x; echo; echo "token is $API_TOKEN"; exit 1
  expect: running
- name: writes
  command: [sh, -c, 'trap "exit 0" TERM; echo x > /var/tmp/state || exit 2; echo up; sleep 60 & wait']
  expect: log /^up$/m
  read-only: require
- name: silent
  command: [sleep, '60']
  expect: log /never/
  timeout: 1s
- name: other
  command: [sh, -c, 'exit 9']
  expect: exit 0
`

async function built(name: string, dockerfile: string): Promise<Layout> {
  const context = join(folder, name)
  const dir = `${context}-layout`
  await promisify(execFile)('mkdir', [context])
  await writeFile(join(context, 'Dockerfile'), dockerfile)
  const contexts = Object.entries(parts.contexts).flatMap(([from, at]) => ['--build-context', `${from}=${at}`])
  const output = `type=oci,tar=false,dest=${dir}`
  const args = ['buildx', 'build', '--provenance=false', ...contexts, '--output', output, context]
  await promisify(execFile)('docker', args, { env: { ...process.env, ...parts.env } })
  return openLayout(dir, {})
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bad-images-'))
  const plain = await built('plain', 'FROM debian:bookworm-slim\nUSER 10001\nCMD ["sleep", "60"]\n')
  const root = await built(
    'root',
    'FROM debian:bookworm-slim\nHEALTHCHECK --interval=1s --retries=1 CMD echo "not yet | <b>"; exit 1\nCMD ["sleep", "60"]\n',
  )
  bad = await tested(plain, { 'test-services': services }, parts)
  ill = await tested(root, { 'test-read-only': 'off' }, parts)
}, 120_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test('a command that exits at once: its status and its last words', () => {
  const exits = serviceOf(bad, 'exits')
  expect(reasonOf(exits, 'healthy')).toMatch(/^exited with 3 after \d/)
  expect(exits.evidence?.[0]).toMatchObject({ state: 'exited with 3' })
  expect([...(exits.evidence?.[0]?.log ?? [])].sort()).toEqual(['cannot read settings', 'starting'])
  expect(bad.raw).toContain('cannot read settings')
})

test('ten megabytes in one line, colours, commands of the runner and a secret: the end of it, as plain text', () => {
  const [evidence] = serviceOf(bad, 'noisy').evidence ?? []
  const log = evidence?.log ?? []
  expect(log.at(-1)).toBe('token is ***')
  expect(JSON.stringify(log).length).toBeLessThan(300_000)
  expect(log.every((line) => line.length <= 1001)).toBe(true)
  const told = `${JSON.stringify(bad)}${junit(bad)}`
  expect(told).not.toContain('canary')
  expect(told).not.toContain('\\u001b')
  expect(bad.raw.join('\n')).not.toContain('canary')
})

test('what writes to its root runs, and does not run read-only: what it writes to is told', () => {
  const writes = serviceOf(bad, 'writes')
  expect(outcomes(writes)).toMatchObject({ healthy: 'pass', 'non-root': 'pass', 'read-only': 'fail' })
  expect(reasonOf(writes, 'read-only')).toMatch(/^exited with [12].*\(as it is, it writes to .*\/var\/tmp/)
  expect(writes.filesWritten).toBeGreaterThan(0)
  expect(writes.evidence?.[0]?.log.join('\n')).toContain('Read-only file system')
})

test('what never says what it should, or ends otherwise, fails and says so', () => {
  expect(reasonOf(serviceOf(bad, 'silent'), 'healthy')).toMatch(/^not log \/never\/ within 1\.0 s/)
  expect(reasonOf(serviceOf(bad, 'other'), 'ends')).toMatch(/^exited with 9, expected 0/)
})

test('an image that is unhealthy and runs as root: both are told, with what its check said', () => {
  const [only] = ill.services
  if (!only) throw new Error('nothing was tested')
  expect(outcomes(only)).toEqual({ starts: 'pass', healthy: 'fail', 'non-root': 'fail' })
  expect(reasonOf(only, 'healthy')).toBe('unhealthy: not yet | <b>')
  expect(reasonOf(only, 'non-root')).toBe('the image names no USER: it runs as root')
  expect(only.evidence?.[0]?.health.at(-1)).toBe('1: not yet | <b>')
  expect(only.evidence?.[0]?.processes.join('\n')).toContain('sleep 60')
})

test('the gate fails for all of them, the first five by name', () => {
  expect(bad.verdict).toMatchObject({ gate: 'test', passed: false })
  expect(bad.verdict?.reason).toContain('exits on linux/amd64: healthy: exited with 3')
})
