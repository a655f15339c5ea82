import type { Built } from '../../build/run.ts'
import { InterruptedError, messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { Publication } from '../../publish/run.ts'
import type { RegistryClient, Repository } from '../../registry/client.ts'
import type { Signing } from '../../sign/index.ts'
import { beside } from '../beside.ts'
import type { Image } from '../image/image.ts'
import { publishedHeadline, signedHeadline } from '../report/headline.ts'
import { addShown, type Report } from '../report/report.ts'
import type { StageClock } from '../stage-clock.ts'
import { announce } from './announce.ts'
import type { Started } from './start-signing.ts'
import { type Passed, subjectsOf } from './subjects.ts'

export interface Publishing {
  readonly image: Image
  /** Undefined for an image that is in its registry already: it is signed, and keeps its tags. */
  readonly fresh:
    | { readonly built: Built; readonly publication: Publication; readonly uploading: Promise<unknown> }
    | undefined
  /** Undefined where nothing signs. */
  readonly signer: Started | undefined
  /** Where it is, or will be. */
  readonly images: readonly Repository[]
  readonly registry: (of: Host) => RegistryClient
  readonly clocks: { readonly publish: StageClock; readonly sign: StageClock }
}

/**
 * From an image that has passed to its tags: manifests by digest → signatures and attestations → verified → tags. What
 * is signed is signed while blobs and manifests go up.
 *
 * @throws UserError; the report then names what stays behind without a tag
 */
export async function publishImage(work: Publishing, run: Passed, report: Report): Promise<void> {
  const { image, fresh, clocks, registry } = work
  const signing = await openSigning(work, run)
  try {
    const making = signing ? inSign(signing.make(), report) : Promise.resolve()
    await beside(fresh ? byDigest(fresh, image, clocks.publish) : Promise.resolve(), making, {
      work: () => clocks.publish.stop(),
      other: () => clocks.sign.stop(),
    })
    if (signing) await inSign(proven(signing, clocks.sign, report), report)
    if (!fresh) {
      report.headline = signedHeadline(image)
      return
    }
    const published = await clocks.publish.within(() => fresh.publication.tags(image.layout))
    const { show } = await import('../../publish/index.ts')
    addShown(report, 'publish', show(published))
    report.headline = publishedHeadline(published, fresh.built)
    await announce(published, run.host)
  } catch (error) {
    report.untagged.push(...(fresh?.publication.written() ?? []), ...(signing?.written() ?? []))
    throw error
  }

  async function openSigning({ signer, images }: Publishing, passed: Passed): Promise<Signing | undefined> {
    if (!signer) return undefined
    const { signing: open } = await import('../../sign/index.ts')
    const ready = await signer.ready
    return clocks.sign.within(async (host) => {
      const subjects = await subjectsOf(image, signer.plan, ready, passed)
      const steps = open(ready, { images, subjects }, registry(host), host)
      return { ...steps, make: () => clocks.sign.within(() => steps.make()) }
    })
  }
}

async function byDigest(
  { publication, uploading }: NonNullable<Publishing['fresh']>,
  { layout }: Image,
  clock: StageClock,
): Promise<void> {
  await uploading
  await clock.within(() => publication.manifests(layout))
}

async function proven(signing: Signing, clock: StageClock, report: Report): Promise<void> {
  const { show } = await import('../../sign/index.ts')
  const signatures = await clock.within(async () => {
    await signing.attach()
    return signing.verify()
  })
  addShown(report, 'sign', show(signatures))
  report.verdicts.push({ gate: 'sign', passed: true })
}

/** Signing is a gate: what breaks it down is a verdict too. */
async function inSign(work: Promise<void>, report: Report): Promise<void> {
  try {
    await work
  } catch (error) {
    if (!(error instanceof InterruptedError))
      report.verdicts.push({ gate: 'sign', passed: false, reason: messageOf(error) })
    throw error
  }
}
