import { InterruptedError, messageOf, UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { RegistryClient, Repository } from '../../registry/client.ts'
import type { Signing } from '../../sign/index.ts'
import type { Image } from '../image/image.ts'
import { addShown, type Report } from '../report/report.ts'
import type { StageClock } from '../stage-clock.ts'
import type { Started } from './start-signing.ts'
import { storeWithGitHub } from './store-with-github.ts'
import { type Passed, subjectsOf } from './subjects.ts'

/** Signing as the hall sees it: within the stage's time, and each failure a verdict of the gate. */
export interface ImageSigning extends Pick<Signing, 'make' | 'written'> {
  /** Has cosign sign, and sends nothing. What fails is told by `make`. */
  begin(): void
  /** Attached and verified, and told to the report. */
  prove(): Promise<void>
  stop(): void
}

export interface SigningPlace {
  /** Whether tags are to move afterwards. */
  readonly beforeTags: boolean
  readonly images: readonly Repository[]
  readonly registry: (of: Host) => RegistryClient
  readonly clock: StageClock
}

export async function signImage(
  started: Started,
  image: Image,
  { images, registry, clock, beforeTags }: SigningPlace,
  run: Passed,
  report: Report,
): Promise<ImageSigning> {
  const sign = await import('../../sign/index.ts')
  const { plan } = started
  const signer = await started.ready
  const subjects = await subjectsOf(image, plan, signer, run)
  const signing = sign.signing(signer, { images, subjects }, registry(clock.host), clock.host)

  /** A stage that breaks down has not passed. */
  const judged = async <T>(work: (host: Host) => Promise<T>): Promise<T> => {
    try {
      return await clock.within(work)
    } catch (error) {
      if (error instanceof InterruptedError) throw error
      report.verdicts.push({ gate: 'sign', passed: false, reason: messageOf(error) })
      if (!(error instanceof UserError) || error.message.includes('No tag has moved')) throw error
      throw new UserError(`${error.message}\nNo tag has moved.`, { cure: error.cure, cause: error })
    }
  }
  return {
    begin: () => void clock.within(() => signing.begin()).catch(() => {}),
    make: () => judged(() => signing.make()),
    prove: () =>
      judged(async (host) => {
        // GitHub's store signs on its own, and holds nobody up.
        const storing = storeWithGitHub(subjects, images, plan, run.facts, run.inputs.githubToken, host)
        storing.catch(() => {})
        await signing.attach()
        const signatures = await signing.verify()
        addShown(report, 'sign', sign.show(signatures, { stored: await storing, beforeTags }))
        report.verdicts.push({ gate: 'sign', passed: true })
      }),
    written: () => signing.written(),
    stop: () => clock.stop(),
  }
}
