import { expect, test } from '@jest/globals'
import { inputs } from '../../src/analyze/inputs.ts'
import { failTogether, parseTable } from '../../src/core/input.ts'

async function read(given: Readonly<Record<string, string>>) {
  const { values, mistakes } = await parseTable(inputs, [{ read: (name) => given[name] }])
  failTogether(mistakes)
  return values
}

test('without a word nothing is held to a budget', async () => {
  const none = new Map()
  expect(await read({})).toEqual({
    maxCompressed: none,
    maxUncompressed: none,
    maxWasted: undefined,
    maxIncrease: none,
    maxLayers: none,
    minEfficiency: none,
    maxBuildTime: undefined,
    diveJson: '',
  })
})

test('a size is for all platforms, one of them may have its own', async () => {
  const { maxCompressed, maxUncompressed } = await read({
    'max-compressed': '500MB',
    'max-uncompressed': '500MB,linux/arm64=520MiB\nlinux/arm/v7 = 1.5GB',
  })
  expect(Object.fromEntries(maxCompressed)).toEqual({ '': 500_000_000 })
  expect(Object.fromEntries(maxUncompressed)).toEqual({
    '': 500_000_000,
    'linux/arm64': 520 * 2 ** 20,
    'linux/arm/v7': 1_500_000_000,
  })
})

test('a platform is meant however it is worded', async () => {
  expect((await read({ 'max-layers': 'linux/aarch64=40,linux/amd64/v1=41' })).maxLayers).toEqual(
    new Map([
      ['linux/arm64', 40],
      ['linux/amd64', 41],
    ]),
  )
})

test('layers are a number, the efficiency is a share or per cent', async () => {
  expect((await read({ 'max-layers': '40' })).maxLayers).toEqual(new Map([['', 40]]))
  expect((await read({ 'min-efficiency': '0.95' })).minEfficiency).toEqual(new Map([['', 0.95]]))
  expect((await read({ 'min-efficiency': '95%,linux/arm64=92.5%' })).minEfficiency).toEqual(
    new Map([
      ['', 0.95],
      ['linux/arm64', 0.925],
    ]),
  )
})

test.each([
  ['20MB,10%', { bytes: 20_000_000, share: 0.1 }],
  ['10%\n20MB', { bytes: 20_000_000, share: 0.1 }],
  ['20MB', { bytes: 20_000_000, share: undefined }],
  ['10%', { bytes: undefined, share: 0.1 }],
  ['0', { bytes: 0, share: undefined }],
])('what may be wasted is a size, a share or both: %j', async (text, expected) => {
  expect((await read({ 'max-wasted': text })).maxWasted).toEqual(expected)
})

test('the build’s time is a duration', async () => {
  expect((await read({ 'max-build-time': '5m' })).maxBuildTime).toBe(300_000)
})

test.each([
  ['max-compressed', '500 apples', 'max-compressed ("500 apples"): is no size. Write it like 500MB or 500MiB.'],
  ['max-compressed', 'linux/arm64=', 'max-compressed (""): is no size. Write it like 500MB or 500MiB.'],
  ['max-compressed', 'a/b/c/d=1MB', 'max-compressed ("a/b/c/d=1MB"): names no platform. Write linux/arm64=500MB.'],
  ['max-layers', 'all/of/it/!=40', 'max-layers ("all/of/it/!=40"): names no platform. Write linux/arm64=40.'],
  ['max-layers', '4.5', 'max-layers ("4.5"): is no number. Write it like 40.'],
  ['max-layers', '-1', 'max-layers ("-1"): is no number. Write it like 40.'],
  ['min-efficiency', '95', 'min-efficiency ("95"): is no share. Write it like 0.95 or 95%.'],
  ['min-efficiency', '101%', 'min-efficiency ("101%"): is no share. Write it like 0.95 or 95%.'],
  [
    'max-wasted',
    '20MB,30MB',
    'max-wasted ("20MB,30MB"): has two limits of a kind. Write one size and one share, e.g. 20MB,10%.',
  ],
  ['max-wasted', '200%', 'max-wasted ("200%"): is no share. Write it like 0.95 or 95%.'],
  ['max-wasted', '0.1', 'max-wasted ("0.1"): is a share. Write it in percent, e.g. 10%.'],
  ['max-build-time', '5', 'max-build-time ("5"): is no duration. Write it like 90s, 15m, 36h or 30d.'],
])('%s: %j is refused, with what to write instead', async (name, text, message) => {
  await expect(read({ [name]: text })).rejects.toThrow(message)
})

test.each([
  ['max-compressed', '500MB,600MB', '("600MB"): is a second limit for all platforms. Write one for all'],
  ['max-layers', 'linux/arm64=40,linux/aarch64=41', '("linux/aarch64=41"): is a second limit for linux/arm64.'],
  ['min-efficiency', '0.9,0.9', '("0.9"): is a second limit for all platforms.'],
])('%s: of two limits for the same platform none wins silently', async (name, text, message) => {
  await expect(read({ [name]: text })).rejects.toThrow(message)
})

test('everything that is wrong is told together', async () => {
  const wrong = read({
    'max-compressed': 'much,linux/arm64=more',
    'max-layers': 'few',
    'max-wasted': 'little,200%',
    'max-build-time': 'soon',
  })
  for (const told of [
    'max-compressed ("much")',
    'max-compressed ("more")',
    'max-layers ("few")',
    'max-wasted ("little")',
    'max-wasted ("200%")',
    'max-build-time ("soon")',
  ])
    await expect(wrong).rejects.toThrow(told)
})

test('max-increase is a size, a share, or both; a platform may have its own', async () => {
  const { maxIncrease } = await read({ 'max-increase': '10MB,5%,linux/arm64=12MiB,linux/arm64=150%' })
  expect([...maxIncrease]).toEqual([
    ['', { bytes: 10_000_000, share: 0.05 }],
    ['linux/arm64', { bytes: 12 * 2 ** 20, share: 1.5 }],
  ])
  await expect(read({ 'max-increase': '10MB,11MB' })).rejects.toThrow('has two limits of a kind')
  await expect(read({ 'max-increase': '0.05' })).rejects.toThrow('Write it in percent')
  await expect(read({ 'max-increase': '-5%' })).rejects.toThrow('is no share')
})
