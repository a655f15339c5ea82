import { InputError, type Mistake } from '../../core/errors.ts'
import type { Stage } from '../../core/stage.ts'
import type { TrustedFiles } from '../../core/trusted-files.ts'
import { openTools } from '../../tools/index.ts'
import type { ToolName } from '../../tools/tool.ts'
import type { Image } from '../image/image.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { trustedFiles } from '../inputs/trusted-files.ts'
import type { CheckWorld, Started } from './check-world.ts'
import { type Judging, judgeImage } from './judge-image.ts'
import { lintPlan, lookAtDockerfile, mendDockerfile } from './lint.ts'
import { databasePlan } from './scan-cache.ts'

/** What judges an image before it gets a tag: Dockerfile, secrets, size, scan, sbom, test. */
export interface Checks extends Pick<Started, 'tools' | 'database'> {
  /** What they run, or ran. */
  readonly ran: readonly ToolName[]
  /** Every tool is there and verified, the database too. Rejects when one cannot be had: then nothing is published. */
  readonly ready: Promise<void>
  /** Ends what was started: its result is not wanted any more. */
  stop(): void
  /** Ends the fetching of tools and database only: one of them could not be had. */
  stopFetching(): void
  /** `undefined` where there is no image: the history alone is judged; `buildSeconds` of one that was built. */
  judge(image: Image | undefined, buildSeconds?: number): Judging
}

/**
 * Reads the plans, so that their mistakes are told before anything is built, and starts what needs no image: tools are
 * fetched and verified, the vulnerability database too, the Dockerfile is looked at, and the history is searched for
 * secrets.
 *
 * @throws InputError with the mistakes of all plans
 */
export async function startChecks(world: CheckWorld): Promise<Checks> {
  const { inputs, clock } = world
  const files = await trustedFiles(world.host, inputs.githubToken)
  const plans = await readPlans(world, files)
  const { scanPlan, secretsPlan, linting } = plans
  if (linting) await mendDockerfile(world, linting)
  const lint = linting ? silent(lookAtDockerfile(world, linting)) : Promise.resolve(undefined)
  const preparing = clock('tools')
  const searching = clock('secrets')
  const tools = openTools(inputs, preparing.host)
  // The history is searched to its end although the image's tools cannot be had.
  const searchers = openTools(inputs, searching.host)
  const get = (name: ToolName) => (name === 'gitleaks' ? searchers : tools).get(name)
  const database = silent(
    preparing.within(async (host) => {
      if (!scanPlan?.scanners.includes('vuln')) return undefined
      const { prepareDatabase } = await import('../../trivy/index.ts')
      return prepareDatabase(databasePlan(inputs, host), world.registry(host), host)
    }),
  )
  const needed = neededTools(inputs)
  const verified = silent(preparing.within(() => Promise.all(needed.map(get))))
  const history = silent(
    searching.within(async (host) => {
      // The image that image-ref names is not of this history.
      if (!secretsPlan || inputs.imageRef) return undefined
      const secrets = await import('../../secrets/index.ts')
      try {
        return await secrets.history(secretsPlan, await searchers.get('gitleaks'), host, inputs.githubToken)
      } catch (error) {
        if (!(error instanceof secrets.NoHistory) || host.kind !== 'terminal' || !inputs.stages.includes('build'))
          throw error
        host.log.warning(`secrets: ${error.message}; only the image is searched`)
        return undefined
      }
    }),
  )
  const comparing = clock(inputs.stages.includes('analyze') ? 'analyze' : 'scan')
  const other = silent(
    comparing.within(async (host) => {
      const { compareWith, stages } = inputs
      if (!compareWith || !(stages.includes('analyze') || stages.includes('scan'))) return undefined
      const { findOther } = await import('../compare/compare-with.ts')
      return findOther(compareWith, () => world.registry(host), host)
    }),
  )
  const started: Started = { ...plans, tools, database, lint, history, other }
  return {
    tools,
    database,
    ran: needed,
    ready: silent(Promise.all([verified, database]).then(() => {})),
    stopFetching: () => preparing.stop(),
    stop() {
      for (const one of [preparing, searching, comparing, clock('lint')]) one.stop()
    },
    judge: (image, buildSeconds) => judgeImage(image, world, started, buildSeconds),
  }
}

/** The tools that the stages asked for run. */
function neededTools({ stages, sbomGenerator, imageRef }: Inputs): readonly ToolName[] {
  const wants = (stage: Stage) => stages.includes(stage)
  const image = wants('build') || imageRef !== undefined
  const trivy = wants('scan') || (wants('sbom') && sbomGenerator === 'trivy') || (wants('secrets') && image)
  return [
    ...(trivy ? (['trivy'] as const) : []),
    ...(wants('secrets') && imageRef === undefined ? (['gitleaks'] as const) : []),
    ...(wants('sbom') && sbomGenerator === 'syft' ? (['syft'] as const) : []),
  ]
}

/** Mistakes of one plan do not hide those of the others. */
async function readPlans({ inputs, facts, host }: CheckWorld, files: TrustedFiles) {
  const mistakes: Mistake[] = []
  const wanted = async <Plan>(stage: Stage, read: () => Promise<Plan>): Promise<Plan | undefined> => {
    if (!inputs.stages.includes(stage)) return undefined
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      mistakes.push(...error.mistakes)
      return undefined
    }
  }
  const linting = await wanted('lint', () => lintPlan(inputs, facts, host))
  const secretsPlan = await wanted('secrets', async () =>
    (await import('../../secrets/index.ts')).plan(inputs, facts, files),
  )
  const analyzePlan = await wanted('analyze', async () => (await import('../../analyze/index.ts')).plan(inputs, files))
  const scanPlan = await wanted('scan', async () => (await import('../../scan/index.ts')).plan(inputs, files))
  const testPlan = await wanted('test', async () => (await import('../../test/index.ts')).plan(inputs, files))
  if (mistakes.length > 0) throw new InputError(mistakes)
  return { linting, secretsPlan, analyzePlan, scanPlan, testPlan }
}

/** Its failure is told by whoever waits for it. */
function silent<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
