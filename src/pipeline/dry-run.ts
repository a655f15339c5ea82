import { dirname } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Stage } from '../core/stage.ts'
import * as metadata from '../metadata/index.ts'
import { imageNameOf } from '../oci/image-ref.ts'
import { databasePlan } from './checks/scan-cache.ts'
import { builtName } from './image/image.ts'
import type { Inputs } from './inputs/read-inputs.ts'
import { trustedFiles } from './inputs/trusted-files.ts'
import { openRegistry } from './open-registry.ts'
import { doneBefore } from './parts/done-before.ts'
import { planned } from './parts/planned.ts'
import { decidePush } from './push.ts'
import type { Report } from './report/report.ts'

/** Looks at everything, creates nothing, prints every stage's plan. */
export async function dryRun(inputs: Inputs, host: Host, report: Report): Promise<void> {
  const elsewhere: readonly Stage[] = { whole: [], platform: ['sign', 'prune'] as const, merge: doneBefore }[inputs.job]
  const wants = (stage: Stage) => inputs.stages.includes(stage) && !elsewhere.includes(stage)
  const { stringify } = await import('yaml')
  const show = (stage: Stage, title: string, plan: unknown) => {
    report.stages[stage] = plan
    const text = stringify(plan, printable, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd()
    report.sections.push({ stage, text: `### ${title}\n\n\`\`\`yaml\n${text.replaceAll('```', "'''")}\n\`\`\`` })
    // The terminal's door shows the sections itself.
    if (host.kind !== 'terminal') host.log.info(`\n${title}\n${text.replace(/^/gm, '  ')}`)
  }

  const looked = await metadata.look(inputs, host, inputs.githubToken)
  const merging = inputs.job === 'merge' ? await import('./parts/index.ts') : undefined
  const parts = await merging?.readParts(inputs, looked, host)
  const facts = merging && parts ? { ...looked, ...merging.clockOf(parts) } : looked
  const ruled = () => (wants('metadata') ? metadata.plan(inputs, facts, host.env) : undefined)
  const tags = inputs.names ? metadata.given(inputs.names) : ruled()
  if (tags) show('metadata', 'metadata: what the image is called', tags)
  report.headline = 'dry run: nothing was done'

  if (wants('lint')) {
    const { planned } = await import('../lint/index.ts')
    const { lintPlan } = await import('./checks/lint.ts')
    show('lint', 'lint: what would be looked at', planned(await lintPlan(inputs, facts, host)))
  }
  const files = await trustedFiles(host, inputs.githubToken)
  if (wants('secrets')) {
    const secrets = await import('../secrets/index.ts')
    show('secrets', 'secrets: what would be searched', await secrets.plan(inputs, facts, files))
  }
  if (parts) show('build', 'build: what would be merged', planned(parts))
  const outside = wants('build') || wants('publish') ? await openRegistry(inputs, host.env) : undefined
  if (outside && wants('build')) {
    const build = await import('../build/index.ts')
    const plan = build.plan(inputs, facts, tags, await build.look(inputs, facts, host, await outside.docker(host)))
    show('build', 'build: what would be run', plan)
  }
  const name = inputs.imageRef ? imageNameOf(inputs.imageRef) : builtName(tags, facts, host)
  if (wants('analyze')) {
    const analyze = await import('../analyze/index.ts')
    const comparing = inputs.compareWith ? { 'compare-with': inputs.compareWith.text } : {}
    const plan = await analyze.plan(inputs, files)
    show('analyze', 'analyze: what would fail the gate', { ...comparing, ...analyze.planned(plan) })
  }
  if (wants('scan')) {
    const scan = await import('../scan/index.ts')
    const plan = await scan.plan(inputs, files)
    const database = plan.scanners.includes('vuln') ? { database: databasePlan(inputs, host) } : {}
    show('scan', 'scan: what would fail the gate', { ...plan, ...database })
  }
  if (wants('sbom')) {
    const sbom = await import('../sbom/index.ts')
    const folder = dirname(report.outputs['report-json'] ?? '')
    show('sbom', 'sbom: what would be written', sbom.plan(inputs, { image: name, folder, created: facts.created }))
  }
  if (wants('test')) {
    const test = await import('../test/index.ts')
    show('test', 'test: what would be started and looked at', test.planned(await test.plan(inputs, files)))
  }
  const decision = decidePush(inputs.push, host.kind, facts)
  if (wants('sign')) {
    const { plannedSigning } = await import('./publish/start-signing.ts')
    const title = decision.push ? 'who would sign what' : `nothing (${decision.why}); with push it would be`
    // Without push nobody needs to be able to sign.
    const plan = await plannedSigning(inputs, facts, host).catch((error: unknown) => {
      if (decision.push || !(error instanceof UserError)) throw error
      return { by: 'nobody', why: error.message, cure: error.cure }
    })
    show('sign', `sign: ${title}`, plan)
  }
  if (wants('prune')) {
    const { pruneStage } = await import('./prune/prune.ts')
    await pruneStage(inputs, facts, tags, host, report, 'plan')
  }
  if (!wants('publish') || !tags || !outside) return

  const publish = await import('../publish/index.ts')
  const title = decision.push
    ? `publish: what would go where${inputs.job === 'platform' ? ', by digest; the job that merges moves the tags' : ''}`
    : `publish: nothing (${decision.why}); with push it would be`
  const publishPlan = publish.plan(inputs, tags)
  const now = await publish.look(publishPlan, outside.registry(host))
  for (const [reference, what] of Object.entries(now))
    if (what.startsWith('cannot')) host.log.warning(`${reference}: ${what}`)
  show('publish', title, { ...publishPlan, now })
}

/** Maps and sets as YAML knows them, dates as text, nothing of what is empty; commands as a shell would take them. */
function printable(key: unknown, value: unknown): unknown {
  if (value === '' || (Array.isArray(value) && value.length === 0)) return undefined
  if (value instanceof Map) return Object.fromEntries(value)
  if (value instanceof Set) return [...value]
  if (value instanceof Date) return value.toISOString()
  if (key === 'args' && Array.isArray(value)) return ['docker', ...value].map(shellWord).join(' ')
  return value
}

function shellWord(word: unknown): string {
  const text = String(word)
  return /^[\w@%+=:,./{}-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
