import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import type { Timed } from '../../src/core/stage.ts'
import { stageClocks } from '../../src/pipeline/stage-clock.ts'
import { fakeHost } from '../support/fake-host.ts'

function clocks(limits: Partial<Record<Timed, number>> = {}) {
  const spent: Record<string, number> = {}
  const tell = (stage: Timed, milliseconds: number) => {
    spent[stage] = (spent[stage] ?? 0) + milliseconds
  }
  return { spent, clock: stageClocks(fakeHost(), new Map(Object.entries(limits) as [Timed, number][]), tell) }
}

test('all parts of a stage share its time, whoever asked for its clock', async () => {
  const { clock } = clocks({ scan: 60 })
  await clock('scan').within(() => delay(40))
  const second = clock('scan').within((host) => delay(10_000, undefined, { signal: host.signal }))
  await expect(second).rejects.toThrow('scan took longer than its timeout of 0.06 s')
})

test('what runs side by side counts once', async () => {
  const { clock, spent } = clocks({ tools: 10_000 })
  const start = Date.now()
  await Promise.all([1, 2, 3].map(() => clock('tools').within(() => delay(50))))
  const passed = Date.now() - start
  expect(spent.tools).toBeGreaterThan(0)
  expect(spent.tools).toBeLessThanOrEqual(passed)
})

test('a stage that is late does not end another one', async () => {
  const { clock } = clocks({ scan: 10 })
  const late = clock('scan').within((host) => delay(10_000, undefined, { signal: host.signal }))
  await expect(late).rejects.toThrow('took longer')
  expect(await clock('sbom').within(async () => 7)).toBe(7)
})
