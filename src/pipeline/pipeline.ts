import type { Called } from '../build/call.ts'
import { UserError } from '../core/errors.ts'
import type { Facts } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import type { Stage, Timed } from '../core/stage.ts'
import type { Tags } from '../core/tags.ts'
import type { Verdict } from '../core/verdict.ts'
import { isDirty } from '../git/dirty.ts'
import * as metadata from '../metadata/index.ts'
import { runGate } from './gate.ts'
import { builtHeadline, metadataHeadline, publishedHeadline, refusedHeadline } from './headline.ts'
import { openRegistry } from './open-registry.ts'
import { decidePush } from './push.ts'
import type { Inputs } from './read-inputs.ts'
import { addShown, failedGates, type Report } from './report.ts'
import { writeReport } from './report-file.ts'
import { stageClock } from './stage-clock.ts'

/**
 * The order of everything. Nothing gets a tag before it has passed:
 *
 *     facts → tags → layout → { gates beside the upload of blobs } → manifests by digest → tags, `latest` last
 *
 * @throws UserError for what the user can put right; the report then holds what was done until there
 */
export async function pipeline(inputs: Inputs, host: Host, report: Report): Promise<void> {
  const wants = (stage: Stage) => inputs.stages.includes(stage)
  const clock = (stage: Timed) =>
    stageClock(host, stage, inputs.timeout.get(stage), (milliseconds) => {
      report.seconds[stage] = Math.round((report.seconds[stage] ?? 0) * 1000 + milliseconds) / 1000
    })
  const [naming, building, publishing, judging] = [clock('metadata'), clock('build'), clock('publish'), clock('gates')]

  const { facts, tags } = await naming.within(async (host) => {
    const facts = await metadata.look(inputs, host, inputs.githubToken)
    if (!wants('metadata')) return { facts, tags: undefined }
    const tags = metadata.plan(inputs, facts, host.env)
    addShown(report, 'metadata', metadata.show(inputs, await metadata.run(inputs, tags, host)))
    tell(tags, host)
    report.headline = metadataHeadline(tags)
    return { facts, tags }
  })
  if (!wants('build')) return

  const onlyCalls = inputs.call !== undefined
  const decision = wants('publish')
    ? decidePush(inputs.push, host.kind, facts)
    : { push: false, why: 'publish is not among the stages' }
  const push = decision.push && !onlyCalls
  if (decision.warning) host.log.warning(decision.warning)
  if (push && host.kind === 'terminal' && (await isDirty(host)))
    host.log.warning(
      'the checkout has changes that no commit holds: what is published is not what its revision label says',
    )
  if (push) requireTags(tags, facts)
  const [{ docker, registry }, build] = await Promise.all([
    openRegistry(inputs, building.host, publishing.host),
    import('../build/index.ts'),
  ])
  const publish = push && tags ? await import('../publish/index.ts') : undefined
  const publication = publish && tags && publish.publication(publish.plan(inputs, tags), registry, publishing.host)

  const [world] = await Promise.all([
    building.within((host) => build.look(inputs, facts, host, docker)),
    publication && publishing.within(() => publication.signIn()),
  ])
  const buildPlan = build.plan(inputs, facts, tags, world)
  const secrets = build.secretValues(inputs, host.env)
  if (onlyCalls) {
    const called = await building.within((host) => build.call(buildPlan, host, docker, secrets))
    report.verdicts.push(...(called.call === 'check' ? [verdictOf(called)] : []))
    report.headline = `${called.call}: nothing was built`
    return
  }
  const built = await building
    .within((host) => build.run(buildPlan, host, docker, secrets))
    .finally(() => {
      report.dockerCalls = docker.calls
    })
  addShown(report, 'build', build.show(built))
  report.headline = builtHeadline(built, decision.why)

  // Blobs may go up while the gates run: without a manifest nobody is shown them.
  const uploading = publication && publishing.within(() => publication.blobs(built.layout))
  uploading?.catch(() => {})
  if (inputs.gates.length > 0) await writeReport(report, host)
  const paths = {
    IMAGE_PIPELINE_LAYOUT: built.layout.dir,
    IMAGE_PIPELINE_DIGEST: built.digest,
    IMAGE_PIPELINE_REPORT: report.outputs['report-json'],
  }
  const judged = judging.within((host) => Promise.all(inputs.gates.map((gate) => runGate(gate, host, paths))))
  judged.catch(publishing.stop)
  report.verdicts.push(...(await judged))
  for (const { gate, passed, reason } of report.verdicts) if (!passed) host.log.error(`gate ${gate} failed: ${reason}`)
  if (failedGates(report).length > 0) {
    publishing.stop()
    report.headline = refusedHeadline(failedGates(report), publication !== undefined)
    return
  }
  if (!publish || !publication) return
  await uploading

  const published = await publishing.within(async () => {
    try {
      await publication.manifests(built.layout)
      return await publication.tags(built.layout)
    } catch (error) {
      report.untagged.push(...publication.written())
      throw error
    }
  })
  addShown(report, 'publish', publish.show(published))
  for (const { reference, why } of published.flatMap(({ kept }) => kept))
    host.log.notice(`${reference} was left where it was: ${why}`)
  report.headline = publishedHeadline(published, built)
}

function verdictOf({ passed, text }: Called): Verdict {
  return { gate: 'check', passed, ...(passed ? {} : { reason: text.trim() }) }
}

/** Publishing without a name is found before the build, not after it. */
function requireTags(tags: Tags | undefined, facts: Facts): asserts tags is Tags {
  if (tags && tags.images.length === 0)
    throw new UserError('there is nothing to publish to: images is empty', {
      cure: `Set images, e.g. ghcr.io/${(facts.repository.fullName || 'owner/name').toLowerCase()}, or push: false.`,
    })
  if (!tags || tags.names.length === 0)
    throw new UserError(
      `no tag rule gave a tag for ${facts.event || 'this commit'} on ${facts.ref || 'an unknown ref'}, so nothing was built`,
      {
        cure:
          facts.sha === ''
            ? 'There is no commit here, or no git to ask: use a rule with a value, e.g. type=raw,value=1.0, or push: false.'
            : 'Add a rule to tags that fires here, e.g. type=sha, or set push: false.',
      },
    )
}

function tell(tags: Tags, host: Host): void {
  for (const warning of tags.warnings) host.log.warning(warning)
  for (const notice of tags.notices) host.log.notice(notice)
}
