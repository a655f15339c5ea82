import type { Policy } from '../policy.ts'
import { type Graph, isLost, isUnreadable } from './graph.ts'
import type { Judged, JudgedTags } from './judge-tags.ts'

/** Names told one by one; of more the number. */
const most = 20

/** What somebody should look at, though it stops nothing. */
export function warningsOf(
  policy: Policy,
  graph: Graph,
  { idle }: JudgedTags,
  verdicts: readonly Judged[],
): readonly string[] {
  return [
    ...some(idleProtection(policy, graph, idle.protectedTags), (words) => `prune-protect: ${words}`),
    ...some(idle.classes, (name) => `the class ${name} matches no tag`),
    ...unread(graph, verdicts),
    ...absent(graph, verdicts),
    ...broken(graph, verdicts),
  ]
}

/** Files name what is in use, mostly of other packages: each is told only if nothing of it is here. */
function idleProtection(
  { protectedTags, protectedDigests }: Policy,
  { places }: Graph,
  idleTags: readonly string[],
): readonly string[] {
  const idle = new Set(idleTags)
  const things = [
    ...protectedTags.map(({ text, file }) => ({ words: `${text} matches no tag`, file, isIdle: idle.has(text) })),
    ...protectedDigests.map(({ digest, file }) => ({
      words: `${digest} is not in this package`,
      file,
      isIdle: !places.has(digest),
    })),
  ]
  const files = new Set(things.flatMap(({ file }) => file ?? []))
  for (const { file, isIdle } of things) if (file !== undefined && !isIdle) files.delete(file)
  return [
    ...things.flatMap(({ words, file, isIdle }) => (file === undefined && isIdle ? [words] : [])),
    ...[...files].map((file) => `nothing that @${file} names is in this package`),
  ]
}

function unread({ versions, facts }: Graph, verdicts: readonly Judged[]): readonly string[] {
  const named = versions.flatMap(({ tags }, place) => (isUnreadable(facts[place], tags) ? [place] : []))
  const spared = verdicts.filter(({ cause }) => cause === 'may be a part').length
  return [
    ...some(named, (place) => {
      const { digest, id, tags = [] } = versions[place] ?? {}
      const why = facts[place]?.problem ?? 'it was not looked at'
      return `${[digest, ...tags.slice(0, 3)].join(', ')} (version ${id}) could not be read: ${why.slice(0, 200)}`
    }),
    ...(spared > 0
      ? [
          `${spared} versions stay because what could not be read may need them. The next run looks again; what can never be read has to be deleted by hand`,
        ]
      : []),
  ]
}

/** Listed, and yet the registry does not have them, as often as it was asked. */
function absent(graph: Graph, verdicts: readonly Judged[]): readonly string[] {
  const { versions, facts } = graph
  const found = versions.flatMap((_, place) => (facts[place]?.state === 'absent' ? [place] : []))
  return some(found, (place) => {
    const { digest, id, tags = [] } = versions[place] ?? {}
    const goes = !verdicts[place]?.keep
    const end = goes
      ? 'it goes'
      : isLost(graph, place)
        ? 'it stays, and so does all that it may need; if it is really gone, delete this version by hand'
        : 'it stays'
    return `${[digest, ...tags.slice(0, 3)].join(', ')} (version ${id}) is listed, and the registry answers 404 for it: ${end}`
  })
}

/** Images that stay and cannot be pulled whole, whoever broke them. */
function broken({ versions, facts, places }: Graph, verdicts: readonly Judged[]): readonly string[] {
  const found = versions.flatMap((version, place) => {
    if (!verdicts[place]?.keep || version.tags.length === 0) return []
    const { children = [] } = facts[place] ?? {}
    const gone = children.filter((child) => {
      const at = places.get(child)
      return at === undefined || facts[at]?.state === 'absent'
    })
    return gone.length > 0
      ? [`tag ${version.tags[0]}: ${gone.length} of its ${children.length} parts were already gone`]
      : []
  })
  return some(found, (text) => text)
}

function some<T>(things: readonly T[], words: (thing: T) => string): readonly string[] {
  const more = things.length - most
  const told = things.slice(0, most).map(words)
  return more > 0 ? [...told, `… and ${more} more like the last one`] : told
}
