import { type Digest, digestOf, hexOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { plan } from '../../src/prune/plan.ts'
import type { Policy } from '../../src/prune/policy.ts'
import type { ManifestFacts, Snapshot, Version } from '../../src/prune/snapshot.ts'
import { policyOfInputs } from './prune-wish.ts'

/** A manifest by a name of the test's own. */
export interface Sketched {
  /** `sha256-<name>` stands for the tag that follows the manifest of that name. */
  readonly tags?: readonly string[]
  /** Days since it was pushed; 50 where nothing is said. */
  readonly age?: number
  /** Days since it got a tag. */
  readonly touched?: number
  readonly parts?: readonly string[]
  readonly subject?: string
  readonly about?: string
  readonly state?: ManifestFacts['state'] | 'missing'
  readonly mediaType?: string
  readonly layers?: Readonly<Record<string, number>>
}

export type Sketch = Readonly<Record<string, Sketched>>

export const now = new Date('2026-06-01T00:00:00Z')

const day = 86_400_000

export function named(name: string): Digest {
  return digestOf(name)
}

/** In the order written, the newest first as GitHub lists them. */
export function sketched(sketch: Sketch, more: Partial<Snapshot> = {}): Snapshot {
  const names = Object.keys(sketch)
  const versions = names.map((name, place): Version => {
    const { tags = [], age = 50, touched = age } = sketch[name] ?? {}
    return {
      id: 1000 - place,
      digest: named(name),
      tags: tags.map(tagOf),
      createdAt: new Date(now.getTime() - age * day),
      updatedAt: new Date(now.getTime() - touched * day),
    }
  })
  const read = names.filter((name) => sketch[name]?.state !== 'missing')
  return {
    package: { registry: 'ghcr.io', owner: 'acme', name: 'app' },
    takenAt: now,
    versions,
    manifests: new Map(read.map((name) => [named(name), factsOf(name, sketch[name] ?? {})])),
    inUse: new Set(),
    ...more,
  }
}

export interface Planned {
  readonly deleted: readonly string[]
  readonly kept: readonly string[]
  readonly waves: readonly (readonly string[])[]
  readonly reasons: Readonly<Record<string, string>>
  readonly warnings: readonly string[]
  readonly freedBytes: number
  readonly unknownSizes: number
}

/** @param inputs as users write them; without rules only what is untagged goes */
export async function planOf(
  inputs: Readonly<Record<string, string>>,
  sketch: Sketch,
  more: Partial<Snapshot> & { readonly policy?: Partial<Policy> } = {},
): Promise<Planned> {
  const { policy: changed, ...rest } = more
  const policy = { ...(await policyOnce(inputs)), allowEmpty: true, ...changed }
  const { versions, waves, ...made } = plan(policy, sketched(sketch, rest))
  const names = new Map(Object.keys(sketch).map((name) => [named(name), name]))
  const byId = new Map(versions.map(({ id, digest }) => [id, names.get(digest) ?? '']))
  const of = (wanted: string) => versions.flatMap(({ id, verdict }) => (verdict === wanted ? (byId.get(id) ?? []) : []))
  return {
    ...made,
    deleted: of('delete').sort(),
    kept: of('keep').sort(),
    waves: waves.map((wave) => wave.map((id) => byId.get(id) ?? '').sort()),
    reasons: Object.fromEntries(versions.map(({ id, reason }) => [byId.get(id) ?? '', inNames(reason, names)])),
  }
}

const policies = new Map<string, Promise<Policy>>()

/** Laws ask for the same few policies thousands of times. */
function policyOnce(inputs: Readonly<Record<string, string>>): Promise<Policy> {
  const key = JSON.stringify(inputs)
  const known = policies.get(key) ?? policyOfInputs(inputs)
  policies.set(key, known)
  return known
}

function inNames(text: string, names: ReadonlyMap<Digest, string>): string {
  return text.replace(/sha256:[0-9a-f]{64}/g, (digest) => names.get(digest as Digest) ?? digest)
}

function tagOf(tag: string): string {
  return tag.replace(/^sha256-([^.]+)/, (_, name: string) => `sha256-${hexOf(named(name))}`)
}

function factsOf(name: string, { parts, subject, about, state = 'read', mediaType, layers }: Sketched): ManifestFacts {
  const known = state === 'read'
  return {
    digest: named(name),
    state: state === 'missing' ? 'unreadable' : state,
    ...(state === 'unreadable' ? { problem: 'status 500' } : {}),
    ...(mediaType !== undefined || known
      ? { mediaType: mediaType ?? (parts ? mediaTypes.index : mediaTypes.manifest) }
      : {}),
    children: known ? (parts ?? []).map(named) : [],
    ...(subject !== undefined && known ? { subject: named(subject) } : {}),
    ...(about !== undefined ? { about: named(about) } : {}),
    blobs: known ? Object.entries(layers ?? {}).map(([layer, size]) => ({ digest: named(layer), size })) : [],
    size: known ? 500 : 0,
  }
}
