import type { ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'
import { InterruptedError, UserError } from './errors.ts'
import type { Command, ExecResult } from './host.ts'

/** A tool that ended with a status its caller does not list as an answer. */
export class ToolError extends UserError {
  readonly status: number
  readonly stderr: string

  constructor(tool: string, args: readonly string[], result: ExecResult, ended?: string) {
    const said = lastWords(result.stderr) || lastWords(result.stdout) || '(it printed nothing)'
    super(`${commandName(tool, args)} ${ended ?? `failed with exit status ${result.status}`}: ${said}`, {
      cure: 'These are the last words of the tool; its whole output is above.',
    })
    this.name = 'ToolError'
    this.status = result.status
    this.stderr = result.stderr
  }
}

const killAfter = 5_000
/** Milliseconds that the pipes of a child that has ended are still read: what it started may hold them open for ever. */
const grace = { usual: 1_000, interrupted: 200, step: 50 }
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

/** How far the reading of a child's pipes is. */
interface Reading {
  /** What was read is being dealt with. */
  busy: boolean
  /** The pipes were closed by us. */
  over: boolean
}

/**
 * A daemon that the child leaves behind holds its pipes: some time after the child has ended they are closed, and what was
 * read until then counts. Time in which we are the slow ones is not counted: then the child's own words may still wait.
 */
function letGo(child: ChildProcess, reading: Reading, signal: AbortSignal): () => void {
  let timer: NodeJS.Timeout | undefined
  child.once('exit', () => {
    let waited = 0
    // In steps: after each the pipes are read, also where something else has kept the process from doing so.
    timer = setInterval(() => {
      if (reading.busy && !signal.aborted) return
      waited += grace.step
      if (waited < (signal.aborted ? grace.interrupted : grace.usual)) return
      reading.over = true
      for (const stream of [child.stdout, child.stderr]) stream?.destroy()
    }, grace.step)
  })
  return () => clearInterval(timer)
}

async function collect(
  stream: Readable | null,
  reading: Reading,
  onLine?: (line: string) => void,
  keep = Number.POSITIVE_INFINITY,
) {
  if (!stream) return ''
  stream.setEncoding('utf8')
  let text = ''
  let rest = ''
  await untilClosed(reading, async () => {
    for await (const chunk of stream as AsyncIterable<string>) {
      text += chunk
      if (text.length > 2 * keep) text = text.slice(-keep)
      if (!onLine) continue
      // A line of many megabytes comes in many chunks: it is looked at once, not with each of them.
      if (!chunk.includes('\n')) {
        rest += chunk
        continue
      }
      const lines = (rest + chunk).split(/\r?\n/)
      rest = lines.pop() ?? ''
      for (const line of lines) onLine(line)
    }
  })
  if (onLine && rest !== '') onLine(rest)
  return text
}

async function drain(stream: Readable | null, onChunk: (chunk: Uint8Array) => void | Promise<void>, reading: Reading) {
  if (!stream) return ''
  await untilClosed(reading, async () => {
    for await (const chunk of stream) {
      reading.busy = true
      await onChunk(chunk as Uint8Array)
      reading.busy = false
    }
  })
  return ''
}

/** A pipe that `letGo` has closed is at its end. */
async function untilClosed(reading: Reading, read: () => Promise<void>): Promise<void> {
  try {
    await read()
  } catch (error) {
    if (!reading.over || (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}

async function feed(stream: NodeJS.WritableStream | null, input: NonNullable<Command['stdin']>) {
  if (!stream) return
  const chunks = typeof input === 'string' || input instanceof Uint8Array ? [input] : input
  // A child that ends without reading its input is judged by its exit status, not by the broken pipe.
  stream.on('error', () => {})
  for await (const chunk of chunks) {
    if (!(stream as { writable?: boolean }).writable) return
    if (!stream.write(chunk)) await settled(stream)
  }
  stream.end()
}

function settled(stream: NodeJS.WritableStream): Promise<void> {
  return new Promise((resolve) => {
    for (const event of ['drain', 'close', 'error']) stream.once(event, () => resolve())
  })
}

/** The last line that calls itself an error; of a tool that does not, its last lines. */
function lastWords(text: string): string {
  const lines = text.trim().split(/\r?\n/)
  const error = lines.findLast((line) => /^(error|fatal|ERROR|Error)\b\s*:/.test(line))
  return (error ?? lines.slice(-5).join('\n')).slice(-2000)
}

/** `docker buildx build`, without the arguments: they may be long. */
function commandName(tool: string, args: readonly string[]): string {
  const words = args.slice(0, 2).filter((word) => /^[a-z][a-z-]*$/.test(word))
  const name = tool.split(/[\\/]/).at(-1)
  return [name === 'docker-buildx' ? 'docker buildx' : name, ...words].join(' ')
}
