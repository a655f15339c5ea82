import { InterruptedError } from '../../core/errors.ts'
import type { Publication } from '../../publish/run.ts'
import { beside } from '../beside.ts'
import type { Image } from '../image/image.ts'
import { publishedHeadline, signedHeadline } from '../report/headline.ts'
import { addShown, type Report } from '../report/report.ts'
import type { StageClock } from '../stage-clock.ts'
import { announce } from './announce.ts'
import { type ImageSigning, type SigningPlace, signImage } from './sign-image.ts'
import type { Started } from './start-signing.ts'
import type { Passed } from './subjects.ts'

/** An image that is not in its registry yet. */
export interface Fresh {
  /** Compressed bytes by platform; undefined for a layout that an earlier run built. */
  readonly sizes: ReadonlyMap<string, number> | undefined
  readonly publication: Publication
  /** Its blobs are on their way. */
  readonly uploading: Promise<unknown>
  readonly clock: StageClock
}

export interface Publishing {
  readonly image: Image
  /** Undefined for an image that is in its registry already: it is signed, and keeps its tags. */
  readonly fresh: Fresh | undefined
  /** Undefined where nothing signs. */
  readonly signer: Started | undefined
  readonly signing: SigningPlace
  /** What was begun beside the gates; resolves to undefined where nothing was. */
  readonly early?: Promise<ImageSigning | undefined>
}

/**
 * From an image that has passed to its tags: manifests by digest → signatures and attestations → verified → tags. What
 * is signed is signed while blobs and manifests go up.
 *
 * @throws UserError; the report then names what stays behind without a tag
 */
export async function publishImage(
  { image, fresh, signer, signing, early }: Publishing,
  run: Passed,
  report: Report,
): Promise<void> {
  const signed = signer && ((await early) ?? (await signImage(signer, image, signing, run, report)))
  let tagging = false
  try {
    await beside(fresh ? pushByDigest(fresh, image) : Promise.resolve(), signed?.make() ?? Promise.resolve(), {
      work: () => fresh?.clock.stop(),
      other: () => signed?.stop(),
    })
    await signed?.prove()
    tagging = true
    if (fresh) await moveTags(fresh, image, run, report, signed !== undefined)
    else report.headline = signedHeadline(image)
  } catch (error) {
    if (error instanceof InterruptedError && !tagging) run.host.log.info('No tag has moved.')
    report.untagged.push(...(fresh?.publication.written() ?? []), ...(signed?.written() ?? []))
    throw error
  }
}

async function pushByDigest({ publication, uploading, clock }: Fresh, { layout }: Image): Promise<void> {
  await uploading
  await clock.within(() => publication.manifests(layout))
}

async function moveTags(
  { publication, sizes, clock }: Fresh,
  { layout }: Image,
  run: Passed,
  report: Report,
  signed: boolean,
): Promise<void> {
  const published = await clock.within(() => publication.tags(layout))
  const { show } = await import('../../publish/index.ts')
  addShown(report, 'publish', show(published))
  // Who did not ask for signing needs no word about it.
  report.headline = publishedHeadline(
    published,
    sizes,
    run.inputs.stages.includes('sign') ? signed : undefined,
    report.size,
  )
  await announce(published, run.host)
}
