import { expect, test } from '@jest/globals'
import { hostPlatform, parsePlatform, platformName } from '../../src/oci/platform.ts'

test.each([
  ['linux/amd64', 'linux/amd64'],
  ['linux/amd64/v1', 'linux/amd64'],
  ['linux/amd64/v3', 'linux/amd64/v3'],
  ['linux/arm64/v8', 'linux/arm64'],
  ['aarch64', 'linux/arm64'],
  ['LINUX/x86_64', 'linux/amd64'],
  ['linux/arm', 'linux/arm/v7'],
  ['armel', 'linux/arm/v6'],
  ['windows/amd64', 'windows/amd64'],
])('%s is %s', (text, name) => {
  expect(platformName(parsePlatform(text) ?? { os: '', architecture: '' })).toBe(name)
})

test.each(['', 'linux/', 'linux/amd64/v1/x', 'linux amd64'])('%j is no platform', (text) => {
  expect(parsePlatform(text)).toBeUndefined()
})

test('the containers of this machine are linux ones of its architecture', () => {
  expect(platformName(hostPlatform('x64'))).toBe('linux/amd64')
  expect(platformName(hostPlatform('arm64'))).toBe('linux/arm64')
})

test('an index that says v8 of arm64 names the platform that everybody calls linux/arm64', () => {
  expect(platformName({ os: 'linux', architecture: 'arm64', variant: 'v8' })).toBe('linux/arm64')
  expect(platformName({ os: 'linux', architecture: 'arm', variant: 'v7' })).toBe('linux/arm/v7')
})
