import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { slots } from '../../src/core/slots.ts'

test('never more at once than the gate is wide, everything is done, and a failure blocks nobody', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.boolean(), { maxLength: 30 }),
      async (width, works) => {
        const enter = slots(width)
        let running = 0
        let most = 0
        const done = await Promise.allSettled(
          works.map((fails) =>
            enter(async () => {
              running += 1
              most = Math.max(most, running)
              await new Promise(setImmediate)
              running -= 1
              if (fails) throw new Error('no')
            }),
          ),
        )
        expect(most).toBe(Math.min(width, works.length))
        expect(done.map(({ status }) => status === 'rejected')).toEqual(works)
      },
    ),
    { numRuns: 50 },
  )
})
