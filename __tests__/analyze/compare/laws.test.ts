import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { PathChange } from '../../../src/analyze/compare/paths.ts'
import { stacks } from '../../support/arbitrary-layers.ts'
import { compared } from './sides.ts'

/** Two images on one base, as two builds of one Dockerfile are, and what is different from the bottom up. */
const pairs = fc.tuple(stacks, stacks, stacks, fc.boolean()).map(([base, one, other, shared]) => ({
  before: shared ? [...base, ...one] : one,
  after: shared ? [...base, ...other] : other,
}))

const sum = (changes: readonly { readonly before: number; readonly after: number }[]) =>
  changes.reduce((total, { before, after }) => total + after - before, 0)

test('the changes that are told are the difference of what a container sees: by path, by directory and by what grew or shrank', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async ({ before, after }) => {
      const { live, paths, directories, grown } = await compared(before, after)
      expect(sum(paths)).toBe(live.after - live.before)
      expect(sum(directories)).toBe(live.after - live.before)
      // Every changed file is in one of the directories.
      const changed = paths.filter(({ kind }) => kind !== 'moved' && kind !== 'rights')
      expect(directories.reduce((total, { files }) => total + files, 0)).toBe(changed.length)
      const grew = paths.reduce((total, one) => total + Math.max(0, one.after - one.before), 0)
      expect(grown.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThanOrEqual(grew)
    }),
    { numRuns: 400 },
  )
})

test('an image compared with itself tells nothing', async () => {
  await fc.assert(
    fc.asyncProperty(stacks, async (stack) => {
      expect(await compared(stack, stack)).toMatchObject({
        paths: [],
        directories: [],
        packages: [],
        grown: [],
        notes: [],
        layers: { common: stack.length, added: [], removed: [] },
      })
    }),
    { numRuns: 200 },
  )
})

const mirrored = ({ kind, path, from, before, after }: PathChange) => {
  const other = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved', rights: 'rights' } as const
  const turned = { before: after, after: before, kind: other[kind] }
  return from === undefined ? { ...turned, path } : { ...turned, path: from, from: path }
}

const inOrder = (changes: readonly object[]) => changes.map((one) => JSON.stringify(sorted(one))).sort()
const sorted = (one: object) => Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))

test('the other way round what was added is removed, and what moved moved back', async () => {
  await fc.assert(
    fc.asyncProperty(pairs, async ({ before, after }) => {
      const [there, back] = [await compared(before, after), await compared(after, before)]
      expect(inOrder(back.paths)).toEqual(inOrder(there.paths.map(mirrored)))
      expect(back.layers).toEqual({
        common: there.layers.common,
        added: there.layers.removed,
        removed: there.layers.added,
      })
      const turned = there.directories.map((one) => ({ ...one, before: one.after, after: one.before }))
      expect(inOrder(back.directories)).toEqual(inOrder(turned))
    }),
    { numRuns: 300 },
  )
})
