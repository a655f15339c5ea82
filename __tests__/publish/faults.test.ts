import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { InterruptedError, UserError } from '../../src/core/errors.ts'
import type { Digest } from '../../src/oci/digest.ts'
import { contentsOf, type Layout } from '../../src/oci/layout.ts'
import { HalfMovedError } from '../../src/publish/run.ts'
import type { Fault } from '../support/ghcr/faults.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'

let ghcr: Ghcr
let layout: Layout
let parts: readonly Digest[]

beforeAll(async () => {
  // It takes a manifest whose parts are missing: nothing but our order keeps images whole.
  ghcr = await startGhcr({ lenient: true })
  layout = await imageLayout({ layers: [100_000, 3000], attestations: true })
  const { manifests, blobs } = await contentsOf(layout)
  parts = [...manifests, ...blobs].map(({ digest }) => digest)
})
afterAll(() => ghcr.close())

const where = fc.constantFrom(
  /^/,
  /^GET \/v2\/$/,
  /token/,
  /^HEAD .*blobs/,
  /^POST/,
  /^PATCH/,
  /^PUT .*upload/,
  /^PUT .*manifests/,
  /^PUT .*manifests\/sha256/,
  /^PUT .*manifests\/[^s]/,
  /^GET .*manifests/,
)
type Kind = Fault & { readonly interrupts?: true }

const what: fc.Arbitrary<Kind> = fc.oneof(
  fc.constantFrom(429, 500, 502, 503, 401, 403, 404, 413).map((status) => ({ answer: { status } })),
  fc.constantFrom(0, 1, 2000, 50_000).map((cutRequest) => ({ cutRequest })),
  fc.constantFrom(0, 5).map((cutAnswer) => ({ cutAnswer })),
  fc.constant({ lie: true as const }),
  fc.constant({ corrupt: true as const }),
  fc.constant({ meanwhile: () => ghcr.expireTokens() }),
  fc.constant({ interrupts: true as const }),
)
const fault = fc
  .tuple(where, what, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 8 }))
  .map(([on, kind, times, after]) => ({ ...kind, on, times, after }))

test('whatever fails in a publication, a tag names a whole image, and the error says which tags moved', async () => {
  let run = 0
  const of403 = { on: /^PUT .*manifests/, answer: { status: 403 }, times: 9, after: 0 }
  const of503 = { on: /^POST/, answer: { status: 503 }, times: 1, after: 0 }
  const outcomes = { whole: 0, failed: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { minLength: 1, maxLength: 4 }), async (faults) => {
      run += 1
      const names = [`o/a${run}`, `o/b${run}`]
      const images = names.map((name) => `${ghcr.host}/${name}`)
      ghcr.faults.clear()
      const host = onlineHost()
      const abort = () => host.abort()
      ghcr.faults.add(...faults.map((fault) => (fault.interrupts ? { ...fault, meanwhile: abort } : fault)))
      const steps = publishing(host, tagsOf(images, ['main', '1.2.3', 'latest']))
      let said: readonly string[] = []
      let unsure = ''
      try {
        await steps.blobs(layout)
        await steps.manifests(layout)
        const published = await steps.tags(layout)
        said = published.flatMap(({ moved }) => moved)
        outcomes.whole += 1
      } catch (error) {
        outcomes.failed += 1
        expect(error instanceof UserError || (host.signal.aborted && error instanceof InterruptedError)).toBe(true)
        expect(String(error)).not.toContain('secret')
        if (error instanceof HalfMovedError) {
          said = error.moved
          unsure = /May have moved.*/.exec(error.message)?.[0] ?? ''
        }
        for (const reference of error instanceof HalfMovedError ? [...error.moved, ...error.left] : [])
          expect((error as Error).message).toContain(reference)
      } finally {
        ghcr.faults.clear()
      }
      for (const name of names) {
        const held = ghcr.store.packages.get(name)
        for (const [tag, digest] of held?.tags ?? []) {
          expect(digest).toBe(layout.root.digest)
          for (const part of parts) expect(held?.versions.has(part) || held?.blobs.has(part)).toBe(true)
          // What moved is named as moved; where no answer told us, as a tag that may have moved.
          const reference = `${ghcr.host}/${name}:${tag}`
          if (!said.includes(reference)) expect(unsure).toContain(reference)
        }
        for (const reference of said.filter((moved) => moved.startsWith(`${ghcr.host}/${name}:`)))
          expect(held?.tags.has(reference.slice(reference.lastIndexOf(':') + 1))).toBe(true)
      }
    }),
    // A busy machine tries less.
    {
      numRuns: Number(process.env.FAULT_RUNS ?? 40),
      interruptAfterTimeLimit: 60_000,
      examples: [[[of403]], [[of503]]],
    },
  )
  // Both happen, else the faults test nothing.
  expect(outcomes.whole).toBeGreaterThan(0)
  expect(outcomes.failed).toBeGreaterThan(0)
}, 120_000)
