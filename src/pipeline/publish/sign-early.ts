import type { Image } from '../image/image.ts'
import type { Report } from '../report/report.ts'
import { type ImageSigning, type SigningPlace, signImage } from './sign-image.ts'
import type { Started } from './start-signing.ts'
import type { Passed } from './subjects.ts'

/**
 * Has cosign sign beside those gates that are slower than what is to be attested. Only by a key and without a log: then
 * nothing leaves this machine before every gate has passed, and nothing ever where one fails.
 *
 * @param attestable undefined where a gate has failed by then
 * @returns undefined where nothing was begun
 */
export async function signEarly(
  signer: Started,
  image: Image,
  place: SigningPlace,
  attestable: Promise<Passed | undefined>,
  report: Report,
): Promise<ImageSigning | undefined> {
  if (signer.plan.by !== 'key' || signer.plan.sigstore !== 'none') return undefined
  try {
    const run = await attestable
    if (!run) return undefined
    const signed = await signImage(signer, image, place, run, report)
    signed.begin()
    return signed
  } catch {
    // It is tried again when everything has passed, and told then.
    return undefined
  }
}
