import type { ChildProcess } from 'node:child_process'
import { InterruptedError, UserError } from './errors.ts'
import type { Command, ExecResult } from './host.ts'
import { collect, drain, feed, letGo, type Reading } from './pipes.ts'
import { ToolError } from './tool-error.ts'

const killAfter = 5_000
const keepStderr = 64 * 1024

/**
 * Runs one child without a shell and streams its output.
 *
 * @throws ToolError when the exit status is no answer, InterruptedError when a signal aborted it, UserError when the tool is missing
 */
export async function runProcess(command: Command, cwd: string, signals: readonly AbortSignal[]): Promise<ExecResult> {
  const signal = AbortSignal.any(command.signal ? [...signals, command.signal] : [...signals])
  if (signal.aborted) throw new InterruptedError(signal.reason)
  const { tool, args } = command
  // Loaded when first needed: the metadata stage often starts no child.
  const { spawn } = await import('node:child_process')
  const child = spawn(tool, [...args], {
    cwd: command.cwd ?? cwd,
    env: { ...command.env } as NodeJS.ProcessEnv,
    stdio: [command.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    windowsHide: true,
    // A group of its own, which an interruption reaches as a whole: docker dies of a signal before it has told its
    // buildx plugin, which then goes on alone.
    detached: process.platform !== 'win32',
  })
  let timer: NodeJS.Timeout | undefined
  // SIGINT first: docker and buildx then cancel the build on the daemon's side too.
  const stop = () => {
    signalGroup(child, 'SIGINT')
    timer = setTimeout(() => signalGroup(child, 'SIGKILL'), killAfter)
  }
  signal.addEventListener('abort', stop, { once: true })
  const reading: Reading = { busy: false, over: false }
  const forget = letGo(child, reading, signal)
  try {
    const ended = new Promise<{ status: number; by?: string }>((resolve, reject) => {
      child.once('error', reject)
      child.once('close', (code, by) => resolve(by === null ? { status: code ?? 1 } : { status: 128, by }))
    })
    ended.catch(() => {})
    const [{ status, by }, stdout, stderr] = await Promise.all([
      ended,
      command.onStdoutChunk
        ? drain(child.stdout, command.onStdoutChunk, reading)
        : collect(child.stdout, reading, command.onStdout),
      collect(child.stderr, reading, command.onStderr, keepStderr),
      command.stdin === undefined ? undefined : feed(child.stdin, command.stdin),
    ])
    if (signal.aborted) throw new InterruptedError(signal.reason)
    const result = { status, stdout, stderr }
    if (by !== undefined) throw new ToolError(tool, args, result, `was killed by ${by}`)
    if (!(command.answers ?? [0]).includes(status)) throw new ToolError(tool, args, result)
    return result
  } catch (error) {
    if (signal.aborted && !(error instanceof InterruptedError)) throw new InterruptedError(error)
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      throw new UserError(`${tool} was not found`, { cure: `Install ${tool}, or put it on PATH.`, cause: error })
    // Also where it is in no folder of PATH, and one of them is not for this user.
    if ((error as NodeJS.ErrnoException).code === 'EACCES')
      throw new UserError(`${tool} is nowhere where this user may run it`, {
        cure: `Install ${tool}, or put it on PATH; if it is there, give this user the right to run it.`,
        cause: error,
      })
    if ((error as NodeJS.ErrnoException).code === 'E2BIG')
      throw new UserError(`the arguments or environment of ${tool} are too long for this system`, {
        cure: 'Pass large values as files.',
        cause: error,
      })
    throw error
  } finally {
    clearTimeout(timer)
    forget()
    signal.removeEventListener('abort', stop)
    if (signal.aborted || (child.exitCode === null && child.signalCode === null)) signalGroup(child, 'SIGKILL')
  }
}

/** The child and everything it started that is still there. */
function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (process.platform === 'win32' || child.pid === undefined) {
    child.kill(name)
    return
  }
  try {
    process.kill(-child.pid, name)
  } catch {
    // The whole group has ended.
  }
}
