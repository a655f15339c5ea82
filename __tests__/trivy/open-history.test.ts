import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openHistory, withoutMark } from '../../src/trivy/open-history.ts'

interface Entry {
  readonly created_by?: string
  readonly empty_layer?: boolean
}

/** As Trivy 0.74 decides it: pkg/fanal/image, GuessBaseImageIndex. */
function guessedByTrivy(history: readonly Entry[]): number {
  let layer = false
  for (const [at, { created_by = '', empty_layer = false }] of [...history.entries()].reverse()) {
    if (!layer && empty_layer) continue
    layer = true
    if (!empty_layer) continue
    if (created_by.startsWith('/bin/sh -c #(nop)  CMD') || created_by.startsWith('CMD')) return at
  }
  return -1
}

const words = ['CMD ["sh"]', 'CMD', '/bin/sh -c #(nop)  CMD ["sh"]', 'COPY a /', 'ENTRYPOINT ["x"]', 'RUN CMD', '']
const entry = fc.record(
  { created_by: fc.constantFrom(...words), empty_layer: fc.boolean() },
  { requiredKeys: [] },
) as fc.Arbitrary<Entry>

test('whatever the history, Trivy takes no layer for a base, and learns of each what made it', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 8 }), (history) => {
      const opened = (openHistory({ history, os: 'linux' }) ?? { history }) as { readonly history: readonly Entry[] }
      expect(guessedByTrivy(opened.history)).toBe(-1)
      expect(opened.history.map(({ empty_layer }) => empty_layer)).toEqual(history.map((one) => one.empty_layer))
      expect(opened.history.map((one) => withoutMark(one.created_by ?? ''))).toEqual(
        history.map((one) => one.created_by ?? ''),
      )
    }),
  )
})

test('without a CMD below a layer the config stays as it is', () => {
  expect(openHistory({})).toBeUndefined()
  expect(openHistory({ history: null })).toBeUndefined()
  expect(openHistory({ history: [{ created_by: 'COPY a /' }, { created_by: 'CMD ["a"]', empty_layer: true }] })).toBe(
    undefined,
  )
})

test.each(['History', 'HISTORY', 'hi\u017ftory'])('%s is read by Go as the history', (name) => {
  const history = [
    { Created_By: 'COPY a /' },
    { CREATED_BY: 'CMD', Empty_Layer: true },
    { created_by: 'COPY b /', empty_layer: false },
  ]
  expect(openHistory({ [name]: history })?.[name]).toEqual([
    { Created_By: 'of the base: COPY a / ' },
    { CREATED_BY: 'of the base: CMD ', Empty_Layer: true },
    history[2],
  ])
})

test('what was the base’s stays unread by the checks of the user’s own instructions', () => {
  const made = ['RUN /bin/sh -c apt-get update # buildkit', 'USER root', 'ENV A=1', '/bin/sh -c x', 'CMD', 'COPY b /']
  const opened = openHistory({ history: made.map((created_by) => ({ created_by, empty_layer: created_by === 'CMD' })) })
  const [own, ...base] = ((opened?.history ?? []) as Entry[]).map(({ created_by = '' }) => created_by).reverse()
  expect(own).toBe('COPY b /')
  // As Trivy tells instructions from other text.
  for (const text of base) expect(text).not.toMatch(/^(\/bin\/sh -c|USER|HEALTHCHECK|ENV|ARG|ENTRYPOINT)|# buildkit$/)
})
