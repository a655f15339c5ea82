import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll } from '@jest/globals'
import { asRunner, type Step, type StepResult } from './as-runner.ts'
import type { signingRuns } from './signing-runs.ts'

const stages = 'metadata,secrets,build,analyze,scan,sbom,publish,sign'

/** Jobs on runners of their own, so with layouts and reports of their own; their parts come together in one folder. */
export function severalJobs(runs: ReturnType<typeof signingRuns>) {
  let handedOn = ''
  beforeAll(async () => {
    handedOn = await mkdtemp(join(tmpdir(), 'parts-'))
  })
  afterEach(() => rm(handedOn, { recursive: true, force: true }))
  afterAll(() => rm(handedOn, { recursive: true, force: true }))

  const job = async (
    name: string,
    inputs: Readonly<Record<string, string>>,
    more: Partial<Step> = {},
  ): Promise<StepResult> => {
    const own = await mkdtemp(join(tmpdir(), 'job-'))
    const { main } = await asRunner(
      runs.step(name, {
        ...more,
        env: { ...runs.sigstore.env, ...more.env },
        with: {
          ...(await runs.keyless()),
          stages,
          'scan-fail': 'false',
          'layout-dir': join(own, 'layouts'),
          'report-dir': join(own, 'report'),
          'parts-dir': join(own, 'parts'),
          ...inputs,
        },
      }),
    )
    // What actions/upload-artifact and actions/download-artifact do between jobs.
    await cp(join(own, 'parts'), handedOn, { recursive: true }).catch(() => {})
    await rm(own, { recursive: true, force: true })
    return main
  }
  return {
    job,
    platform: (name: string, platforms: string, more?: Partial<Step>) =>
      job(name, { job: 'platform', platforms }, more),
    merge: (name: string, more: Readonly<Record<string, string>> = {}, step?: Partial<Step>) =>
      job(name, { job: 'merge', platforms: 'linux/amd64,linux/arm64', 'parts-dir': handedOn, ...more }, step),
    /** Where the parts lie. */
    folder: () => handedOn,
  }
}
