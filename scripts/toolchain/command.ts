import { spawn } from 'node:child_process'
import { basename } from 'node:path'
import { messageOf, UserError } from '../../src/core/errors.ts'

export interface CommandOptions {
  readonly cwd?: string
  /** On top of this process's own environment. */
  readonly env?: Readonly<Record<string, string>>
  /** After this many milliseconds it is ended, and has failed. */
  readonly timeout?: number
  /** What a person can do when it fails. */
  readonly cure?: string
}

/** A program with the arguments and the environment that it always needs. */
export interface Program {
  readonly file: string
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Runs a program to its end and gives its standard output; a failure is told with the program's own last words. */
export async function run(file: string, args: readonly string[], options: CommandOptions = {}): Promise<string> {
  const { status, stdout, stderr } = await finish(file, args, options)
  if (status === 0) return stdout
  const words = lastWords(stderr) || lastWords(stdout) || 'it said nothing'
  throw new UserError(`${basename(file)} failed (${status}): ${words}`, {
    cure: options.cure ?? 'Check that this machine reaches its package mirrors, then run it again.',
  })
}

/** Whether a program is there and ends well. */
export async function works(file: string, args: readonly string[], options: CommandOptions = {}): Promise<boolean> {
  return (await finish(file, args, options).catch(() => undefined))?.status === 0
}

interface Finished {
  readonly status: number | string
  readonly stdout: string
  readonly stderr: string
}

function finish(file: string, args: readonly string[], { cwd, env, timeout }: CommandOptions): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Not spawn's own timeout: its timer outlives a program that is not there.
      ...(timeout === undefined ? {} : { signal: AbortSignal.timeout(timeout) }),
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.on('error', (cause) =>
      reject(
        new UserError(`${file} cannot be run: ${messageOf(cause)}`, {
          cure: `Install ${file} or put it on the PATH.`,
          cause,
        }),
      ),
    )
    child.on('close', (code, signal) =>
      resolve({
        status: code ?? signal ?? 'unknown',
        stdout: Buffer.concat(stdout).toString(),
        stderr: Buffer.concat(stderr).toString(),
      }),
    )
  })
}

/** Most programs put what matters last; those that add advice after it say "failed" or the like in the line that does. */
function lastWords(output: string): string {
  const lines = output.trim().split('\n')
  const telling = lines.filter((line) => /\b(E:|errors?|fail(s|ed|ure)?|cannot|denied|refused|invalid)\b/i.test(line))
  return (telling.length > 0 ? telling : lines).slice(-2).join(' / ').slice(-400)
}
