import { expect, test } from '@jest/globals'
import { InterruptedError, UserError } from '../../src/core/errors.ts'
import { networkFailure, retryAfter, retrying, Transient, usualPolicy } from '../../src/core/retry.ts'
import { retryAfterInWords } from '../../src/registry/retry-words.ts'
import { fakeHost } from '../support/fake-host.ts'

const failing = (times: number, after?: number) => async (number: number) => {
  if (number <= times) throw new Transient('the registry answered 503', { after })
  return number
}

test('what fails for a while succeeds in the end, with waits that grow', async () => {
  const host = fakeHost()
  expect(await retrying(host, usualPolicy, 'it', failing(5))).toBe(6)
  expect(host.slept).toHaveLength(5)
  for (const [at, wait] of host.slept.entries()) {
    expect(wait).toBeGreaterThanOrEqual(usualPolicy.firstWait * 2 ** at * 0.5)
    expect(wait).toBeLessThanOrEqual(usualPolicy.firstWait * 2 ** at)
  }
})

test('what fails for good says what, why, how often and for how long', async () => {
  const error = await retrying(fakeHost(), usualPolicy, 'the tags of a.io/b', failing(99)).catch(
    (error: unknown) => error,
  )
  expect(error).toBeInstanceOf(UserError)
  expect((error as UserError).message).toMatch(
    /^the tags of a\.io\/b: the registry answered 503 \(tried 6 times in \d\.\d s\)$/,
  )
  expect((error as UserError).cause).toBeInstanceOf(Transient)
})

test('the wait that the registry asks for is kept, and one that is too long is told at once', async () => {
  const host = fakeHost()
  await retrying(host, usualPolicy, 'it', failing(1, 7000))
  expect(host.slept).toEqual([7000])
  await expect(retrying(host, usualPolicy, 'it', failing(1, 200_000))).rejects.toThrow('asks to wait 200 s')
})

test('a refusal is not repeated, and an interruption ends the waiting', async () => {
  let calls = 0
  const refuse = async () => {
    calls += 1
    throw new UserError('no', { cure: '' })
  }
  await expect(retrying(fakeHost(), usualPolicy, 'it', refuse)).rejects.toThrow('no')
  expect(calls).toBe(1)
  const host = fakeHost()
  const attempt = async () => {
    host.abort()
    throw new Transient('cut')
  }
  await expect(retrying(host, usualPolicy, 'it', attempt)).rejects.toBeInstanceOf(InterruptedError)
})

test("Retry-After is read in seconds, as a date, and out of GHCR's words", () => {
  const now = new Date('2026-01-02T03:04:05Z')
  expect(retryAfter('120', now)).toBe(120_000)
  expect(retryAfter('Fri, 02 Jan 2026 03:04:35 GMT', now)).toBe(30_000)
  expect(retryAfter('Fri, 02 Jan 2020 03:04:35 GMT', now)).toBe(0)
  expect(retryAfter('soon', now)).toBeUndefined()
  expect(retryAfter(null, now)).toBeUndefined()
  expect(retryAfterInWords('toomanyrequests: retry-after: 1.16ms, allowed: 44000/minute')).toBe(1.16)
  expect(retryAfterInWords('retry-after: 1h2m3s')).toBe(3_723_000)
  expect(retryAfterInWords('too many requests')).toBeUndefined()
})

test('a cut line is tried again; a certificate that nobody trusts is not', () => {
  const cut = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })
  expect(networkFailure(new TypeError('fetch failed', { cause: cut }))).toMatchObject({
    name: 'Transient',
    message: 'read ECONNRESET',
  })
  const untrusted = Object.assign(new Error('self-signed certificate'), { code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
  expect(networkFailure(new TypeError('fetch failed', { cause: untrusted }))).toMatchObject({
    cure: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
  })
})
