import type { BlobSource } from '../oci/blob.ts'
import { Transient } from './retry.ts'
import { read } from './source.ts'
import type { Transport } from './transport.ts'

/** How far it got, in bytes from the beginning. */
export type Sent = (bytes: number) => void

/**
 * The source as the body of one request. When the source is at fault, that is the error, not the broken request; when no
 * byte goes out for long, the line is dead, whatever the system says.
 */
export function stream(source: BlobSource, offset: number, sent: Sent, { signal, stall }: Transport) {
  const trouble = new AbortController()
  let watch: NodeJS.Timeout | undefined
  const dead = () => trouble.abort(new Transient(`no byte went out for ${stall / 1000} s`))
  // Each try reads from the beginning again, e.g. when the registry asks for another token first.
  const open = () => {
    const chunks = read(source, offset)
    let at = offset
    return new ReadableStream<Uint8Array>({
      async pull(controller) {
        clearTimeout(watch)
        try {
          const { value, done } = await chunks.next()
          if (done) return controller.close()
          controller.enqueue(value)
          at += value.length
          sent(at)
          watch = setTimeout(dead, stall)
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
      .finally(() => clearTimeout(watch))
  return { body: { open, blame }, guarded: { signal: AbortSignal.any([signal, trouble.signal]) } }
}
