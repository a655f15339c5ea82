import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { followed } from '../support/page-commands/followed.ts'
import { type Laptop, laptop } from '../support/page-commands/laptop.ts'
import { testWith } from '../support/page-commands/on-path.ts'
import { realParts } from './real-parts.ts'

let reader: Laptop

beforeAll(async () => {
  reader = await laptop(realParts())
}, 120_000)
afterAll(() => reader?.close())

for (const { command, by, has = {}, tells, report } of followed)
  testWith(by)(
    command,
    async () => {
      for (const [path, text] of Object.entries(has)) await reader.write(path, text)
      const ran = await reader.type(command)
      expect([ran.status, ran.told]).toEqual([0, expect.stringMatching(tells)])
      if (report !== undefined) await reader.keepReport(report)
    },
    120_000,
  )

test('what prune took, restore has brought back, under its tags', () => {
  expect(reader.pruned()).toHaveLength(22)
})
