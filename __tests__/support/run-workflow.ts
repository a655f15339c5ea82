import { spawn } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll } from '@jest/globals'
import type { Toolchain } from '../../scripts/toolchain/index.ts'
import type { WorkflowPrograms } from '../../scripts/toolchain/workflow-programs.ts'
import { type ActLog, readActLog } from './act/act-log.ts'
import { child } from './act/child.ts'
import { localRepositories, ownRepository } from './act/local-repositories.ts'
import { toldNeeds, withTeller } from './act/teller.ts'
import type { ThisMachine } from './act/this-machine.ts'

export interface Workflow {
  /** YAML. `uses: $/` and `uses: $/…` mean this checkout, as does `org/image-pipeline…@v1`. */
  readonly workflow: string
  /** What the repository holds: a folder that is copied, and texts by path on top of it. */
  readonly folder?: string
  readonly files?: Readonly<Record<string, string>>
  /** Default: a push to main of octo/app. */
  readonly event?: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }
  readonly secrets?: Readonly<Record<string, string>>
  readonly variables?: Readonly<Record<string, string>>
  /** Of every step, as the runner's own environment: what a test says here wins over GITHUB_… too. */
  readonly env?: Readonly<Record<string, string>>
  /** What the workflow, and ours that it calls, say and are given otherwise than they stand there. */
  readonly machine?: ThisMachine
  /** A run's artifacts, for another run that reads them (`run-id`). Default: a new folder. */
  readonly artifacts?: string
  /** Default: 1. */
  readonly runId?: string
  /** Milliseconds; default 280 000. */
  readonly timeout?: number
}

export interface WorkflowResult extends ActLog {
  /** act's exit status: 0 when every job that ran succeeded. */
  readonly status: number | null
  /** The workflow's own jobs, as `needs` tells them to a job that needs all of them. */
  readonly jobs: Readonly<
    Record<string, { readonly result: string; readonly outputs: Readonly<Record<string, string>> }>
  >
  /** A folder: RUN-ID/ARTIFACT/path. */
  readonly artifacts: string
}

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** Every machine that our workflows name is this one. */
const runners = ['ubuntu-latest', 'ubuntu-24.04', 'ubuntu-24.04-arm', 'ubuntu-22.04', 'ubuntu-22.04-arm', 'self-hosted']

/**
 * Runs a workflow file with act on this machine itself, in a git repository of its own. Not as on GitHub: permissions are
 * not enforced, there is no OIDC, no cache service and no artifact service; `actions/checkout` copies the repository, and
 * third-party actions are the stand-ins in `support/actions`: artifacts are folders there.
 */
export async function runWorkflow(parts: Toolchain, run: Workflow): Promise<WorkflowResult> {
  const { act } = workflowPrograms(parts)
  const folder = await mkdtemp(join(tmpdir(), 'act-'))
  folders.push(folder)
  const own = join(folder, 'own')
  const needs = join(folder, 'needs.json')
  const artifacts = run.artifacts ?? join(folder, 'artifacts')
  const repository = join(folder, 'repository')
  const { workflow, called } = await ownRepository(run.workflow, own, run.machine)
  await makeRepository(parts, run, repository, withTeller(workflow, needs))
  const event = run.event ?? { name: 'push', payload: pushed }
  const files = {
    event: JSON.stringify(event.payload),
    // YAML for act, which then takes any value as it is.
    'secrets.yml': JSON.stringify(run.secrets ?? {}),
    'variables.yml': JSON.stringify(run.variables ?? {}),
    'env.yml': JSON.stringify({ ...runnerEnv(parts, folder, artifacts), GITHUB_RUN_ID: run.runId ?? '1', ...run.env }),
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { mode: 0o600 })
  const locals = await localRepositories([workflow, ...called], own)
  const args = [
    event.name,
    ...['--json', '--no-cache-server', '--rm', '--pull=false', '--defaultbranch=main', '--actor=octocat'],
    ...['-W', '.github/workflows/workflow.yml', '-e', join(folder, 'event')],
    ...['--secret-file', join(folder, 'secrets.yml'), '--var-file', join(folder, 'variables.yml')],
    ...['--env-file', join(folder, 'env.yml'), '--input-file', join(folder, 'none')],
    ...runners.flatMap((name) => ['-P', `${name}=-self-hosted`]),
    ...locals.flatMap((local) => ['--local-repository', local]),
  ]
  await mkdir(join(folder, 'home'))
  const env = { ...parts.env, PATH: pathOf(parts), HOME: join(folder, 'home') }
  const { status, stdout, stderr } = await child(spawn(act, args, { cwd: repository, env }), run.timeout ?? 280_000)
  const log = readActLog(stdout, stderr)
  const missing = /Skipping unsupported platform.*$/m.exec(log.log)
  if (missing) throw new Error(`a job names a machine that is not among ${runners.join(', ')}: ${missing[0]}`)
  return { ...log, status, jobs: toldNeeds(await readFile(needs, 'utf8').catch(() => '{}')), artifacts }
}

/** act, actionlint and zizmor; throws where they are not to be had. */
export function workflowPrograms({ workflows }: Toolchain): Extract<WorkflowPrograms, { readonly act: string }> {
  if (workflows && 'act' in workflows) return workflows
  throw new Error(`workflows cannot be run here: ${workflows?.missing ?? 'the part is not among those set up'}`)
}

const pushed = {
  ref: 'refs/heads/main',
  repository: { name: 'app', full_name: 'octo/app', html_url: 'https://github.com/octo/app', default_branch: 'main' },
}

async function makeRepository(parts: Toolchain, run: Workflow, repository: string, workflow: string): Promise<void> {
  await mkdir(repository)
  if (run.folder !== undefined) await cp(run.folder, repository, { recursive: true })
  const files = { ...run.files, '.github/workflows/workflow.yml': workflow }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(repository, path)), { recursive: true })
    await writeFile(join(repository, path), text)
  }
  const identity = ['-c', 'user.name=Octo Cat', '-c', 'user.email=octo@example.com']
  for (const args of [
    ['init', '--quiet', '--initial-branch=main'],
    ['remote', 'add', 'origin', 'https://github.com/octo/app'],
    ['add', '--all', '--force'],
    [...identity, 'commit', '--quiet', '--message=All of it'],
  ]) {
    const { status, stderr } = await child(
      spawn('git', args, { cwd: repository, env: { ...process.env, ...parts.env } }),
      60_000,
    )
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
  }
}

/** What a step sees of its machine, beside what act gives it. */
function runnerEnv(parts: Toolchain, folder: string, artifacts: string): Readonly<Record<string, string>> {
  return {
    ...parts.env,
    PATH: pathOf(parts),
    HOME: join(folder, 'home'),
    GITHUB_API_URL: 'http://127.0.0.1:9',
    RUNNER_ENVIRONMENT: 'github-hosted',
    STAND_IN_ARTIFACTS: artifacts,
  }
}

/** The runner's Node comes first. */
function pathOf({ node24, env }: Toolchain): string {
  return [dirname(node24 ?? process.execPath), env.PATH ?? process.env.PATH ?? ''].join(delimiter)
}
