import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { InterruptedError } from '../core/errors.ts'

export interface Hasher {
  /** SHA-256 of a whole file, in hex, read at this moment. @throws the error of reading it, with its `code` */
  sha256(path: string): Promise<string>
  /**
   * Hashes and copies in one reading: what is there then are the very bytes that were hashed.
   *
   * @param to a path where nothing is; it becomes an executable of this user alone
   * @throws the error of reading or writing, with its `code`
   */
  copy(path: string, to: string): Promise<string>
}

interface Job {
  readonly path: string
  /** Where a copy is to be. */
  readonly to?: string
  readonly size: number
  done(hash: string): void
  failed(error: unknown): void
}

/** Plain JavaScript, because a bundle has no file of its own for it. One megabyte at a time, without copies. */
const source = `
const { parentPort } = require('node:worker_threads')
const { createHash } = require('node:crypto')
const { closeSync, openSync, readSync, writeSync } = require('node:fs')
const buffer = Buffer.allocUnsafe(1 << 20)
parentPort.on('message', ({ path, to }) => {
  try {
    const file = openSync(path, 'r')
    const hash = createHash('sha256')
    let other
    try {
      if (to !== undefined) other = openSync(to, 'wx', 0o700)
      for (;;) {
        const length = readSync(file, buffer, 0, buffer.length, null)
        if (length === 0) break
        const piece = length === buffer.length ? buffer : buffer.subarray(0, length)
        hash.update(piece)
        if (other !== undefined) for (let at = 0; at < length; ) at += writeSync(other, piece, at, length - at)
      }
    } finally {
      closeSync(file)
      if (other !== undefined) closeSync(other)
    }
    // Not before: a file that is open for writing cannot be run.
    parentPort.postMessage({ hash: hash.digest('hex') })
  } catch ({ message, code }) {
    parentPort.postMessage({ message, code })
  }
})`

interface Answer {
  readonly hash?: string
  readonly message?: string
  readonly code?: string
}

/**
 * Hashes files on all cores: one thread hashes one file, the biggest first. Threads end when nothing is left to do.
 * Measured against streams in the main thread and webcrypto: bench/tools.ts.
 */
export function hasher(signal: AbortSignal, width: number = Math.min(4, availableParallelism())): Hasher {
  const waiting: Job[] = []
  let threads = 0

  const thread = () => {
    threads += 1
    // Without the program's own arguments: one of them may say that text is a module.
    const worker = new Worker(source, { eval: true, execArgv: [] })
    let job: Job | undefined
    const stop = () => finish(new InterruptedError(signal.reason))
    const finish = (error?: unknown) => {
      signal.removeEventListener('abort', stop)
      threads -= 1
      job?.failed(error)
      void worker.terminate()
      if (error === undefined) return
      for (const left of waiting.splice(0)) left.failed(error)
    }
    const next = () => {
      job = waiting.shift()
      if (job === undefined) finish()
      else worker.postMessage({ path: job.path, to: job.to })
    }
    worker.on('message', ({ hash, message, code }: Answer) => {
      if (hash !== undefined) job?.done(hash)
      else job?.failed(Object.assign(new Error(message), { code }))
      next()
    })
    worker.once('error', finish)
    signal.addEventListener('abort', stop, { once: true })
    next()
  }

  const ask = async (path: string, to?: string) => {
    const { size } = await stat(path)
    if (signal.aborted) throw new InterruptedError(signal.reason)
    return new Promise<string>((done, failed) => {
      waiting.push({ path, size, done, failed, ...(to === undefined ? {} : { to }) })
      waiting.sort((one, other) => other.size - one.size)
      if (threads < width) thread()
    })
  }
  return { sha256: (path) => ask(path), copy: ask }
}
