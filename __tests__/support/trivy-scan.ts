import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from '@jest/globals'
import { writeDatabase } from '../../scripts/trivy-database/index.ts'
import type { Layout } from '../../src/oci/layout.ts'
import type { Tool } from '../../src/tools/tool.ts'
import { type Database, type PassPlan, pass } from '../../src/trivy/index.ts'
import { realParts } from '../real/real-parts.ts'
import type { FakeHost, FakeWorld } from './fake-host.ts'
import { knownVulnerabilities } from './trivy-findings.ts'
import { processHost, realTrivy } from './trivy-real.ts'

const parts = realParts()
export const image = 'ghcr.io/o/n'
export const now = new Date()
// Put together here, so that no scanner finds them in this file.
export const keyId = ['AK', 'IAQYLPMN5HHHFPABCD'].join('')
export const token = ['gh', 'p_9123456789abcdefghijklmnopqrstuvwxyz'].join('')

export let root: string
export let trivy: Tool
export let database: Database

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'trivy-'))
  trivy = await realTrivy(parts.toolsMirror)
  const dir = join(root, 'database')
  await writeDatabase(dir, knownVulnerabilities, { updatedAt: now })
  database = { dir, updatedAt: now, from: 'cache' }
}, 60_000)

afterAll(async () => {
  await rm(root, { recursive: true, force: true })
})

/** One pass over the layout, by the real Trivy and the hand-made database. */
export async function scan(layout: Layout, more: Partial<PassPlan> = {}, world: FakeWorld = {}) {
  const host = processHost(world)
  const folder = await mkdtemp(join(root, 'reports-'))
  const cacheDir = await mkdtemp(join(root, 'cache-'))
  const plan: PassPlan = {
    layout,
    image,
    scanners: ['vuln', 'secret'],
    ignoreFile: undefined,
    vex: [],
    cacheDir,
    folder,
    ...more,
  }
  const passes = await pass(plan, trivy, database, host)
  const temp = await host.tempDir()
  await host.close()
  return {
    passes,
    host,
    plan,
    temp,
    text: (await Promise.all(passes.map(({ path }) => readFile(path, 'utf8')))).join(),
  }
}

export function said(host: FakeHost): string {
  return host.said.map(({ message }) => message).join('\n')
}
