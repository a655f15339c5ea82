import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { referenceName, repositoryName } from '../oci/reference.ts'
import type { RegistryClient } from '../registry/client.ts'
import { RegistryError } from '../registry/failure.ts'
import { type Decision, latestGuard } from './latest.ts'
import { imagesOf, tagsOf } from './meant.ts'
import { isLatest } from './order.ts'
import { patient } from './patience.ts'
import type { PlannedImage, PublishPlan } from './plan.ts'
import type { Published } from './published.ts'
import type { Tagged } from './tagged.ts'

/** Some tags have moved and others have not. Which is said in the message, and here. */
export class HalfMovedError extends UserError {
  readonly moved: readonly string[]
  readonly left: readonly string[]

  constructor(message: string, options: { cure: string; cause: unknown; moved: string[]; left: string[] }) {
    super(message, options)
    this.name = 'HalfMovedError'
    this.moved = options.moved
    this.left = options.left
  }
}

type State = 'moved' | { readonly why: string }

/**
 * Moves the tags, the more special first and `latest` last: each one for all images before the next, so that `latest`
 * is the last of all to move wherever the image goes.
 *
 * @throws HalfMovedError that names what moved and what did not
 */
export async function moveTags(
  plan: PublishPlan,
  root: Tagged,
  registry: RegistryClient,
  host: Host,
): Promise<readonly Published[]> {
  const { mediaType, bytes, age } = root
  const candidate = { digest: root.digest, age, prerelease: plan.prerelease }
  const states = new Map<string, State>()
  const latest = latestGuard(registry, host, 'latest', candidate)
  const guardOf = (tag: string) => (plan.guardLatest && isLatest(tag) ? latest : undefined)

  const move = async (image: PlannedImage, tag: string) => {
    const signal = patient(host.signal)
    try {
      await registry.putManifest(image, tag, { mediaType, bytes }, { signal })
    } catch (error) {
      // The answer may be lost and the tag moved all the same; or it is immutable and names this very image.
      const there = await registry.getManifest(image, tag, { signal }).catch(() => 'unknown' as const)
      if (there === 'unknown') throw new Uncertain(error)
      if (there?.digest !== root.digest) throw error
    }
  }
  const step = async (image: PlannedImage, tag: string): Promise<State> => {
    if (host.signal.aborted) throw new InterruptedError(host.signal.reason)
    const guard = guardOf(tag)
    const decision: Decision = guard ? await guard.judge(image) : 'move'
    if (decision === 'there') return 'moved'
    if (decision !== 'move') return decision
    await move(image, tag)
    // It has moved, whatever comes of looking again.
    const reference = referenceName({ ...image, tag })
    states.set(reference, 'moved')
    const lost = await guard?.settle(image, () => move(image, tag))
    if (lost?.missing) {
      states.delete(reference)
      throw new Uncertain(new Error(`${reference}: ${lost.why}`))
    }
    return lost === undefined ? 'moved' : { why: lost.why }
  }

  const everywhere = async (tag: string, work: (image: PlannedImage) => Promise<unknown>) => {
    const images = imagesOf(plan, tag)
    const results = await Promise.allSettled(images.map(work))
    const failed = results.flatMap((result, at) =>
      result.status === 'rejected' ? [{ image: images[at], error: result.reason as unknown }] : [],
    )
    if (failed.length > 0) throw halfMoved(plan, root, states, tag, failed, host)
  }

  // What stands in the way of the last tag is found before the first one moves.
  for (const tag of plan.tags) await everywhere(tag, async (image) => guardOf(tag)?.judge(image))
  for (const tag of plan.tags)
    await everywhere(tag, async (image) => states.set(referenceName({ ...image, tag }), await step(image, tag)))
  const published = plan.images.map((image) => publishedOf(plan, image, root, states))
  for (const { reference, why } of published.flatMap(({ kept }) => kept))
    host.log.notice(`${reference} was left where it was: ${why}`)
  return published
}

/** A request whose outcome nobody could tell. */
class Uncertain extends Error {
  constructor(cause: unknown) {
    super(messageOf(cause), { cause })
  }
}

function publishedOf(plan: PublishPlan, image: PlannedImage, root: Tagged, states: ReadonlyMap<string, State>) {
  const references = tagsOf(plan, image).map((tag) => referenceName({ ...image, tag }))
  return {
    image: repositoryName(image),
    digest: root.digest,
    moved: references.filter((reference) => states.get(reference) === 'moved'),
    kept: references.flatMap((reference) => {
      const state = states.get(reference)
      return typeof state === 'object' ? [{ reference, why: state.why }] : []
    }),
  } satisfies Published
}

interface Failed {
  readonly image: PlannedImage | undefined
  readonly error: unknown
}

function halfMoved(
  plan: PublishPlan,
  root: Tagged,
  states: ReadonlyMap<string, State>,
  tag: string,
  failed: readonly Failed[],
  host: Host,
): HalfMovedError {
  const all = plan.tags.flatMap((name) => imagesOf(plan, name).map((image) => referenceName({ ...image, tag: name })))
  const moved = all.filter((reference) => states.get(reference) === 'moved')
  const left = all.filter((reference) => !states.has(reference))
  const uncertain = failed.flatMap(({ image, error }) =>
    image && error instanceof Uncertain ? [referenceName({ ...image, tag })] : [],
  )
  const certain = left.filter((reference) => !uncertain.includes(reference))
  const reasons = [...new Set(failed.map(({ error }) => messageOf(error)))]
  const there = plan.images.map((image) => `${repositoryName(image)}@${root.digest}`)
  const message = [
    host.signal.aborted ? 'The run was interrupted while tags moved.' : `A tag did not move: ${reasons.join('; ')}`,
    moved.length === 0 ? 'No tag has moved.' : `Moved: ${moved.join(', ')}.`,
    uncertain.length === 0 ? '' : `May have moved, the registry did not say: ${uncertain.join(', ')}.`,
    certain.length === 0 ? '' : `Not moved: ${certain.join(', ')}.`,
  ]
  // What was refused will be refused again, unless it is put right.
  const cures = [...new Set(failed.flatMap(({ error }) => (error instanceof RegistryError ? [error.cure] : [])))]
  return new HalfMovedError(message.filter(Boolean).join('\n'), {
    cure: `${cures.map((cure) => `${cure} `).join('')}The image itself is there as ${there.join(', ')}: run again, and the tags that are left will move.`,
    cause: host.signal.aborted ? new InterruptedError(failed[0]?.error) : failed[0]?.error,
    moved,
    left,
  })
}
