import { allEnded } from '../../core/all-ended.ts'
import { UserError } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import type { InputSource } from '../../core/input.ts'
import { plain } from '../../core/plain.ts'
import { type Reference, repositoryName } from '../../oci/reference.ts'
import type * as promoting from '../../promote/index.ts'
import type { Foreseen } from '../../publish/index.ts'
import type { Published } from '../../publish/run.ts'
import type { RegistryClient } from '../../registry/client.ts'
import type { Proof } from '../../sign/index.ts'
import { openRegistry } from '../open-registry.ts'
import { openVerifier } from '../verify/open-verifier.ts'
import { destinations, tagsFor } from './destinations.ts'
import { refusedByScan } from './judge-scan.ts'
import { type Asked, readAsked } from './read.ts'

/** What came of it. */
export interface Promotion {
  readonly proof: Proof
  readonly told: promoting.Told
  /** One entry a repository; [] where nothing moved. */
  readonly published: readonly Published[]
}

/**
 * Gives an image that is proven other tags, here or elsewhere, without building it again:
 *
 *     asked → { proof, parts, what belongs to it } → judged, all refusals together
 *           → blobs, manifests, signatures, attestations by digest → proven where they are now → tags, `latest` last
 *
 * Where anything is refused, nothing is written.
 *
 * @throws InputError; UserError where a registry refuses or a copy is not proven: no tag has moved then, or it says which
 */
export async function promote(door: InputSource, host: Host): Promise<Promotion> {
  const asked = await readAsked(door, host)
  const [outside, room, publish, sign] = await Promise.all([
    openRegistry(asked.inputs, host.env),
    import('../../promote/index.ts'),
    import('../../publish/index.ts'),
    import('../../sign/index.ts'),
  ])
  const client = outside.registry(host)
  const source = await room.resolve(asked.from, client)
  if (!asked.from.digest)
    host.log.info(`${source.asked} is ${source.reference.digest}: what it names from now on does not matter`)
  const works = [
    openVerifier(asked.who, asked.inputs, outside, host),
    room.look(source, client),
    publish.taggedIn(client, source.reference, source.root),
  ] as const
  // Nothing goes on behind the back of a failure.
  await allEnded<unknown>(works)
  const [verifier, looked, tagged] = await Promise.all(works)
  const prove = (reference: Reference) => sign.prove(reference, asked.inputs.attest, verifier, client)
  const proof = await prove(source.reference)
  for (const line of looked.beside.broken)
    host.log.warning(`left where it is, because it is broken: ${plain(line, 300)}`)
  tellUnjudged(asked, proof, host)
  const where = destinations(asked, tagged.age.version, source.reference, host.now())
  for (const warning of where.warnings) host.log.warning(plain(warning, 500))
  const plan = room.plan(source, looked, where.images, [
    ...proof.missing,
    ...(await refusedByScan(asked.scan, proof, host.now())),
    ...room.refusals(looked.platforms, asked.inputs),
    ...where.refusals,
  ])
  const tagPlan = publish.plan(asked.inputs, tagsFor(where))
  const foreseen = plan.refusals.length > 0 ? [] : await publish.foresee(tagPlan, tagged, client, host)
  const told = { plan, isDryRun: asked.inputs.dryRun, moves: foreseen.map(moveOf) }
  const none = { copied: new Map(), lacking: new Map() }
  if (plan.refusals.length > 0) return { proof, told: { ...told, ...none }, published: [] }
  if (asked.inputs.dryRun) {
    const lacking = new Map<string, promoting.Lacking>()
    for (const { image, copy } of plan.targets)
      if (copy) lacking.set(repositoryName(image), await room.lackingIn(image, looked, client))
    return { proof, told: { ...told, ...none, lacking }, published: [] }
  }
  await Promise.all(where.images.map((image) => client.signIn(image)))
  const copied = await bring({ plan, source, looked, prove, client, host, room })
  const published = await publish.moveTags(tagPlan, tagged, client, host)
  return { proof, told: { ...told, copied, lacking: new Map(), moves: after(foreseen, published) }, published }
}

interface Bringing {
  readonly plan: promoting.PromotePlan
  readonly source: promoting.Source
  readonly looked: promoting.Looked
  readonly prove: (reference: Reference) => Promise<Proof>
  readonly client: RegistryClient
  readonly host: Host
  readonly room: typeof promoting
}

/** One repository after another, so that a later one can take blobs over from an earlier one; each is proven anew. */
async function bring(work: Bringing): Promise<ReadonlyMap<string, promoting.Copied>> {
  const { plan, source, looked, prove, client, host, room } = work
  const copied = new Map<string, promoting.Copied>()
  try {
    for (const target of plan.targets) {
      const done = await room.run(target, source, looked, client, host)
      if (!done) continue
      copied.set(done.image, done)
      const { missing } = await prove({ ...target.image, digest: source.reference.digest })
      if (missing.length > 0)
        throw new UserError(`the copy is not proven:\n${missing.join('\n')}`, {
          cure: `See what ${done.image} did with the signatures; it is there by its digest, without a tag.`,
        })
    }
  } catch (error) {
    if (host.signal.aborted)
      host.log.info('No tag has moved. What was copied until then has no tag; the next run goes on from there.')
    if (!(error instanceof UserError) || host.signal.aborted) throw error
    const cure = `${error.cure}\nWhat was copied until then has no tag; the next run goes on from there.`
    throw new UserError(`${error.message}\nNo tag has moved.`, { cure, cause: error })
  }
  return copied
}

/** What somebody may take for a gate, and is none here. */
function tellUnjudged({ inputs, unjudged, to }: Asked, { manifests }: Proof, host: Host): void {
  if (unjudged.length > 0 && 'environment' in to)
    host.log.notice(`${unjudged.join(', ')}: judged when an image is built or analysed, not when it is promoted`)
  const unscanned = manifests.some(({ isImage, scan }) => isImage && !scan)
  if (unscanned && inputs.scanFail && !inputs.attest.includes('scan'))
    host.log.notice('scan-severity: judges nothing where no scan is attested; attest: scan demands one')
}

function moveOf({ reference, from, decision }: Foreseen): promoting.Move {
  return { reference, from, what: decision === 'move' ? 'moves' : decision }
}

/** What was foreseen, as it came. */
function after(foreseen: readonly Foreseen[], published: readonly Published[]): readonly promoting.Move[] {
  const kept = new Map(published.flatMap((one) => one.kept.map(({ reference, why }) => [reference, why] as const)))
  return foreseen.map((one) => {
    const why = kept.get(one.reference)
    const move = moveOf(one)
    if (why !== undefined) return { ...move, what: { why } }
    return typeof move.what === 'object' ? { ...move, what: 'moves' as const } : move
  })
}
