import { allEnded } from '../core/all-ended.ts'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { plain } from '../core/plain.ts'
import { slots } from '../core/slots.ts'
import type { Digest } from '../oci/digest.ts'
import { referenceName } from '../oci/reference.ts'
import type { RegistryClient, Repository } from '../registry/client.ts'
import { attachments } from './beside/attach.ts'
import { signLegacy } from './beside/legacy.ts'
import { ownBundles, ownsAll, presentTypes } from './beside/present.ts'
import { type Verified, verifiedStatements, verifiedTypes } from './cosign/verified.ts'
import type { SignatureFormat } from './plan.ts'
import type { Signatures } from './signatures.ts'
import { identityText } from './signer/identity.ts'
import type { Signer } from './signer/prepare.ts'
import { isRenewed, nameOfType, type PredicateType } from './statements/predicate-types.ts'
import { statements } from './statements/statements.ts'
import { type Subject, typesOf, type Work } from './statements/work.ts'

/** The steps of signing, in this order; what lies between them is the pipeline's business. */
export interface Signing {
  /** What `make` begins with, as early as is wished: looks at what is signed already, and has cosign sign the rest. Nothing is sent. */
  begin(): Promise<void>
  /**
   * Looks at what is signed already, has cosign sign the rest and sends that: no manifest is written, and those that are
   * signed may still be on their way.
   */
  make(): Promise<void>
  /** Puts what was made beside the manifests, which must be there. */
  attach(): Promise<void>
  /** Has cosign verify all of it, as anybody would. @throws UserError that names what is missing: then no tag may move */
  verify(): Promise<Signatures>
  /** The tags `sha256-…` that were written so far: what stays behind when a later step fails. */
  written(): readonly string[]
}

/** One manifest under one name in one format: what is there and what is lacking. */
interface Task {
  readonly image: Repository
  readonly subject: Subject
  readonly format: SignatureFormat
  readonly kept: readonly PredicateType[]
  readonly lacking: readonly PredicateType[]
  /** Manifests that the new ones stand in for. */
  readonly replaced: readonly Digest[]
  /** Types of which cosign 2's tag has nothing but ours, older ones. */
  readonly replaces: readonly PredicateType[]
}

export function signing(signer: Signer, { images, subjects }: Work, registry: RegistryClient, host: Host): Signing {
  const [first] = images
  if (!first) throw new Error('there is no image to sign')
  const made = statements(first, signer)
  // cosign reads all of a manifest's bundles: more at once would only wait for the disk and the registry.
  const looking = slots(4)
  const beside = attachments(registry, host.now())
  const written = new Set<string>()
  let tasks: readonly Task[] = []

  const look = async (image: Repository, subject: Subject, format: SignatureFormat): Promise<Task> => {
    const { digest } = subject.manifest
    const wanted = typesOf(subject)
    const there = await looking(() => presentTypes(registry, image, digest, format, wanted, signer))
    const kept = wanted.filter((type) => there.has(type) && !isRenewed(type))
    const lacking = wanted.filter((type) => !kept.includes(type))
    const old = lacking.filter((type) => there.has(type))
    const replaced = await allEnded(
      format === 'bundle'
        ? old.map((type) => looking(() => ownBundles(registry, image, digest, type, signer, host)))
        : [],
    )
    const alone = await allEnded(
      format === 'legacy' ? old.map((type) => looking(() => ownsAll(registry, image, digest, type, signer))) : [],
    )
    const replaces = old.filter((_, at) => alone[at])
    return { image, subject, format, kept, lacking, replaced: replaced.flat(), replaces }
  }
  const attach = async ({ image, subject, format, lacking, replaced, replaces }: Task): Promise<void> => {
    if (lacking.length === 0) return
    const say = (tag: string) => written.add(referenceName({ ...image, tag }))
    if (format === 'legacy') return signLegacy(image, subject, lacking, made, signer, { replaces, say })
    const bundles = await allEnded(lacking.map((type) => made.bundle(subject, type)))
    const tag = await beside.attach(image, subject, bundles, replaced)
    if (tag !== undefined) say(tag)
  }
  const missingOf = async ({ image, subject, format, lacking }: Task): Promise<Missing> => {
    const wanted = typesOf(subject)
    const { digest } = subject.manifest
    const { types, why } = await looking(() => verifiedTypes(image, digest, format, wanted, signer))
    // Of what was renewed the older one may still be there: it must be this run's.
    const renewed = lacking.filter((type) => isRenewed(type) && types.has(type))
    const stale = await allEnded(
      renewed.map(async (type) => {
        const isOurs = await made.recognize(subject, type, format)
        const found = await looking(() => verifiedStatements(image, digest, type, format, signer))
        return found.some(isOurs) ? [] : [type]
      }),
    )
    return { types: wanted.filter((type) => !types.has(type) || stale.flat().includes(type)), why }
  }
  /** What is missing in the end. What another writer's list of referrers lost is put there again, once. */
  const verifyOne = async (task: Task): Promise<Missing> => {
    const missing = await missingOf(task)
    if (missing.types.length === 0 || task.format === 'legacy') return missing
    host.log.warning(
      `${nameOf(task)}: ${missing.types.map(nameOfType).join(', ')} cannot be verified; it is written again, in case another writer overwrote it`,
    )
    await attach({ ...task, lacking: missing.types })
    return missingOf(task)
  }

  const bundled = () => tasks.filter(({ format }) => format === 'bundle')
  let begun: Promise<void> | undefined
  const lookAndSign = async (): Promise<void> => {
    tasks = await allEnded(
      images.flatMap((image) =>
        subjects.flatMap((subject) => signer.formats.map((format) => look(image, subject, format))),
      ),
    )
    await allEnded(bundled().flatMap(({ subject, lacking }) => lacking.map((type) => made.bundle(subject, type))))
  }
  const begin = (): Promise<void> => {
    begun ??= lookAndSign()
    return begun
  }

  return {
    begin,
    async make() {
      await begin()
      await allEnded(
        bundled().flatMap(({ image, subject, lacking }) =>
          lacking.map(async (type) => beside.upload(image, await made.bundle(subject, type))),
        ),
      )
    },
    async attach() {
      // One after another for one manifest: its list of referrers, and its tags, know no compare-and-set.
      await allEnded(
        [...bySubject(tasks)].map(async (own) => {
          for (const task of own) await attach(task)
        }),
      )
    },
    async verify() {
      const ends = await allEnded(tasks.map(async (task) => ({ task, missing: await verifyOne(task) })))
      const lost = ends.filter(({ missing }) => missing.types.length > 0)
      if (lost.length > 0) throw notProven(lost, signer)
      return signaturesOf(tasks, signer)
    },
    written: () => [...written],
  }
}

interface Missing extends Pick<Verified, 'why'> {
  readonly types: readonly PredicateType[]
}

function nameOf({ image, subject }: Task): string {
  return referenceName({ ...image, digest: subject.manifest.digest })
}

function bySubject(tasks: readonly Task[]): Iterable<readonly Task[]> {
  const groups = new Map<string, Task[]>()
  for (const task of tasks) {
    const own = groups.get(nameOf(task)) ?? []
    own.push(task)
    groups.set(nameOf(task), own)
  }
  return groups.values()
}

function notProven(lost: readonly { readonly task: Task; readonly missing: Missing }[], { trust }: Signer): UserError {
  const lines = lost.map(({ task, missing: { types, why } }) => {
    const words = why === '' ? '' : ` (${plain(why, 500)})`
    return `${nameOf(task)}: no ${types.map(nameOfType).join(', ')}${words}`
  })
  return new UserError(
    `what was signed cannot be verified as signed by ${identityText(trust.identity)}:\n${lines.join('\n')}`,
    { cure: 'No tag has moved. Run again; if it stays so, find out what else writes to this repository.' },
  )
}

function signaturesOf(tasks: readonly Task[], { trust, formats }: Signer): Signatures {
  return {
    identity: trust.identity,
    formats,
    log: trust.log,
    subjects: [...bySubject(tasks)].flatMap((own) => {
      const [task] = own
      if (!task) return []
      const { subject } = task
      // Made where one of the formats lacked it.
      const made = typesOf(subject).filter((type) => own.some(({ lacking }) => lacking.includes(type)))
      return [
        {
          reference: nameOf(task),
          digest: subject.manifest.digest,
          platform: subject.platform,
          made,
          kept: typesOf(subject).filter((type) => !made.includes(type)),
        },
      ]
    }),
  }
}
