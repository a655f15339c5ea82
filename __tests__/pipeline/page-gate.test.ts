import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { quietHost } from '../../scripts/quiet-host.ts'
import { runGate } from '../../src/pipeline/gate.ts'
import { inputs } from '../../src/pipeline/inputs/inputs.ts'
import { judge } from '../../src/scan/judge.ts'
import { write } from '../../src/scan/telling/write.ts'
import type { TrivyVulnerability } from '../../src/trivy/report.ts'
import { context, pass, planOf, suppressed, vulnerability } from '../scan/passes.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'page-gate-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

/** What docs/gates.md shows, run as the pipeline runs it. */
async function passes(): Promise<boolean> {
  const page = await readFile('docs/gates.md', 'utf8')
  const block = /^## Gates of your own\n+```yaml\n([\s\S]*?)```/m.exec(page)?.[1] ?? ''
  const [gate, ...others] = await inputs.gates.kind.parse((parse(block) as { readonly gates: string }).gates)
  if (!gate || others.length > 0) throw new Error('the page shows one gate')
  const { passed } = await runGate(gate, quietHost(folder), { IMAGE_PIPELINE_REPORT: join(folder, 'report.json') })
  return passed
}

const low = vulnerability({ Severity: 'LOW' })
const critical = vulnerability({ Title: 'its title says "severity":"LOW", and LOW' })

async function scanned(found: readonly TrivyVulnerability[], letPass: readonly TrivyVulnerability[] = []) {
  const of = pass('linux/amd64', found, { suppressed: letPass.map((one) => suppressed(one)) })
  await write(judge(planOf(), [of], context), folder, (text) => text)
}

test('the page’s gate fails where the scan found what it forbids', async () => {
  await scanned([critical, low])
  expect(await passes()).toBe(false)
})

test('the page’s gate passes where there is none, or none that counts', async () => {
  await scanned([critical], [low])
  expect(await passes()).toBe(true)
})

test('the page’s gate fails where there is no report to judge', async () => {
  expect(await passes()).toBe(false)
})
