import { stat } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { InterruptedError } from '../core/errors.ts'

export interface Hasher {
  /** SHA-256 of a whole file, in hex, read at this moment. @throws the error of reading it, with its `code` */
  sha256(path: string): Promise<string>
}

interface Job {
  readonly path: string
  readonly size: number
  done(hash: string): void
  failed(error: unknown): void
}

/** Plain JavaScript, because a bundle has no file of its own for it. One megabyte at a time, without copies. */
const source = `
const { parentPort } = require('node:worker_threads')
const { createHash } = require('node:crypto')
const { closeSync, openSync, readSync } = require('node:fs')
const buffer = Buffer.allocUnsafe(1 << 20)
parentPort.on('message', (path) => {
  try {
    const file = openSync(path, 'r')
    try {
      const hash = createHash('sha256')
      for (;;) {
        const length = readSync(file, buffer, 0, buffer.length, null)
        if (length === 0) break
        hash.update(length === buffer.length ? buffer : buffer.subarray(0, length))
      }
      parentPort.postMessage({ hash: hash.digest('hex') })
    } finally {
      closeSync(file)
    }
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
    const worker = new Worker(source, { eval: true })
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
      else worker.postMessage(job.path)
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

  return {
    async sha256(path) {
      const { size } = await stat(path)
      if (signal.aborted) throw new InterruptedError(signal.reason)
      return new Promise<string>((done, failed) => {
        waiting.push({ path, size, done, failed })
        waiting.sort((one, other) => other.size - one.size)
        if (threads < width) thread()
      })
    },
  }
}
