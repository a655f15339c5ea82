import type { ChildProcess } from 'node:child_process'
import type { Readable } from 'node:stream'
import type { Command } from './host.ts'

/** Milliseconds that the pipes of a child that has ended are still read: what it started may hold them open for ever. */
const grace = { usual: 1_000, interrupted: 200, step: 50 }

/** How far the reading of a child's pipes is. */
export interface Reading {
  /** What was read is being dealt with. */
  busy: boolean
  /** The pipes were closed by us. */
  over: boolean
}

/**
 * A daemon that the child leaves behind holds its pipes: some time after the child has ended they are closed, and what was
 * read until then counts. Time in which we are the slow ones is not counted: then the child's own words may still wait.
 */
export function letGo(child: ChildProcess, reading: Reading, signal: AbortSignal): () => void {
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

/** All of it as text (the last `keep` to twice `keep` characters), each line told as it comes. */
export async function collect(
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

/** Bytes as they come; nothing is kept. */
export async function drain(
  stream: Readable | null,
  onChunk: (chunk: Uint8Array) => void | Promise<void>,
  reading: Reading,
) {
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

/** Writes the child's input and closes it. */
export async function feed(stream: NodeJS.WritableStream | null, input: NonNullable<Command['stdin']>) {
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
    const events = ['drain', 'close', 'error']
    const done = () => {
      // Those that did not come would stay, one for each time that the child was slow.
      for (const event of events) stream.off(event, done)
      resolve()
    }
    for (const event of events) stream.once(event, done)
  })
}
