import { digestOf } from '../oci/digest.ts'
import { type Item, itemsOf, textOf } from './generated.ts'
import { uuidOf } from './uuid.ts'

const random = /^(?:urn:uuid:)?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/**
 * New names for the bom-refs that a generator dices (what has no purl): the content of the component and its place in
 * the graph of dependencies decide them.
 *
 * @param known what is called how already: the image itself
 */
export function steadyRefs(document: Item, known: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const diced = componentsOf(document.components).filter((component) => random.test(refOf(component)))
  const labels = labelsOf(diced, neighboursOf(document, new Set(diced.map(refOf))), known)
  const names = new Map(known)
  const twins = new Map<string, number>()
  for (const ref of diced.map(refOf)) {
    const label = labels.get(ref) ?? ref
    const at = twins.get(label) ?? 0
    twins.set(label, at + 1)
    names.set(ref, uuidOf('bom-ref', label, String(at)))
  }
  return names
}

/** Where a document of CycloneDX names a component by its bom-ref. */
const places = new Set(['bom-ref', 'ref', 'dependsOn', 'provides', 'assemblies', 'dependencies', 'subjects'])

/** The same document with other names, in every place that names a component. */
export function renameRefs(value: unknown, names: ReadonlyMap<string, string>, place = ''): unknown {
  if (typeof value === 'string') return places.has(place) ? (names.get(value) ?? value) : value
  if (Array.isArray(value)) return value.map((item: unknown) => renameRefs(item, names, place))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, renameRefs(item, names, key)]))
}

/** Components within components too. */
function componentsOf(value: unknown): readonly Item[] {
  return itemsOf(value).flatMap((component) => [component, ...componentsOf(component.components)])
}

type Neighbour = readonly [way: 'needs' | 'is needed by', ref: string]

/** How far twins are followed: a generator's graph is some levels deep. */
const rounds = 32

/** The content decides; twins are told apart by their neighbours, then by the neighbours of these, as far as it goes. */
function labelsOf(
  diced: readonly Item[],
  neighbours: ReadonlyMap<string, readonly Neighbour[]>,
  known: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  let labels: ReadonlyMap<string, string> = new Map([
    ...known,
    ...diced.map((component) => [refOf(component), digestOf(JSON.stringify(component, withoutRefs))] as const),
  ])
  const kinds = (of: ReadonlyMap<string, string>) => new Set(of.values()).size
  for (let round = 0; round < rounds && kinds(labels) < labels.size; round += 1) {
    const before = labels
    const around = (ref: string) =>
      (neighbours.get(ref) ?? []).map(([way, other]) => `${way} ${before.get(other) ?? other}`).sort()
    labels = new Map([
      ...known,
      ...diced.map(refOf).map((ref) => [ref, digestOf(JSON.stringify([before.get(ref), around(ref)]))] as const),
    ])
    if (kinds(labels) === kinds(before)) break
  }
  return labels
}

function neighboursOf(document: Item, of: ReadonlySet<string>): ReadonlyMap<string, readonly Neighbour[]> {
  const neighbours = new Map<string, Neighbour[]>([...of].map((ref) => [ref, []]))
  for (const { ref, dependsOn } of itemsOf(document.dependencies))
    for (const needed of (Array.isArray(dependsOn) ? dependsOn : []).map(textOf)) {
      neighbours.get(textOf(ref))?.push(['needs', needed])
      neighbours.get(needed)?.push(['is needed by', textOf(ref)])
    }
  return neighbours
}

function refOf(component: Item): string {
  return textOf(component['bom-ref'])
}

function withoutRefs(key: string, value: unknown): unknown {
  return key === 'bom-ref' ? undefined : value
}
