import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export interface Step {
  /** Executable of the Node that the runner would use. */
  readonly node: string
  /** What it is started with, e.g. in another network: `nsenter --net=…`. */
  readonly launch?: readonly string[]
  /** Of the bundle: a sub-action's own. Default: main.js. */
  readonly entry?: string
  /** Inputs as in `with:`. */
  readonly with?: Readonly<Record<string, string>>
  readonly env?: Readonly<Record<string, string>>
  readonly event?: { readonly name: string; readonly payload: unknown }
  readonly cwd?: string
  /** Called with all of stdout so far, e.g. to interrupt at some point. */
  readonly watch?: (stdout: string, kill: (signal: NodeJS.Signals) => void) => void
}

export interface StepResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  readonly outputs: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  readonly summary: string
  /** The JSON report; '' when there is none. */
  readonly report: string
}

/** A file that stayed below the runner's temp folder when the job was over. */
export interface Leftover {
  readonly path: string
  readonly text: string
}

/** Runs dist/main.js, then dist/post.js, as the runner does: bare environment, command files, inputs as INPUT_*. */
export async function asRunner(
  step: Step,
): Promise<{ readonly main: StepResult; readonly post: StepResult; readonly leftovers: readonly Leftover[] }> {
  const temp = await mkdtemp(join(tmpdir(), 'runner-'))
  try {
    const main = await runEntry(step.entry ?? 'main.js', step, temp, {})
    const state = Object.fromEntries(Object.entries(main.state).map(([name, value]) => [`STATE_${name}`, value]))
    const post = await runEntry('post.js', { ...step, watch: () => {} }, temp, state)
    return { main, post, leftovers: await filesBelow(temp) }
  } finally {
    await rm(temp, { recursive: true, force: true })
  }
}

const commandFiles = ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'] as const

async function runEntry(entry: string, step: Step, temp: string, state: Readonly<Record<string, string>>) {
  const files = Object.fromEntries(commandFiles.map((name) => [name, join(temp, `${entry}-${name}`)]))
  for (const file of Object.values(files)) await writeFile(file, '')
  const event = step.event ?? { name: 'push', payload: {} }
  const eventPath = join(temp, 'event.json')
  await writeFile(eventPath, JSON.stringify(event.payload))
  const inputs = Object.entries(step.with ?? {}).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: temp,
    RUNNER_TEMP: temp,
    RUNNER_TOOL_CACHE: join(temp, 'tools'),
    RUNNER_ENVIRONMENT: 'github-hosted',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: step.cwd ?? temp,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_ACTOR: 'octocat',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_ATTEMPT: '1',
    ...files,
    ...Object.fromEntries(inputs),
    ...state,
    ...step.env,
  }
  const [program = step.node, ...args] = [...(step.launch ?? []), step.node, resolve('dist', entry)]
  const child = spawn(program, args, {
    cwd: step.cwd ?? temp,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
    step.watch?.(stdout, (signal) => child.kill(signal))
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const status = await new Promise<number | null>((done) => child.once('close', done))
  const read = (name: (typeof commandFiles)[number]) => readFile(files[name] ?? '', 'utf8')
  const outputs = keyValues(await read('GITHUB_OUTPUT'))
  const report = outputs['report-json']
  return {
    status,
    stdout,
    stderr,
    outputs,
    report: report ? await readFile(report, 'utf8').catch(() => '') : '',
    variables: keyValues(await read('GITHUB_ENV')),
    state: keyValues(await read('GITHUB_STATE')),
    summary: await read('GITHUB_STEP_SUMMARY'),
  } satisfies StepResult
}

async function filesBelow(folder: string): Promise<readonly Leftover[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name))
  return Promise.all(files.map(async (path) => ({ path, text: await readFile(path, 'latin1') })))
}

/** `name<<delimiter`, the value's lines, `delimiter`. */
function keyValues(text: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [, name, , value] of text.matchAll(/^([^\n<]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm))
    found[name ?? ''] = value ?? ''
  return found
}

/** The lines of stdout that the runner takes for commands, and those that it prints as they are. */
export function obeyed(stdout: string): { readonly commands: readonly string[]; readonly text: readonly string[] } {
  const commands: string[] = []
  const text: string[] = []
  let resume: string | undefined
  for (const line of stdout.split('\n')) {
    const token = resume === undefined ? /^::stop-commands::(.+)$/.exec(line)?.[1] : undefined
    if (token !== undefined) resume = `::${token}::`
    else if (line === resume) resume = undefined
    else if (resume === undefined && /^\s*::[a-z-]+/.test(line)) commands.push(line)
    else text.push(line)
  }
  return { commands, text }
}
