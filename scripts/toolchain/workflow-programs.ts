import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildGo, type GoSource, whyNoGo } from './go.ts'
import { folderOf, once } from './once.ts'
import { native } from './platforms.ts'
import { allOf, type Got, type Say } from './progress.ts'

/** What runs and what reads workflow files; or why they are not there. */
export type WorkflowPrograms = { readonly act: string; readonly actionlint: string } | { readonly missing: string }

const actVersion = '0.2.87'
const actionlintVersion = '1.7.12'

const sources: readonly GoSource[] = [
  { module: 'github.com/nektos/act', version: `v${actVersion}`, packages: ['.'], set: {} },
  {
    module: 'github.com/rhysd/actionlint',
    version: `v${actionlintVersion}`,
    packages: ['./cmd/actionlint'],
    set: { 'github.com/rhysd/actionlint.version': actionlintVersion },
  },
]

/** act and actionlint, compiled once: a minute. Without a Go it is told why they are missing; nothing else needs them. */
export async function getWorkflowPrograms(say: Say): Promise<Got<WorkflowPrograms>> {
  const recipe = { name: 'workflow-programs', from: [1, sources, native], how: 'compiled, some minute' }
  const why = existsSync(folderOf(recipe)) ? undefined : await whyNoGo()
  if (why !== undefined) return { value: { missing: why }, note: `no act and no actionlint: ${why}` }
  const folder = await once(recipe, say, async (bin) => {
    await mkdir(bin, { recursive: true })
    await allOf(
      sources.map((source) => buildGo(source, bin, join(bin, `work-${source.module.replace(/.*\//, '')}`), say)),
    )
  })
  return {
    value: { act: join(folder, 'act'), actionlint: join(folder, 'actionlint') },
    note: `act ${actVersion}, actionlint ${actionlintVersion}`,
  }
}
