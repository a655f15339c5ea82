import { expect, test } from '@jest/globals'
import { eachOf } from '../../../scripts/toolchain/each.ts'
import { registration } from '../../../scripts/toolchain/emulation.ts'
import { newEnough } from '../../../scripts/toolchain/go.ts'
import { combine } from '../../../scripts/toolchain/images/certificates.ts'
import { allOf } from '../../../scripts/toolchain/progress.ts'
import { registryHost } from '../../../scripts/toolchain/reach.ts'

test('a binfmt line gets our interpreter and keeps all else, colons and backslashes too', () => {
  const line = ':qemu-aarch64:M::\\x7f\\x45:\\xff\\xff:/usr/libexec/qemu-binfmt/aarch64-binfmt-P:OPF\n'
  expect(registration(line, '/cache/aarch64-binfmt-P')).toBe(
    ':qemu-aarch64:M::\\x7f\\x45:\\xff\\xff:/cache/aarch64-binfmt-P:OPF',
  )
  expect(() => registration('nonsense', '/x')).toThrow('not a binfmt.d line')
})

test.each([
  ['python:3.11-slim', 'registry-1.docker.io'],
  ['docker.io/library/python', 'registry-1.docker.io'],
  ['moby/buildkit:v1', 'registry-1.docker.io'],
  ['ghcr.io/astral-sh/uv:0.13.9', 'ghcr.io'],
  ['localhost/x', 'localhost'],
  ['127.0.0.1:5000/x:1', '127.0.0.1:5000'],
])('the registry of %s is %s', (reference, host) => {
  expect(registryHost(reference)).toBe(host)
})

test.each([
  ['go1.26.8\n', true],
  ['go1.25', true],
  ['go1.24.9', false],
  ['', false],
  ['devel go1.30-abc', false],
])('go %j is new enough: %s', (version, expected) => {
  expect(newEnough(version)).toBe(expected)
})

const pem = (body: string) => `-----BEGIN CERTIFICATE-----\n${body}\n-----END CERTIFICATE-----\n`

test("the machine's own authorities are added to Mozilla's, each once", () => {
  expect(combine(pem('A') + pem('B'), pem('B') + pem('OWN'))).toEqual({
    pem: pem('A') + pem('B') + pem('OWN'),
    hasOwn: true,
  })
  expect(combine(pem('A') + pem('B'), `# A\r\n${pem('A').replaceAll('\n', '\r\n')}`)).toEqual({
    pem: pem('A') + pem('B'),
    hasOwn: false,
  })
})

test('results keep the order of the items, whoever is done first', async () => {
  const items = [30, 1, 20, 2]
  const doubled = await eachOf(items, async (ms) => {
    await new Promise((resolve) => setTimeout(resolve, ms))
    return ms * 2
  })
  expect(doubled).toEqual([60, 2, 40, 4])
})

test('a failure waits for what else is under way', async () => {
  let done = false
  const slow = new Promise<void>((resolve) => setTimeout(resolve, 20)).then(() => {
    done = true
  })
  await expect(allOf([Promise.reject(new Error('no')), undefined, slow])).rejects.toThrow('no')
  expect(done).toBe(true)
})
