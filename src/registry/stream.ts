import { Transient } from '../core/retry.ts'
import type { BlobSource } from '../oci/blob.ts'
import { patienceFor, storing } from './patience.ts'
import { read } from './source.ts'
import type { Transport } from './transport.ts'

/** How far it got, in bytes from the beginning. */
export type Sent = (bytes: number) => void

/**
 * The source as the body of one request. When the source is at fault, that is the error, not the broken request; when no
 * byte goes out for long, the line is dead, whatever the system says.
 */
export function stream(source: BlobSource, offset: number, sent: Sent, transport: Transport) {
  const { signal, stall } = transport
  const trouble = new AbortController()
  let watch: NodeJS.Timeout | undefined
  let over = false
  const watchFor = (time: number, words: string) => {
    clearTimeout(watch)
    // The answer may come while the last bytes are still being read.
    if (over) return
    watch = setTimeout(() => trouble.abort(new Transient(`${words} ${time / 1000} s`, { lost: time })), time)
  }
  // Each try reads from the beginning again, e.g. when the registry asks for another token first.
  const open = () => {
    const chunks = read(source, offset)
    let at = offset
    watchFor(stall, 'no byte went out for')
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        clearTimeout(watch)
        try {
          const { value, done } = await chunks.next()
          if (done) {
            controller.close()
            return watchFor(patienceFor(transport, source.size, storing), 'no answer came to the whole body in')
          }
          controller.enqueue(value)
          at += value.length
          sent(at)
          watchFor(stall, 'no byte went out for')
        } catch (error) {
          trouble.abort(error)
          controller.error(error)
        }
      },
      async cancel() {
        clearTimeout(watch)
        await chunks.return()
      },
    })
  }
  const blame = <T>(request: Promise<T>): Promise<T> =>
    request
      .catch((error: unknown) => {
        throw trouble.signal.aborted ? trouble.signal.reason : error
      })
      .finally(() => {
        over = true
        clearTimeout(watch)
      })
  return { body: { open, blame }, guarded: { signal: AbortSignal.any([signal, trouble.signal]), patience: 0 } }
}
