import { join } from 'node:path'
import { imagePipeline, type Run } from './image-pipeline.ts'

export interface Stages {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  /** Flags of every run: the base images' stand-ins, the login that goes with the demo's password. */
  readonly flags: readonly string[]
}

/** Builds the example's image for one platform by one of its Dockerfiles; what it weighs is in its report. */
function build(file: string, { folder, env, flags }: Stages, say: (line: string) => void, wanted = 0): Promise<Run> {
  const args = ['--config=examples/api-gateway/image-pipeline.yml', `--file=examples/api-gateway/${file}`]
  const own = [`--layout-dir=${join(folder, `${file}-layout`)}`, `--report-dir=${join(folder, `report-${file}`)}`]
  const stages = ['lint', 'build', 'analyze', 'test', '--test-read-only=off']
  return imagePipeline([...stages, ...args, '--platforms=linux/amd64', ...own, ...flags], env, say, wanted)
}

/** Begins to build Dockerfile.single, which breaks the example's budget, runs as root and does not hear SIGTERM: apt-get alone takes as long as all else. */
export function startSingle(stages: Stages): Promise<Run> {
  const building = build('Dockerfile.single', stages, () => {}, 1)
  // Whoever waits for it is told.
  building.catch(() => {})
  return building
}

/** Tells what the single stage costs against the example's Dockerfile. */
export async function compareStages(single: Promise<Run>, stages: Stages, say: (line: string) => void): Promise<void> {
  say(`  Dockerfile.single: ${(await single).lastLine}`)
  const multi = await build('Dockerfile', stages, () => {})
  say(`  Dockerfile: ${multi.lastLine}`)
  const reports = ['Dockerfile.single', 'Dockerfile'].map((file) =>
    join(stages.folder, `report-${file}`, 'report.json'),
  )
  await imagePipeline(['compare', ...reports], stages.env, say)
}
