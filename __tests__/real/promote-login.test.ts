import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { referrersTag } from '../../src/oci/referrer.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { type Promoted, provenImage, runPromotion } from '../support/promoting.ts'
import { signingSite } from '../support/signed-image.ts'

const site = signingSite()
let ghcr: Ghcr
let folder: string

beforeAll(async () => {
  // Private: who does not log in may not even look.
  ghcr = await startGhcr({ logins: [{ username: 'octo', password: 'PASSWORD-CANARY' }] })
  folder = await mkdtemp(join(tmpdir(), 'promote-login-'))
  await writeFile(join(folder, 'cosign.pub'), site.pair.publicKey)
}, 60_000)
beforeEach(() => ghcr.faults.clear())
afterAll(async () => {
  await ghcr?.close()
  await rm(folder, { recursive: true, force: true })
})

function promote(reference: string, name: string, password: string): Promise<Promoted> {
  const login = [{ registry: ghcr.host, username: 'octo', password }]
  const flags = [reference, `--to=${ghcr.host}/octo/${name}:stable`, '--key=cosign.pub']
  return runPromotion(flags, folder, undefined, { IMAGE_PIPELINE_REGISTRY_AUTH: JSON.stringify(login) })
}
const writes = () => ghcr.requests.filter((line) => /^(?:PUT|POST|PATCH) \/v2/.test(line))

test('a private registry gets the image by a login of its own, which cosign has too, and which nobody sees', async () => {
  const { reference, digest } = await provenImage(site, 'to-private')
  const { status, errors, stdout, infos } = await promote(reference, 'private', 'PASSWORD-CANARY')
  expect({ status, errors }).toEqual({ status: 0, errors: [] })
  expect([stdout, ...infos].join()).not.toContain('PASSWORD-CANARY')
  const held = ghcr.store.packages.get('octo/private')
  expect(held?.tags.get('stable')).toBe(digest)
  // It has no referrers API: the lists stand under tags.
  expect(held?.tags.has(referrersTag(digest))).toBe(true)
}, 120_000)

test('a login that may not write is told before anything is copied', async () => {
  const { reference } = await provenImage(site, 'to-refused')
  const before = writes().length
  const { status, errors } = await promote(reference, 'refused', 'WRONG-CANARY')
  expect(status).toBe(1)
  expect(errors.join()).toMatch(/the login of octo at 127\.0\.0\.1:\d+ is refused/)
  expect(errors.join()).not.toContain('WRONG-CANARY')
  expect(writes().slice(before)).toEqual([])
}, 120_000)

test('a registry that loses what was attached gets no tag: the copy itself must be proven', async () => {
  const { reference } = await provenImage(site, 'to-forgetful')
  // Each of the three lists is read before and after it is written; then cosign looks for what they name.
  const lists = /^GET \/v2\/octo\/forgetful\/manifests\/sha256-[0-9a-f]+$/
  ghcr.faults.add({ on: lists, after: 6, times: 999, answer: { status: 404 } })
  const { status, errors } = await promote(reference, 'forgetful', 'PASSWORD-CANARY')
  expect(status).toBe(1)
  expect(errors.join('\n')).toMatch(/the copy is not proven:\nindex sha256:\w+: no signature, provenance/)
  expect(errors.join('\n')).toMatch(/No tag has moved\./)
  expect(ghcr.store.packages.get('octo/forgetful')?.tags.has('stable')).toBe(false)
}, 120_000)
