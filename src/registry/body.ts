import { Transient } from '../core/retry.ts'

/** Milliseconds for the whole of an answer's body that is read at once. */
const bodyTime = 60_000
/** An answer of which nothing is wanted, or of which some words are shown: bytes, and milliseconds. */
const words = { size: 64 * 1024, time: 10_000 } as const

/** A body that has more bytes than the caller can use. */
export class TooLarge extends Error {
  constructor(limit: number) {
    super(`the answer has more than ${limit} bytes`)
    this.name = 'TooLarge'
  }
}

/**
 * The whole body, held in memory.
 *
 * @param limit bytes
 * @throws TooLarge as soon as more have come, Transient when they come too slowly
 */
export async function bodyOf(response: Response, limit: number, time = bodyTime): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunksOf(response, total(time))) {
    size += chunk.length
    if (size > limit) throw new TooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What came of it in the time and size that a message is worth. */
export async function wordsOf(response: Response, time: number = words.time): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of chunksOf(response, total(time))) {
      chunks.push(chunk)
      size += chunk.length
      if (size >= words.size) break
    }
  } catch {
    // Cut or too slow: what is there must do.
  }
  return Buffer.concat(chunks).subarray(0, words.size).toString('utf8')
}

/** Reads a body of which nothing is wanted, so that its connection can be used again; one without an end is dropped. */
export async function drain(response: Response): Promise<void> {
  try {
    await bodyOf(response, words.size, words.time)
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error
  }
}

/** The chunks as they come, each at most so many milliseconds after the one before. */
export function flow(response: Response, idle: number): AsyncGenerator<Uint8Array, void> {
  return chunksOf(response, () => idle)
}

/** Milliseconds that are left, of so many in all. @throws Transient when none are: a body may drip for ever */
function total(time: number): () => number {
  const end = performance.now() + time
  return () => {
    const left = end - performance.now()
    if (left <= 0) throw tooSlow(time)
    return left
  }
}

function tooSlow(lost: number): Transient {
  return new Transient('the answer does not come to its end', { lost })
}

async function* chunksOf({ body }: Response, left: () => number): AsyncGenerator<Uint8Array, void> {
  if (!body) return
  const reader = body.getReader() as { read(): Promise<{ value?: Uint8Array; done: boolean }>; cancel(): Promise<void> }
  try {
    for (;;) {
      const { value, done } = await inTime(left(), () => reader.read())
      if (done) return
      if (value) yield value
    }
  } finally {
    // Not waited for: a line that is dead does not answer to this either.
    reader.cancel().catch(() => {})
  }
}

async function inTime<T>(time: number, begin: () => Promise<T>): Promise<T> {
  const work = begin()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(tooSlow(time)), time)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
    work.catch(() => {})
  }
}
