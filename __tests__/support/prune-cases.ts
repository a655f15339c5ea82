import type { Digest } from '../../src/oci/digest.ts'
import { type MultiArch, type PackageBuilder, packageBuilder } from './prune-registry.ts'

/** A package whose right outcome is known, because it was built that way. */
export interface PruneCase {
  readonly builder: PackageBuilder
  /** What must go; all else must stay. */
  readonly due: ReadonlySet<Digest>
  readonly inputs: Readonly<Record<string, string>>
  readonly openPulls: ReadonlySet<number>
  readonly branches: ReadonlySet<string>
}

/** The policy of the cases: classes, protection by tag and glob, closed pull requests, branches that are gone. */
const rules = `
- name: releases
  match: semver
  keep-last: 8
- name: main
  match: main-*
  keep-last: 4
- name: pulls
  match: pr:pr-{n}
- name: branches
  match: branch:branch-{branch}
- name: commits
  match: sha-*
  expire-after: 14d
`

const inputs = {
  'prune-rules': rules,
  'prune-protect': 'latest,stable,buildcache,latest-amd64,nested-new,broken,shared-new,chain',
  'prune-grace': '24h',
}

/** 308 versions, 242 due: everything that has broken images elsewhere. */
export function tricky308(): PruneCase {
  const { builder, due, drop, done } = caseBuilder()
  // Released, signed with its parts, and attested by tag.
  const release = builder.multiArch({ age: 3, tags: ['v2.1.0', 'latest', 'main-900'] })
  for (const of of [release.index, ...release.platforms]) builder.signature(of, { age: 3 })
  builder.signature(release.index, { age: 3 }, '.att')
  // Signed by bundles: the first index under the fallback tag has lost it to the second, but lists what lives.
  const bundled = builder.multiArch({ age: 20, tags: ['v2.0.0', 'stable'] })
  const first = builder.referrer(bundled.index, { age: 20 })
  drop(builder.fallback(bundled.index, [first], { age: 20 }))
  builder.fallback(bundled.index, [first, builder.referrer(bundled.index, { age: 19 })], { age: 19 })
  // An index in an index.
  const inner = builder.multiArch({ age: 40, attested: false })
  builder.index([inner.index, builder.image({ age: 40 })], { age: 40, tags: ['nested-new'] })
  const oldInner = drop(builder.multiArch({ age: 80, attested: false }))
  drop(builder.index([oldInner.index, drop(builder.image({ age: 80 }))], { age: 80, tags: ['main-17'] }))
  // A protected tag on a part of what goes.
  const tagged = builder.multiArch({ age: 70, attested: false, tags: ['main-20'] })
  builder.tag('latest-amd64', tagged.platforms[0] ?? tagged.index)
  builder.signature(tagged.platforms[0] ?? tagged.index, { age: 70 })
  drop(tagged.index)
  drop(tagged.platforms[1])
  drop(builder.signature(tagged.index, { age: 70 }))
  // A part with a tag that a class judges by itself: one of the last releases.
  const judged = builder.multiArch({ age: 60, attested: false, tags: ['main-25'] })
  builder.tag('v1.9.0', judged.platforms[1] ?? judged.index)
  drop(judged.index)
  drop(judged.platforms[0])
  // A part of two images, of which one goes.
  const old = builder.multiArch({ age: 90, tags: ['main-10'] })
  builder.multiArch({ age: 50, attested: false, shared: old.platforms.slice(0, 1), tags: ['shared-new'] })
  drop(old.index)
  drop(old.platforms[1])
  // The attestation of a part that stays: what says so goes, so only the one of the other part is due for sure.
  drop(old.attestations[1])
  // Chains: an SBOM by subject, and its signature by subject.
  const chained = builder.image({ age: 30, tags: ['chain'] })
  builder.referrer(builder.referrer(chained, { age: 30 }, 'application/spdx+json'), { age: 30 })
  const gone = drop(builder.image({ age: 75, tags: ['main-30'] }))
  drop(builder.referrer(drop(builder.referrer(gone, { age: 75 }, 'application/spdx+json')), { age: 75 }))
  // Build caches are indexes of layers.
  builder.cache({ age: 10, tags: ['buildcache'] })
  drop(builder.cache({ age: 11 }))
  // Indexes whose parts are gone.
  builder.ghost({ age: 33, tags: ['broken'] })
  drop(builder.ghost({ age: 66, tags: ['sha-9990000'] }))
  drop(builder.ghost({ age: 67 }, [drop(builder.image({ age: 67 }))]))
  // What was attached to something that is gone.
  drop(builder.signature(builder.nobody(), { age: 45 }))
  drop(builder.signature(builder.nobody(), { age: 2 }, '.att'))
  drop(builder.referrer(builder.nobody(), { age: 44 }))
  const lost = builder.nobody()
  drop(builder.fallback(lost, [drop(builder.referrer(lost, { age: 43 }))], { age: 43 }))
  // A push that is not done: its index comes later.
  for (let at = 0; at < 3; at += 1) builder.image({ age: 0.01 })
  // Pull requests: 9120 is open, 912 is closed. Branches: one is gone.
  builder.multiArch({ age: 30, attested: false, tags: ['pr-9120'] })
  drop(builder.multiArch({ age: 31, tags: ['pr-912'] }))
  builder.multiArch({ age: 30, attested: false, tags: ['branch-feature-2'] })
  drop(builder.multiArch({ age: 31, tags: ['branch-feature'] }))
  // Of each class the newest, and young commits.
  for (let at = 0; at < 2; at += 1) builder.multiArch({ age: 6 + at, attested: false, tags: [`main-${800 - at}`] })
  builder.image({ age: 8.5, tags: ['main-798'] })
  builder.image({ age: 5, tags: ['sha-0a1b2c3'] })
  for (let at = 0; at < 3; at += 1) builder.multiArch({ age: 21 + at, tags: [`v1.${8 - at}.0`] })
  // The long tail.
  for (const digest of fill(builder, 100, 242 - due.size)) drop(digest)
  return done(308, 242)
}

/** 5991 versions, 5924 due: years of pushing without pruning. */
export function big5991(): PruneCase {
  const { builder, drop, done } = caseBuilder()
  for (let at = 0; at < 8; at += 1) {
    const { index } = builder.multiArch({ age: 3 + at, tags: [`v2.${8 - at}.0`, ...(at === 0 ? ['latest'] : [])] })
    builder.signature(index, { age: 3 + at })
  }
  for (let at = 0; at < 4; at += 1) builder.multiArch({ age: 1.5 + at, attested: false, tags: [`main-${9000 - at}`] })
  for (let at = 0; at < 7; at += 1) builder.image({ age: 2 + at, tags: [`sha-aaaaaa${at}`] })
  for (const digest of fill(builder, 30, 5924)) drop(digest)
  return done(5991, 5924)
}

/** So many versions of the same kind, a hundredth of which stays. */
export function huge(versions: number): PackageBuilder {
  const builder = packageBuilder()
  const kept = Math.floor(versions / 100)
  for (let at = 0; at < kept; at += 1)
    builder.image({ age: 2 + at / kept, tags: [`sha-${at.toString(16).padStart(7, '0')}`] })
  fill(builder, 30, versions - kept)
  return builder
}

const kinds = ['single', 'untagged', 'attested', 'plain', 'referrer', 'recursive', 'signed', 'plain'] as const

/**
 * So many versions that go, with what registries are full of: signed images with attestations, images signed with their
 * parts, plain ones with a referrer, single ones, untagged ones.
 */
function fill(builder: PackageBuilder, oldest: number, wanted: number): readonly Digest[] {
  const before = new Set(builder.entries.keys())
  const left = () => wanted - (builder.entries.size - before.size)
  for (let at = 0; left() > 0; at += 1) {
    const age = oldest + at / 100
    const tags = [`main-old-${at}`, `sha-${at.toString(16).padStart(7, 'b')}`]
    const kind = left() < 8 ? 'single' : (kinds[at % kinds.length] ?? 'single')
    if (kind === 'single') {
      const image = builder.image({ age, tags })
      for (const suffix of ['.sig', '.att', '.sbom']) if (left() > 0) builder.signature(image, { age }, suffix)
    } else if (kind === 'untagged') builder.image({ age })
    else {
      const attested = kind === 'attested' || kind === 'signed' || kind === 'recursive'
      const { index, platforms } = builder.multiArch({ age, attested, tags })
      if (kind === 'referrer') builder.referrer(index, { age })
      if (kind === 'signed' || kind === 'recursive') builder.signature(index, { age })
      if (kind === 'recursive') for (const of of platforms) builder.signature(of, { age })
    }
  }
  return [...builder.entries.keys()].filter((digest) => !before.has(digest))
}

function caseBuilder() {
  const builder = packageBuilder()
  const due = new Set<Digest>()
  const drop = <T extends Digest | MultiArch | undefined>(what: T): T => {
    const given: Digest | MultiArch | undefined = what
    const digests = typeof given === 'object' ? [given.index, ...given.platforms, ...given.attestations] : [given]
    for (const digest of digests) if (digest !== undefined) due.add(digest)
    return what
  }
  return {
    builder,
    due,
    drop,
    done(versions: number, dues: number): PruneCase {
      if (builder.entries.size !== versions || due.size !== dues)
        throw new Error(`${builder.entries.size} versions, ${due.size} due`)
      return { builder, due, inputs, openPulls: new Set([9120]), branches: new Set(['main', 'feature-2']) }
    },
  }
}
