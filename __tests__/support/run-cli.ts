import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

export interface CliResult {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Runs the bundled command line with nothing of our own environment but PATH.
 *
 * @param launch what it is started with, e.g. in another network: `nsenter --net=…`
 */
export async function runCli(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  cwd: string,
  launch: readonly string[] = [],
): Promise<CliResult> {
  const [program = process.execPath, ...before] = [...launch, process.execPath]
  const child = spawn(program, [...before, resolve('dist', 'cli.js'), ...args], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk
  })
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk
  })
  const status = await new Promise<number | null>((done) => child.once('close', done))
  return { status, stdout, stderr }
}
