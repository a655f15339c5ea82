import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { asRunner, type Step } from '../support/as-runner.ts'
import { askRegistry } from '../support/ask-registry.ts'
import { type CheckedSite, checkedSite, copyOf } from '../support/checked-site.ts'
import { json } from '../support/ghcr/exchange.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
let site: CheckedSite
let base: string

/** Publishes a base under one tag; `version` is that of the package which the database knows. */
async function publishBase(version: string): Promise<string> {
  const status = `Package: libssl3\nStatus: install ok installed\nSource: openssl\nVersion: ${version}\nArchitecture: all\n`
  const cwd = await copyOf(site, { 'rootfs/var/lib/dpkg/status': status })
  const { main } = await asRunner(
    site.step({ cwd, with: { stages: 'metadata,build,publish', images: base, tags: 'type=raw,value=1' } }),
  )
  await rm(cwd, { recursive: true, force: true })
  expect([main.status, main.stdout]).toEqual([0, expect.anything()])
  return main.outputs.digest ?? ''
}

const scanned = (changes: Partial<Step>) =>
  site.step({
    ...changes,
    with: { stages: 'metadata,build,scan', images: `${site.ghcr.host}/octo/child`, ...changes.with },
  })

beforeAll(async () => {
  site = await checkedSite(parts)
  base = `${site.ghcr.host}/octo/base`
}, 60_000)
afterAll(() => site.close())

test('a finding of the base is told as the base’s, and where its tag has moved on, what the update would fix', async () => {
  const old = await publishBase('3.0.1-1')
  const cwd = await copyOf(site, { Dockerfile: `FROM ${base}:1@${old}\nCOPY Dockerfile /\n` })
  const before = await asRunner(scanned({ cwd }))
  expect(before.main.outputs['failed-gates']).toBe('["scan"]')
  expect(before.main.summary).toMatch(/came with the base .*octo\/base/)
  expect(before.main.summary).not.toMatch(/fixes/)

  const fixed = await publishBase('3.0.9-1')
  expect((await askRegistry(site.ghcr.url, 'octo/base', 'octo:PASSWORD-CANARY').manifest('1')).digest).toBe(fixed)
  const after = await asRunner(scanned({ cwd }))
  await rm(cwd, { recursive: true, force: true })
  expect(after.main.outputs['failed-gates']).toBe('["scan"]')
  const { bases } = JSON.parse(after.main.report).stages.scan as { bases: readonly unknown[] }
  expect(bases).toMatchObject([
    { platforms: ['linux/amd64', 'linux/arm64'], fromBase: 2, newer: { digest: fixed, fixesGated: 1 } },
  ])
  expect(after.main.summary).toMatch(new RegExp(fixed.slice(7, 19)))
}, 120_000)

test('a base that nobody may read any more leaves the gate as it is', async () => {
  const digest = await publishBase('3.0.1-1')
  const cwd = await copyOf(site, { Dockerfile: `FROM ${base}:1@${digest}\nCOPY rootfs/etc/os-release /x\n` })
  let gone = false
  const watch = (stdout: string) => {
    if (gone || !stdout.includes('exporting manifest list')) return
    gone = true
    site.ghcr.faults.add({ on: /octo\/base\/manifests/, answer: json(403, {}), times: 100 })
  }
  const { main } = await asRunner(scanned({ cwd, watch }))
  site.ghcr.faults.clear()
  await rm(cwd, { recursive: true, force: true })
  expect(gone).toBe(true)
  expect(main.outputs['failed-gates']).toBe('["scan"]')
  expect(JSON.parse(main.report).stages.scan.bases).toEqual([])
}, 120_000)
