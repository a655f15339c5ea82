import { join } from 'node:path'
import { UserError } from '../../core/errors.ts'
import type { Stage } from '../../core/stage.ts'
import { known } from '../../core/tags.ts'
import { openTools } from '../../tools/index.ts'
import { builtName, type Image } from '../image/image.ts'
import { openRegistry } from '../open-registry.ts'
import { startSigning } from '../publish/start-signing.ts'
import { decidePush } from '../push.ts'
import { refusedHeadline } from '../report/headline.ts'
import { addShown, failedGates, type Report } from '../report/report.ts'
import { tellGates } from '../report/tell-gates.ts'
import { requireTags } from '../require-tags.ts'
import { foreignNames } from './foreign-names.ts'
import { fetchEntries, joinParts } from './join-parts.ts'
import type { Parts } from './parts.ts'
import { saidByParts } from './said-by-parts.ts'
import { findingsOf, showParts, verdictsOf } from './show-parts.ts'
import { unattested } from './unattested.ts'
import { unpublished } from './unpublished.ts'
import type { MergeWorld } from './world.ts'

/**
 * From the parts of all platforms to the tags: one index over what has passed, signed, then named. Where one platform
 * failed, no tag moves, and what the others have published by digest is named.
 *
 * @throws UserError with all that keeps the parts from becoming an image
 */
export async function mergeParts(world: MergeWorld, report: Report): Promise<void> {
  const { inputs, facts, tags, clock, host } = world
  const { parts, problems } = world.parts
  const wants = (stage: Stage) => inputs.stages.includes(stage)
  const behind = parts.flatMap(({ part }) => part.pushed)
  report.verdicts.push(...verdictsOf(parts))
  Object.assign(report.findings, findingsOf(parts))
  const found = parts.flatMap(({ part }) => part.weaknesses ?? [])
  if (parts.some(({ part }) => part.weaknesses)) report.weaknesses = found
  const layout = await joinParts(
    parts,
    join(await host.tempDir(), 'merged'),
    problems.length > 0 ? {} : known(tags?.annotations),
  )
  const whole = problems.length === 0
  addShown(report, 'build', showParts(parts, whole ? layout.root.digest : undefined))
  const sizes = parts.map(({ part }) => part.size).filter(Boolean)
  if (sizes.length > 0) report.size = sizes.join('; ')
  tellGates(report, host)
  const failing = [...problems, ...foreignNames(world)]
  if (failing.length > 0) {
    report.untagged.push(...behind)
    throw new UserError([...failing, 'No tag has moved.'].join('\n'), {
      cure: 'Run the failed jobs again: this one then merges all parts anew.',
    })
  }
  const image: Image = { layout, name: builtName(tags, facts, host), verified: true }
  report.image = { name: image.name, digest: layout.root.digest }
  const decision = decidePush(inputs.push, host.kind, facts)
  if (decision.warning) host.log.warning(decision.warning)
  if (failedGates(report).length > 0) {
    report.untagged.push(...behind)
    report.headline = refusedHeadline(report.verdicts, decision.push)
    return
  }
  const why = wants('publish') ? decision.why : 'publish is not among the stages'
  const size = report.size === undefined ? '' : `: ${report.size}`
  report.headline = `built ${layout.root.digest} of ${parts.length} parts${why ? `, not pushed (${why})` : ''}${size}`
  if (why !== '') return
  requireTags(tags, facts)

  const [outside, publish] = await Promise.all([openRegistry(inputs, host.env), import('../../publish/index.ts')])
  const [publishing, preparing] = [clock('publish'), clock('tools')]
  const plan = publish.plan(inputs, tags)
  const lacking = unpublished(parts, plan.images)
  if (lacking.length > 0) {
    report.untagged.push(...behind)
    throw new UserError([...lacking, 'No tag has moved.'].join('\n'), {
      cure: 'Give all jobs the same push, stages and images, and run those of the platforms again.',
    })
  }
  const registry = outside.registry(publishing.host)
  const publication = publish.publication(plan, registry, publishing.host)
  const signing = wants('sign') ? await startSigning({ inputs, facts, host, outside, clock }) : undefined
  const signer = signing?.(openTools(inputs, preparing.host))
  for (const warning of signer ? unattested(parts, signer.plan.attest) : []) host.log.warning(warning)
  const [first] = plan.images
  if (!first) throw new Error('there is no image to publish to')
  try {
    await publishing.within(async () => {
      await publication.signIn()
      await fetchEntries(
        layout,
        parts.flatMap(({ part }) => part.entries),
        first,
        registry,
      )
    })
  } catch (error) {
    signer?.stop()
    report.untagged.push(...behind)
    throw error
  }
  const { publishImage } = await import('../publish/publish-image.ts')
  await publishImage(
    {
      image,
      fresh: { sizes: sizesOf(world.parts), publication, uploading: Promise.resolve(), clock: publishing },
      signer,
      signing: { images: plan.images, registry: outside.registry, clock: clock('sign'), beforeTags: true },
    },
    { inputs, facts, host, said: saidByParts(parts), dirty: false },
    report,
  )
}

/** Compressed bytes of config and layers, by platform, as the jobs told them. */
function sizesOf({ parts }: Parts): ReadonlyMap<string, number> {
  return new Map(
    parts.flatMap(({ part }) =>
      Object.entries(part.sizes).flatMap(([platform, { compressed }]) =>
        compressed === undefined ? [] : [[platform, compressed] as const],
      ),
    ),
  )
}
