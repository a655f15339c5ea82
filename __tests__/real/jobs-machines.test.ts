import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { buildkitDaemons } from '../support/buildkit-daemons.ts'
import { severalJobs } from '../support/several-jobs.ts'
import { signingRuns } from '../support/signing-runs.ts'
import { realParts } from './real-parts.ts'

const runs = signingRuns()
const { job, merge } = severalJobs(runs)
const { buildkitd } = buildkitDaemons(realParts())

/** A job on a machine of its own: a BuildKit that has built nothing yet, and the cache that all machines share. */
async function machine(platforms: string) {
  const builders = await mkdtemp(join(tmpdir(), 'machine-'))
  const ref = `type=registry,ref=${runs.site.ghcr.host}/octo/cache:main`
  const main = await job(
    'machines',
    {
      job: 'platform',
      platforms,
      driver: 'remote',
      endpoint: await buildkitd(),
      'cache-from': ref,
      'cache-to': `${ref},mode=max`,
    },
    { env: { BUILDX_CONFIG: builders } },
  )
  await rm(builders, { recursive: true, force: true })
  const { steps } = JSON.parse(main.report).stages.build
  return { main, steps }
}

test('two machines build a platform each and a third job joins them; a new machine takes the steps from the shared cache', async () => {
  const first = await Promise.all([machine('linux/amd64'), machine('linux/arm64')])
  for (const { main, steps } of first)
    expect([main.stdout, main.status, steps.cached]).toEqual([expect.anything(), 0, 0])
  const merged = await merge('machines')
  expect([merged.stdout, merged.status]).toEqual([expect.anything(), 0])
  const { body } = await runs.ask('machines').manifest('main')
  expect(body.manifests?.filter(({ platform }) => platform?.os === 'linux')).toHaveLength(2)
  // Each platform has a cache of its own: the last writer's would be everybody's.
  for (const tag of ['main-linux-amd64', 'main-linux-arm64'])
    expect((await runs.ask('cache').manifest(tag)).digest).toMatch(/^sha256:/)
  const { main, steps } = await machine('linux/arm64')
  expect([main.stdout, main.status]).toEqual([expect.anything(), 0])
  expect(steps.cached).toBe(steps.total)
  expect(JSON.parse(main.outputs.platforms ?? '')).toEqual({
    'linux/arm64': JSON.parse(merged.outputs.platforms ?? '')['linux/arm64'],
  })
}, 120_000)
