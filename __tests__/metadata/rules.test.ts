import { describe, expect, test } from '@jest/globals'
import { isTag } from '../../src/oci/reference.ts'
import { betterCases } from './cases/better.ts'
import { lineCases } from './cases/lines.ts'
import { otherCases } from './cases/other-events.ts'
import { pushCases } from './cases/push.ts'
import { pythonCases } from './cases/python.ts'
import { tagCases } from './cases/tag.ts'
import { decide } from './decide.ts'

describe.each([
  ['branches', pushCases],
  ['tags', tagCases],
  ['versions of Python', pythonCases],
  ['other events', otherCases],
  ['lines', lineCases],
  ['better than metadata-action', betterCases],
])('%s', (_, cases) => {
  test.each(cases)('$name', async ({ gives, ...ask }) => {
    const { names, version } = await decide(ask)
    expect(names.join(' ')).toBe(gives)
    expect(version).toBe(gives.split(' ')[0])
    expect(names.every(isTag)).toBe(true)
  })
})
