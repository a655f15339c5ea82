import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { renameRefs, steadyRefs } from '../../src/sbom/refs.ts'
import { cycloneDxProblems } from './cyclonedx-rules.ts'
import type { Json } from './spdx-rules.ts'

/** A graph of components, some of them twins, some with a name of their own, some within others. */
const graphs = fc
  .record({
    kinds: fc.array(fc.constantFrom('app', 'app', 'lock', 'os', 'pkg'), { minLength: 1, maxLength: 8 }),
    edges: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 16 }),
    ids: fc.uniqueArray(fc.uuid(), { minLength: 9, maxLength: 9 }),
    others: fc.uniqueArray(fc.uuid(), { minLength: 9, maxLength: 9 }),
    inner: fc.boolean(),
  })
  .map(({ kinds, edges, ids, others, inner }) => ({
    one: graph(kinds, edges, ids, inner),
    same: graph(kinds, edges, others, inner),
  }))

function graph(
  kinds: readonly string[],
  edges: readonly (readonly [number, number])[],
  ids: readonly string[],
  inner: boolean,
): Json {
  const refs = ['root', ...kinds.map((kind, at) => (kind === 'pkg' ? `pkg:npm/a@${at}` : ids[at]))]
  const components: Json[] = kinds.map((kind, at) => ({ 'bom-ref': refs[at + 1], type: 'library', name: kind }))
  const last = inner && components.length > 1 ? components.pop() : undefined
  if (last && components[0]) components[0].components = [last]
  const targets = (from: number) =>
    [...new Set(edges.filter(([one]) => one % refs.length === from).map(([, to]) => to % refs.length))].map(
      (to) => refs[to],
    )
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: 'urn:uuid:00000000-0000-5000-8000-000000000000',
    version: 1,
    metadata: {
      timestamp: '2026-01-02T03:04:05Z',
      tools: { components: [{ type: 'application', name: 'a' }] },
      component: { 'bom-ref': 'root', type: 'container', name: 'app' },
    },
    components,
    dependencies: refs.map((ref, at) => ({ ref, dependsOn: targets(at) })),
  }
}

const root = new Map([['root', 'pkg:oci/app']])
const rename = (document: Json) => renameRefs(document, steadyRefs(document, root)) as Json

test('no reference leads nowhere after the renaming, and no two components share a name', () => {
  fc.assert(
    fc.property(graphs, ({ one }) => {
      expect(cycloneDxProblems(one)).toEqual([])
      expect(cycloneDxProblems(rename(one))).toEqual([])
    }),
  )
})

test('who depended on whom does so still', () => {
  fc.assert(
    fc.property(graphs, ({ one }) => {
      const names = steadyRefs(one, root)
      const pairs = (document: Json) =>
        document.dependencies.flatMap(({ ref, dependsOn }: Json) => dependsOn.map((to: string) => [ref, to]))
      const name = (ref: string) => names.get(ref) ?? ref
      expect(pairs(rename(one))).toEqual(pairs(one).map(([from, to]: [string, string]) => [name(from), name(to)]))
    }),
  )
})

test('the names do not depend on what the generator diced', () => {
  fc.assert(
    fc.property(graphs, ({ one, same }) => {
      expect(rename(same)).toEqual(rename(one))
    }),
  )
})

test('twins that differ only in their neighbours keep their neighbours, in whatever order they come', () => {
  const a = '00000000-0000-4000-8000-00000000000a'
  const b = '00000000-0000-4000-8000-00000000000b'
  const twins = (first: string, second: string) => ({
    components: [first, second].map((ref) => ({ 'bom-ref': ref, type: 'application', name: 'twin' })),
    dependencies: [
      { ref: a, dependsOn: ['pkg:npm/x@1'] },
      { ref: b, dependsOn: ['pkg:npm/y@1'] },
    ],
  })
  const [one, other] = [steadyRefs(twins(a, b), root), steadyRefs(twins(b, a), root)]
  expect(one.get(a)).toBe(other.get(a))
  expect(one.get(a)).not.toBe(one.get(b))
})

test('references in compositions and annotations are renamed too, other texts are not', () => {
  const names = new Map([['old', 'new']])
  const document = {
    compositions: [{ aggregate: 'complete', assemblies: ['old'], dependencies: ['old'] }],
    annotations: [{ subjects: ['old'], text: 'old' }],
    dependencies: [{ ref: 'old', dependsOn: ['old'], provides: ['old'] }],
    components: [{ 'bom-ref': 'old', name: 'old', version: 'old' }],
  }
  expect(renameRefs(document, names)).toEqual({
    compositions: [{ aggregate: 'complete', assemblies: ['new'], dependencies: ['new'] }],
    annotations: [{ subjects: ['new'], text: 'old' }],
    dependencies: [{ ref: 'new', dependsOn: ['new'], provides: ['new'] }],
    components: [{ 'bom-ref': 'new', name: 'old', version: 'old' }],
  })
})
