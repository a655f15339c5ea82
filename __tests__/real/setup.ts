import { toolchain } from '../../scripts/toolchain/index.ts'

/** Jest's global set-up of the real tests: one engine, its images and a registry for all of them. */
export default async function setup(): Promise<void> {
  const wanted = [
    'engine',
    'images',
    'registry',
    'buildkit',
    'node24',
    'tools',
    'git',
    'chromium',
    'workflows',
  ] as const
  const parts = await toolchain(wanted, (line) => console.log(line))
  // The workers that run the tests inherit this environment, without what is the own affair of the job that runs them:
  // its event, its folders, how its user signs commits.
  for (const name of Object.keys(process.env))
    if (/^(ACTIONS|GITHUB|INPUT|RUNNER)_/.test(name)) delete process.env[name]
  process.env.GIT_CONFIG_GLOBAL = '/dev/null'
  process.env.GIT_CONFIG_NOSYSTEM = '1'
  process.env.IMAGE_PIPELINE_TOOLCHAIN = JSON.stringify(parts)
}
