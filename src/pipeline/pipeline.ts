import type { Called } from '../build/call.ts'
import type { Built } from '../build/run.ts'
import type { Facts } from '../core/facts.ts'
import type { Host } from '../core/host.ts'
import type { Stage, Timed } from '../core/stage.ts'
import type { Tags } from '../core/tags.ts'
import type { Verdict } from '../core/verdict.ts'
import { isDirty } from '../git/dirty.ts'
import * as metadata from '../metadata/index.ts'
import { entriesOf } from '../oci/entries.ts'
import { beside } from './beside.ts'
import type { Checked } from './checks/judge-image.ts'
import { runGates } from './gate.ts'
import { builtName, existingImage, type Image } from './image/image.ts'
import type { Inputs } from './inputs/read-inputs.ts'
import { openRegistry } from './open-registry.ts'
import { signedImages } from './publish/signed-images.ts'
import { startSigning, tellNoPush } from './publish/start-signing.ts'
import type { Passed } from './publish/subjects.ts'
import { decidePush } from './push.ts'
import { builtHeadline, checkedHeadline, metadataHeadline, refusedHeadline } from './report/headline.ts'
import { addShown, addTime, failedGates, type Report } from './report/report.ts'
import { writeReport } from './report/report-file.ts'
import { tellGates } from './report/tell-gates.ts'
import { requireTags } from './require-tags.ts'
import { type StageClock, stageClocks } from './stage-clock.ts'

/**
 * The order of everything. Nothing gets a tag before it has passed:
 *
 *     facts → tags → { tools, database, Dockerfile, history beside the build } → layout
 *           → { lint, secrets, analyze, scan, sbom, test side by side, then gates of the user's own; blobs go up once no secret was found }
 *           → manifests by digest → signatures, attestations, verified → tags, `latest` last
 *             (of several jobs: manifests by digest in each, the rest in the one that merges)
 *           → prune, where it is asked for
 *
 * @throws UserError for what the user can put right; the report then holds what was done until there
 */
export async function pipeline(inputs: Inputs, host: Host, report: Report): Promise<void> {
  const wants = (stage: Stage) => inputs.stages.includes(stage)
  const clock = stageClocks(host, inputs.timeout, (...spent) => addTime(report, ...spent))
  const merging = inputs.job === 'merge' ? await import('./parts/index.ts') : undefined
  const { facts, tags, parts } = await clock('metadata').within(async (host) => {
    const looked = await metadata.look(inputs, host, inputs.githubToken)
    const parts = await merging?.readParts(inputs, looked, host)
    const facts = merging && parts ? { ...looked, ...merging.clockOf(parts) } : looked
    if (inputs.names) return { facts, tags: metadata.given(inputs.names), parts }
    if (!wants('metadata')) return { facts, tags: undefined, parts }
    const tags = metadata.plan(inputs, facts, host.env)
    addShown(report, 'metadata', metadata.show(inputs, await metadata.run(inputs, tags, host)))
    tell(tags, host)
    report.headline = metadataHeadline(tags)
    return { facts, tags, parts }
  })
  report.named = { facts, tags }
  if (inputs.job === 'platform') report.part = {}
  const others = inputs.stages.filter((stage) => stage !== 'metadata' && stage !== 'prune')
  if (merging && parts) await merging.mergeParts({ inputs, facts, tags, parts, clock, host }, report)
  else if (others.length > 0) await imageStages(inputs, { facts, tags }, clock, host, report)
  // What is old goes when what is new is there: a run that failed removes nothing.
  if (wants('prune') && inputs.job !== 'platform' && failedGates(report).length === 0) {
    const { pruneStage } = await import('./prune/prune.ts')
    await clock('prune').within((own) => pruneStage(inputs, facts, tags, own, report))
  }
}

interface Named {
  readonly facts: Facts
  readonly tags: Tags | undefined
}

/** From the build, or an image that exists, to its tags. */
async function imageStages(
  inputs: Inputs,
  { facts, tags }: Named,
  clock: (stage: Timed) => StageClock,
  host: Host,
  report: Report,
): Promise<void> {
  const wants = (stage: Stage) => inputs.stages.includes(stage)
  const [building, publishing, judging] = [clock('build'), clock('publish'), clock('gates')]
  const onlyCalls = wants('build') && inputs.call !== undefined
  const decision =
    wants('publish') || wants('sign')
      ? decidePush(inputs.push, host.kind, facts)
      : { push: false, why: 'publish is not among the stages' }
  const mayPush = decision.push && !onlyCalls
  const push = mayPush && wants('publish')
  if (decision.warning) host.log.warning(decision.warning)
  const dirty = push && host.kind === 'terminal' && (await isDirty(host))
  if (dirty)
    host.log.warning(
      'the checkout has changes that no commit holds: what is published is not what its revision label says',
    )
  if (inputs.imageRef && wants('sign') && !mayPush) tellNoPush(decision.why, host)
  if (push) requireTags(tags, facts)
  const outside = await openRegistry(inputs, host.env)
  const { registry } = outside
  const publish = push && tags ? await import('../publish/index.ts') : undefined
  const publishPlan = publish && tags && publish.plan(inputs, tags)
  const publication =
    publish && publishPlan && publish.publication(publishPlan, registry(publishing.host), publishing.host)
  // What several jobs make together is signed by the one that merges.
  const signs = mayPush && wants('sign') && inputs.job === 'whole'
  const signing = signs ? await startSigning({ inputs, facts, host, outside, clock }) : undefined

  const [build, docker] = wants('build')
    ? await Promise.all([import('../build/index.ts'), outside.docker(building.host)])
    : []
  const [world] = await Promise.all([
    build && docker && building.within((host) => build.look(inputs, facts, host, docker)),
    publication && publishing.within(() => publication.signIn()),
  ])
  const buildPlan = build && world && build.plan(inputs, facts, tags, world)
  const secretsOfBuild = build?.secretValues(inputs, host.env) ?? {}
  if (build && docker && buildPlan && onlyCalls) {
    const called = await building.within((host) => build.call(buildPlan, host, docker, secretsOfBuild))
    report.verdicts.push(...(called.call === 'check' ? [verdictOf(called)] : []))
    report.headline = `${called.call}: nothing was built`
    return
  }

  const [{ startChecks }, { sendSarif }] = await Promise.all([
    import('./checks/checks.ts'),
    import('./report/sarif-upload.ts'),
  ])
  const checks = await startChecks({ inputs, facts, host, report, registry, docker: outside.docker, clock })
  const signer = signing?.(checks.tools)
  const made = async (): Promise<{ readonly image: Image | undefined; readonly built: Built | undefined }> => {
    const ref = inputs.imageRef
    const places = { registry: async () => registry(host), docker: () => outside.docker(host) }
    if (!build || !docker || !buildPlan)
      return { image: ref && (await existingImage(ref, inputs, places, host)), built: undefined }
    const built = await building
      .within((host) => build.run(buildPlan, host, docker, secretsOfBuild))
      .finally(() => {
        report.dockerCalls = docker.calls
      })
    return { image: { layout: built.layout, name: builtName(tags, facts, host), verified: true }, built }
  }
  const { image, built } = await beside(made(), Promise.all([checks.ready, signer?.ready]), {
    work() {
      building.stop()
      checks.stopFetching()
      signer?.stop()
    },
    other() {
      checks.stop()
      signer?.stop()
    },
  }).catch(async (error: unknown) => {
    // What the history already gave away is told all the same.
    await checks.judge(undefined).done.catch(() => {})
    tellGates(report, host)
    throw error
  })
  if (image) {
    const kept = built !== undefined || (inputs.imageRef !== undefined && 'folder' in inputs.imageRef)
    report.image = { name: image.name, digest: image.layout.root.digest, ...(kept && { layout: image.layout.dir }) }
  }
  if (built && build) addShown(report, 'build', build.show(built))
  if (built && report.part) report.part = { ...report.part, entries: await entriesOf(built.layout) }
  if (built) report.headline = builtHeadline(built, decision.why)

  // Blobs may go up while gates run, once it is known that they hold no secret: without a manifest nobody is shown them.
  const { clean, done, attestable } = checks.judge(image, built?.seconds)
  const uploading = clean.then((isClean) =>
    isClean && publication && image ? publishing.within(() => publication.blobs(image.layout)) : undefined,
  )
  uploading.catch(() => {})
  const passed = async (checked: Checked): Promise<Passed> => {
    const { saidByChecks } = await import('./publish/said.ts')
    const judged = { checked, database: await checks.database, ran: checks.ran, tools: checks.tools }
    return { inputs, facts, host, dirty, said: saidByChecks(judged, facts, host) }
  }
  const images = publishPlan?.images ?? signedImages(inputs)
  const place = { images, registry, clock: clock('sign'), beforeTags: publication !== undefined }
  const early =
    signer && image
      ? import('./publish/sign-early.ts').then(({ signEarly }) => {
          const ready = attestable.then((checked) => checked && passed(checked))
          return signEarly(signer, image, place, ready, report)
        })
      : undefined
  let checked: Checked
  try {
    checked = await done
    if (inputs.gates.length > 0) await writeReport(report, host)
    const wish = { files: report.sarif, wish: inputs.sarifUpload, token: inputs.githubToken }
    const [verdicts, sent] = await Promise.allSettled([
      judging.within((own) => runGates(inputs.gates, image, own, report.outputs['report-json'] ?? '', host.signal)),
      sendSarif(wish, facts, host),
    ])
    if (verdicts.status === 'fulfilled') report.verdicts.push(...verdicts.value)
    for (const outcome of [verdicts, sent]) if (outcome.status === 'rejected') throw outcome.reason
  } catch (error) {
    publishing.stop()
    signer?.stop()
    throw error
  } finally {
    tellGates(report, host)
  }
  if (failedGates(report).length > 0) {
    publishing.stop()
    signer?.stop()
    report.headline = refusedHeadline(report.verdicts, publication !== undefined)
    return
  }
  report.headline = built ? builtHeadline(built, decision.why, report.size) : checkedHeadline(image, report)
  if (!image || !(publication || signer)) return
  const run = await passed(checked)
  if (inputs.job === 'platform') {
    if (!publication) return
    const { handOn } = await import('./parts/hand-on.ts')
    const { said } = run
    return handOn({ layout: image.layout, publication, uploading, clock: publishing, said }, inputs, host, report)
  }
  const { publishImage } = await import('./publish/publish-image.ts')
  await publishImage(
    {
      image,
      fresh: publication && { sizes: built?.sizes, publication, uploading, clock: publishing },
      signer,
      signing: place,
      ...(early ? { early } : {}),
    },
    run,
    report,
  )
}

function verdictOf({ passed, text }: Called): Verdict {
  return { gate: 'check', passed, ...(passed ? {} : { reason: text.trim() }) }
}

function tell(tags: Tags, host: Host): void {
  for (const warning of tags.warnings) host.log.warning(warning)
  for (const notice of tags.notices) host.log.notice(notice)
}
