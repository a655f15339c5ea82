import { expect, test } from '@jest/globals'
import { parseCompare } from '../../src/cli/compare-arguments.ts'
import { failTogether, parseTable } from '../../src/core/input.ts'
import { compareTable } from '../../src/pipeline/compare/inputs.ts'

async function read(...args: readonly string[]) {
  const flags = parseCompare(args, {})
  expect(flags.mistakes).toEqual([])
  const { values, mistakes } = await parseTable(compareTable, [flags])
  failTogether(mistakes)
  return { words: flags.words, values }
}

test('two images are words, all else is flags', async () => {
  const { words, values } = await read('a', 'ghcr.io/o/n:1', '--platform=amd64,linux/arm64/v8', '--json', 'out.json')
  expect(words).toEqual(['a', 'ghcr.io/o/n:1'])
  expect(values).toMatchObject({ platform: ['linux/amd64', 'linux/arm64'], json: 'out.json', bandwidth: 50_000_000 })
})

test.each([
  ['100Mbit/s', 100e6],
  ['1.5 Gbit/s', 1.5e9],
  ['800kbit/s', 800e3],
  ['50Mbps', 50e6],
])('a bandwidth is in bits: %s', async (text, bits) => {
  expect((await read('a', 'b', `--bandwidth=${text}`)).values.bandwidth).toBe(bits)
})

test.each(['50', '50MB/s', '0Mbit/s', 'fast'])('%s is no bandwidth', async (text) => {
  await expect(read('a', 'b', `--bandwidth=${text}`)).rejects.toThrow('is no bandwidth. Write it like 50Mbit/s.')
})

test('a platform that is none, and a limit that is none, are told together', async () => {
  await expect(read('a', 'b', '--platform=a/b/c/d', '--max-increase=5%,6%')).rejects.toThrow(
    /platform \("a\/b\/c\/d"\): is no platform.*\nmax-increase \("5%,6%"\): has two limits of a kind/,
  )
})
