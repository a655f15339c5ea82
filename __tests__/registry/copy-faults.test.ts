import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InterruptedError, UserError } from '../../src/core/errors.ts'
import { bytesBlob } from '../../src/oci/blob.ts'
import { digestOf } from '../../src/oci/digest.ts'
import { contentsOf, type Layout } from '../../src/oci/layout.ts'
import { emptyObject, referrerOf, referrersTag } from '../../src/oci/referrer.ts'
import { type RegistryClient, type Repository, registryClient } from '../../src/registry/client.ts'
import { copyImage } from '../../src/registry/copy/copy-image.ts'
import { type Beside, readBeside } from '../../src/registry/copy/read-beside.ts'
import { type Parts, readParts } from '../../src/registry/copy/read-parts.ts'
import type { FakeHost } from '../support/fake-host.ts'
import type { Fault } from '../support/ghcr/faults.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'

let source: Ghcr
let target: Ghcr
let layout: Layout
let from: Repository
let image: Parts
let beside: Beside

const client = (host: FakeHost): RegistryClient =>
  registryClient(host, async (registry) => ({ registry, username: 'me', password: 'secret' }))

beforeAll(async () => {
  // They take a manifest whose parts are missing: nothing but our order keeps images whole.
  ;[source, target] = await Promise.all([startGhcr(), startGhcr({ lenient: true })])
  layout = await imageLayout({ layers: [100_000, 3000], attestations: true })
  from = { registry: source.host, repository: 'o/source' }
  const steps = publishing(onlineHost(), tagsOf([`${source.host}/o/source`], ['main']))
  await steps.blobs(layout)
  await steps.manifests(layout)
  const registry = client(onlineHost())
  const bytes = Buffer.from('signature')
  for (const blob of [emptyObject.bytes, bytes]) await registry.putBlob(from, bytesBlob(digestOf(blob), blob))
  const blob = { mediaType: 'text/plain', digest: digestOf(bytes), size: bytes.length }
  await registry.attach(from, layout.root.digest, [referrerOf(layout.root, blob, 'text/plain', {})])
  const root = await registry.getManifest(from, layout.root.digest)
  if (!root) throw new Error('the image is there')
  image = await readParts(registry, from, root)
  beside = await readBeside(registry, from, [layout.root.digest])
})
afterAll(() => Promise.all([source.close(), target.close()]))

const where = fc.constantFrom(
  /^/,
  /token/,
  /^HEAD .*blobs/,
  /^GET .*blobs/,
  /^POST/,
  /^PATCH/,
  /^PUT .*upload/,
  /^PUT .*manifests\/sha256:/,
  /^PUT .*manifests\/sha256-/,
  /^GET .*manifests/,
)
type Kind = Fault & { readonly interrupts?: true }
const what: fc.Arbitrary<Kind> = fc.oneof(
  fc.constantFrom(429, 500, 503, 401, 403, 404, 413).map((status) => ({ answer: { status } })),
  fc.constantFrom(0, 1, 2000, 50_000).map((cutRequest) => ({ cutRequest })),
  fc.constantFrom(0, 5, 40_000).map((cutAnswer) => ({ cutAnswer })),
  fc.constant({ lie: true as const }),
  fc.constant({ corrupt: true as const }),
  fc.constant({ interrupts: true as const }),
)
const fault = fc
  .tuple(where, what, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 8 }), fc.boolean())
  .map(([on, kind, times, after, atSource]) => ({ fault: { ...kind, on, times, after }, atSource }))

test('whatever fails in a copy, what is there is right, no tag of the image is made, and the next run completes it', async () => {
  let run = 0
  const of403 = { on: /^PUT .*manifests/, answer: { status: 403 }, times: 9, after: 0 }
  const of503 = { on: /^POST/, answer: { status: 503 }, times: 1, after: 0 }
  const outcomes = { whole: 0, failed: 0 }
  const { manifests, blobs } = await contentsOf(layout)
  const right = new Set([...manifests, ...blobs].map(({ digest }) => digest))
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 4 }), async (faults) => {
      run += 1
      const name = `o/copy${run}`
      const host = onlineHost()
      for (const { fault, atSource } of faults)
        (atSource ? source : target).faults.add(fault.interrupts ? { ...fault, meanwhile: () => host.abort() } : fault)
      const work = { from, to: { registry: target.host, repository: name }, image, beside, mountFrom: [] }
      const watched = { onBytes: () => {}, onBlob: () => {} }
      const outcome = await copyImage(client(host), work, watched).then(
        () => undefined,
        (error: unknown) => ({ error }),
      )
      source.faults.clear()
      target.faults.clear()
      outcomes[outcome ? 'failed' : 'whole'] += 1
      if (outcome) {
        const { error } = outcome
        expect(error instanceof UserError || (host.signal.aborted && error instanceof InterruptedError)).toBe(true)
        expect(String(error)).not.toContain('secret')
      }
      // What is there may be too little, but it is never something else.
      const held = target.store.packages.get(name)
      expect([...(held?.tags.keys() ?? [])].filter((tag) => tag !== referrersTag(layout.root.digest))).toEqual([])
      if (outcome) await copyImage(client(onlineHost()), work, watched)
      const there = target.store.packages.get(name)
      for (const part of right) expect(there?.versions.has(part) || there?.blobs.has(part)).toBe(true)
      expect(await client(onlineHost()).referrers(work.to, layout.root.digest)).toHaveLength(1)
    }),
    // A busy machine tries less.
    {
      numRuns: Number(process.env.FAULT_RUNS ?? 40),
      interruptAfterTimeLimit: 60_000,
      examples: [[[{ fault: of403, atSource: false }]], [[{ fault: of503, atSource: false }]]],
    },
  )
  // Both happen, else the faults test nothing.
  expect(outcomes.whole).toBeGreaterThan(0)
  expect(outcomes.failed).toBeGreaterThan(0)
}, 120_000)
