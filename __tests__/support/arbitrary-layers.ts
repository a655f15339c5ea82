import fc from 'fast-check'
import type { Written } from './written-tar.ts'

const name = fc.constantFrom('a', 'b', 'c', 'd')
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))

const file = fc.record({ name: path, content: fc.nat({ max: 9 }) })
const folder = path.map((text) => ({ name: `${text}/` }))
const gone = path.map((text) => ({ name: text.replace(/[^/]+$/, '.wh.$&') }))
const opaque = path.map((text) => ({ name: `${text}/.wh..wh..opq` }))

const entry = fc.oneof(
  { weight: 5, arbitrary: file },
  { weight: 2, arbitrary: folder },
  { weight: 2, arbitrary: gone },
  { weight: 1, arbitrary: opaque },
)

/** Layers of a few names, so that they meet often. */
export const stacks: fc.Arbitrary<readonly (readonly Written[])[]> = fc.array(fc.array(entry, { maxLength: 8 }), {
  minLength: 1,
  maxLength: 5,
})
