import type { Digest } from '../../src/oci/digest.ts'
import { isFollower, reached, type Truth } from './prune-truth.ts'
import { branches, openPulls, type Wish, type WishedClass } from './prune-wish.ts'

/** The right outcome, found without the pruner's own code. */
export interface Judgement {
  /** Tags that must be there afterwards. */
  readonly tags: ReadonlySet<string>
  /** Versions that must be there afterwards. */
  readonly must: ReadonlySet<Digest>
  /** Versions that may be there; all others must go. */
  readonly may: ReadonlySet<Digest>
}

const day = 24 * 3_600_000

export function judged(truth: Truth, wish: Wish): Judgement {
  const age = (digest: Digest) => truth.takenAt.getTime() - (truth.pushed.get(digest)?.getTime() ?? 0)
  const images = [...truth.tags].filter(([tag]) => !isFollower(tag))
  const kept = images.filter(([tag, digest]) => {
    if (wish.protect.includes(tag)) return true
    const mine = wish.classes.find((one) => isOf(one, tag))
    if (mine === undefined) return true
    // What nobody can pull takes no slot, nor does a protected tag.
    const peers = images.filter(
      ([other, one]) =>
        !wish.protect.includes(other) && isWhole(truth, one) && wish.classes.find((each) => isOf(each, other)) === mine,
    )
    return stays(mine, tag, digest, peers, age)
  })
  const young = [...truth.pushed.keys()].filter((digest) => age(digest) < wish.graceHours * 3_600_000)
  const roots = [...kept.map(([, digest]) => digest), ...young]
  // Signatures of the images of another package.
  const elsewhere = images.length > 0 ? [] : [...truth.tags.values()]
  const untagged = wish.untagged
    ? []
    : [...truth.manifests.keys()].filter((digest) => ![...truth.tags.values()].includes(digest))
  return {
    tags: new Set(kept.map(([tag]) => tag)),
    must: reached(truth, roots),
    may: reached(truth, [...roots, ...untagged, ...elsewhere], true),
  }
}

function isOf({ match }: WishedClass, tag: string): boolean {
  if (match === '*') return true
  if (match === 'semver') return /^v?\d+\.\d+\.\d+/.test(tag)
  if (match === 'pr') return /^pr-\d+$/.test(tag)
  if (match === 'branch') return tag.startsWith('branch-')
  return tag.startsWith(match)
}

/** Something of it can be pulled. */
function isWhole({ manifests }: Truth, digest: Digest): boolean {
  const known = manifests.get(digest)
  return known !== undefined && (known.children.length === 0 || known.children.some((child) => manifests.has(child)))
}

type Tagged = readonly [string, Digest]

function stays(
  mine: WishedClass,
  tag: string,
  digest: Digest,
  peers: readonly Tagged[],
  age: (digest: Digest) => number,
) {
  if (mine.match === 'pr') return openPulls.has(Number(tag.slice('pr-'.length)))
  if (mine.match === 'branch')
    return [...branches].some((name) => name.replaceAll('/', '-') === tag.slice('branch-'.length))
  if (mine.keepAll) return true
  if (mine.expireDays !== undefined && age(digest) > mine.expireDays * day) return false
  if (mine.newerDays !== undefined && age(digest) <= mine.newerDays * day) return true
  if (mine.perMinor !== undefined && amongHighest(tag, peers, mine.perMinor)) return true
  if (mine.keepLast === undefined) return mine.expireDays !== undefined
  const images = [...new Set(peers.map(([, one]) => one))].sort((one, other) => age(one) - age(other))
  const place = images.indexOf(digest)
  return place >= 0 && place < mine.keepLast
}

/** Of the versions of its minor. */
function amongHighest(tag: string, peers: readonly Tagged[], wanted: number): boolean {
  const read = (text: string) => /^v?(\d+)\.(\d+)\.(\d+)(-.*)?$/.exec(text)
  const [, major, minor] = read(tag) ?? []
  const rank = (text: string) => {
    const [, , , patch, prerelease] = read(text) ?? []
    return Number(patch) * 2 + (prerelease === undefined ? 1 : 0)
  }
  const same = peers.filter(([other]) => read(other)?.[1] === major && read(other)?.[2] === minor)
  const higher = new Set(same.map(([other]) => rank(other)).filter((one) => one > rank(tag)))
  return same.some(([other]) => other === tag) && higher.size < wanted
}
