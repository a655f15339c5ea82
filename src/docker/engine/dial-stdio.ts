import { Duplex, PassThrough } from 'node:stream'
import type { Docker } from '../docker.ts'

/**
 * A connection to the engine through the docker command line: it knows contexts, ssh and certificates. Ended or
 * destroyed, its child ends too.
 */
export function dialStdio(docker: Docker, signal: AbortSignal): Duplex {
  const over = new AbortController()
  const toEngine = new PassThrough()
  let wanted = () => {}
  const connection = new Duplex({
    // The child speaks both ways or none: what is written to one that has ended would never be answered.
    allowHalfOpen: false,
    read: () => wanted(),
    write: (chunk: Uint8Array, _, done) => void toEngine.write(chunk, done),
    final(done) {
      toEngine.end()
      done()
    },
    destroy(error, done) {
      over.abort()
      // Nobody reads or writes any more: whoever waits for that would keep the child's run, and ours, from ending.
      toEngine.end()
      wanted()
      done(error)
    },
  })
  docker
    .exec(['system', 'dial-stdio'], {
      stdin: toEngine,
      onStdoutChunk(chunk) {
        // The child's buffer is filled again: what it lends is copied.
        if (connection.destroyed || connection.push(Buffer.from(chunk))) return undefined
        return new Promise<void>((resolve) => {
          wanted = resolve
        })
      },
      signal: AbortSignal.any([signal, over.signal]),
    })
    .then(
      () => connection.push(null),
      (error: unknown) => connection.destroy(over.signal.aborted ? undefined : (error as Error)),
    )
  // What an agent asks of a socket.
  return Object.assign(connection, {
    setKeepAlive: () => connection,
    setNoDelay: () => connection,
    setTimeout: () => connection,
    ref: () => connection,
    unref: () => connection,
  })
}
