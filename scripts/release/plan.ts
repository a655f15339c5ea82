import { compareSemver, parseSemver, type SemVer } from '../../src/core/semver.ts'
import type { Asset, Facts } from './facts.ts'

export interface Plan {
  /** What has to be put right first; with one of them nothing is done. */
  readonly refusals: readonly string[]
  /** What is left to do, in this order; of an interrupted release only the rest. */
  readonly steps: readonly Step[]
}

export type Step =
  | { readonly do: 'draft'; readonly prerelease: boolean }
  /** `instead` is the id of a file of that name with other content, left by an interrupted upload. */
  | { readonly do: 'upload'; readonly asset: Asset; readonly instead: number | undefined }
  | { readonly do: 'publish'; readonly latest: boolean }
  | { readonly do: 'move'; readonly tag: string; readonly from: string | undefined; readonly to: string }

/** What a release of these facts would do, or why there can be none. */
export function planRelease(facts: Facts): Plan {
  const wanted = parseSemver(facts.version)
  if (wanted === undefined || wanted.version !== facts.version)
    return { refusals: [`"${facts.version}" is no version: write it as 1.2.3 or 1.2.3-rc.1, without v`], steps: [] }
  return { refusals: refusals(facts, wanted), steps: [...toPublish(facts, wanted), ...toMove(facts, wanted)] }
}

function refusals(facts: Facts, { version }: SemVer): readonly string[] {
  const tagged = facts.tags[`v${version}`]
  const section = facts.changelog.find((one) => one.version === version)
  const others = Object.entries(facts.written).filter(([, written]) => written !== version)
  return [
    ...others.map(
      ([file, written]) => `${file} says ${written}, not ${version}: npm run release -- prepare ${version}`,
    ),
    ...changelogRefusals(section, version),
    ...(facts.dirty.length > 0 ? [`not committed: ${facts.dirty.join(', ')}`] : []),
    ...(facts.stale?.length ? [`not what a build makes: ${facts.stale.join(', ')}; npm run build, and commit it`] : []),
    ...(facts.onMain ? [] : [`the remote's main does not have ${short(facts.commit)}: merge it first`]),
    ...(tagged !== undefined && tagged !== facts.commit
      ? [`v${version} exists, of ${short(tagged)}: a version never changes; take the next one`]
      : []),
    ...(tagged === undefined && facts.release?.draft === false
      ? [`there is a release v${version} without its tag: delete it, then run it again`]
      : []),
    ...(facts.release?.draft && facts.release.target !== facts.commit
      ? [`there is a draft of v${version} for ${short(facts.release.target)}: delete it, then run it again`]
      : []),
  ]
}

function changelogRefusals(
  section: { readonly date: string | undefined; readonly notes: string } | undefined,
  version: string,
): readonly string[] {
  if (section === undefined) return [`CHANGELOG.md has no heading "## [${version}] - YYYY-MM-DD"`]
  if (!/^\d{4}-\d\d-\d\d$/.test(section.date ?? '')) return [`CHANGELOG.md has no date for ${version}`]
  return section.notes === '' ? [`CHANGELOG.md has nothing to say of ${version}`] : []
}

function toPublish({ release, assets, tags }: Facts, wanted: SemVer): readonly Step[] {
  if (release !== undefined && !release.draft) return []
  const left = assets.flatMap((asset): readonly Step[] => {
    const there = release?.assets.find(({ name }) => name === asset.name)
    return there?.digest === asset.digest ? [] : [{ do: 'upload', asset, instead: there?.id }]
  })
  const prerelease = wanted.prerelease.length > 0
  return [
    ...(release === undefined ? [{ do: 'draft', prerelease } as const] : []),
    ...left,
    { do: 'publish', latest: !prerelease && newest(tags, wanted, () => true) },
  ]
}

/** `v1` stands for the newest release of its line: it never goes back, and never to a prerelease. */
function toMove({ tags, commit }: Facts, wanted: SemVer): readonly Step[] {
  const tag = `v${wanted.major}`
  if (wanted.prerelease.length > 0 || tags[tag] === commit) return []
  if (!newest(tags, wanted, ({ major }) => major === wanted.major)) return []
  return [{ do: 'move', tag, from: tags[tag], to: commit }]
}

/** Whether no release among the tags that count comes after the wanted one. */
function newest(tags: Facts['tags'], wanted: SemVer, counts: (version: SemVer) => boolean): boolean {
  return Object.keys(tags)
    .flatMap((tag) => parseSemver(tag) ?? [])
    .filter((version) => version.prerelease.length === 0 && counts(version))
    .every((version) => compareSemver(version, wanted) <= 0)
}

export function short(commit: string): string {
  return /^[0-9a-f]{40}$/.test(commit) ? commit.slice(0, 7) : commit
}
