import type { Answer, Exchange } from './exchange.ts'

/** Something that goes wrong with a request; several may be given at once. */
export interface Fault {
  /** Which requests, e.g. /^PUT .*manifests/ on `METHOD path?query`. All where it is left out. */
  readonly on?: RegExp
  /** How many of them; one where it is left out. */
  readonly times?: number
  /** How many of them are let pass before. */
  readonly after?: number
  /** Answer this instead of doing anything. */
  readonly answer?: Answer
  /** Do the work, but answer this: a 5xx that was carried out. */
  readonly answerAfter?: Answer
  /** Cut the connection before anything is done. */
  readonly cut?: true
  /** Cut the connection when so many bytes of the request's body have come; what came is kept. */
  readonly cutRequest?: number
  /** Do the work, but cut the connection when so many bytes of the answer's body have gone; 0 sends no head either. */
  readonly cutAnswer?: number
  /** Name another digest than the right one. */
  readonly lie?: true
  /** Send other bytes than asked for. */
  readonly corrupt?: true
  /** Milliseconds to wait before. */
  readonly delay?: number
  /** Called when it strikes, e.g. to let tokens expire or to interrupt the run. */
  readonly meanwhile?: () => void | Promise<void>
}

export interface Faults {
  add(...faults: readonly Fault[]): void
  clear(): void
  /** Those that strike this request. */
  of(exchange: Exchange): readonly Fault[]
}

export function faultList(): Faults {
  let list: { fault: Fault; passes: number; left: number }[] = []
  return {
    add(...faults) {
      for (const fault of faults) list.push({ fault, passes: fault.after ?? 0, left: fault.times ?? 1 })
    },
    clear() {
      list = []
    },
    of({ method, url }) {
      const line = `${method} ${url.pathname}${url.search}`
      const struck: Fault[] = []
      for (const entry of list) {
        if (entry.left <= 0 || !(entry.fault.on ?? /^/).test(line)) continue
        if (entry.passes > 0) entry.passes -= 1
        else {
          entry.left -= 1
          struck.push(entry.fault)
        }
      }
      return struck
    },
  }
}

const otherDigest = `sha256:${'0badc0de'.repeat(8)}`

/** The answer with what the faults make of it. */
export function spoiled(given: Answer, faults: readonly Fault[]): Answer {
  const answer = faults.find(({ answerAfter }) => answerAfter)?.answerAfter ?? given
  let { body } = answer
  const headers: Record<string, string> = { ...answer.headers }
  if (faults.some(({ lie }) => lie)) headers['docker-content-digest'] = otherDigest
  if (faults.some(({ corrupt }) => corrupt) && body !== undefined) {
    const size = typeof body === 'object' && 'path' in body ? body.end - body.start : Buffer.byteLength(body)
    body = Buffer.alloc(size, '!')
  }
  return { status: answer.status, headers, ...(body === undefined ? {} : { body }) }
}
