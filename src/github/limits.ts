import type { Host } from '../core/host.ts'

/** What ends a run before its work is done, though nothing went wrong. */
export interface Limits {
  /** Requests, repeated ones too. */
  readonly budget?: number
  /** Nothing is asked after it; where it is given, limits of the server are waited for as long as they end before it. */
  readonly deadline?: Date
}

/** The run is over for now; what is left is for the next one. */
export class Stopped extends Error {
  readonly reason: 'budget' | 'deadline' | 'limit'
  /** When it may go on, where that is known. */
  readonly until: Date | undefined

  constructor(reason: Stopped['reason'], message: string, until?: Date) {
    super(message)
    this.name = 'Stopped'
    this.reason = reason
    this.until = until
  }
}

/** Requests that were made. */
export interface Spent {
  requests: number
}

/** The longest wait for a limit of the server's where no deadline is given, in milliseconds: a runner costs money. */
const longestWait = 5 * 60_000

/** Throws `Stopped` where a request at that instant is no longer within the limits. */
export function limiter({ budget, deadline }: Limits, spent: Spent, host: Host): (at: number) => void {
  return (at) => {
    if (budget !== undefined && spent.requests >= budget)
      throw new Stopped('budget', `the budget of ${budget} requests is used up`)
    if (deadline !== undefined && at > deadline.getTime())
      throw new Stopped('deadline', `the deadline ${deadline.toISOString()} is there`)
    const until = new Date(at)
    if (deadline === undefined && at - host.now().getTime() > longestWait)
      throw new Stopped('limit', `GitHub's limit of requests is used up until ${until.toISOString()}`, until)
  }
}
