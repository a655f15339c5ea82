/** What a container printed, in the order it came. */
export interface Printed {
  readonly stdout: string
  readonly stderr: string
  /** Both. */
  readonly all: string
}

export interface LogFrames {
  write(chunk: Uint8Array): void
  printed(): Printed
}

const header = 8

/**
 * Takes apart what the engine sends of a container without a terminal: frames of `[stream, 0, 0, 0, length]` and that many
 * bytes. Of each stream only the last `keep` bytes stay.
 *
 * @param terminal whether the container has one: then there are no frames
 */
export function logFrames(keep: number, terminal = false): LogFrames {
  const streams = { stdout: tail(keep), stderr: tail(keep), all: tail(keep) }
  const head = Buffer.alloc(header)
  let filled = 0
  let left = 0
  const take = (part: Uint8Array) => {
    streams[head[0] === 2 ? 'stderr' : 'stdout'].write(part)
    streams.all.write(part)
  }
  return {
    write(chunk) {
      if (terminal) {
        streams.stdout.write(chunk)
        streams.all.write(chunk)
        return
      }
      for (let at = 0; at < chunk.length; ) {
        if (left === 0) {
          const length = Math.min(header - filled, chunk.length - at)
          head.set(chunk.subarray(at, at + length), filled)
          filled += length
          at += length
          if (filled < header) continue
          filled = 0
          left = head.readUInt32BE(4)
        } else {
          const length = Math.min(left, chunk.length - at)
          take(chunk.subarray(at, at + length))
          left -= length
          at += length
        }
      }
    },
    printed: () => ({
      stdout: streams.stdout.text(),
      stderr: streams.stderr.text(),
      all: streams.all.text(),
    }),
  }
}

/** The last bytes of what is written. */
function tail(keep: number) {
  let parts: Buffer[] = []
  let size = 0
  return {
    write(chunk: Uint8Array) {
      // The reader's chunk is only lent.
      parts.push(Buffer.from(chunk))
      size += chunk.length
      if (size < 2 * keep) return
      parts = [Buffer.concat(parts).subarray(-keep)]
      size = keep
    },
    text: () => Buffer.concat(parts).subarray(-keep).toString('utf8'),
  }
}
