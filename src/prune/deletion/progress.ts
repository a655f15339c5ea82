import type { Host } from '../../core/host.ts'

/** A line on a terminal at every step; in a log that is kept, one a minute. */
export interface Progress {
  step(done: number, left: number, milliseconds: number): void
}

const minute = 60_000

export function progress(name: string, host: Host): Progress {
  const began = host.now().getTime()
  let next = began + minute
  return {
    step(done, left, forecast) {
      const now = host.now().getTime()
      // A slow server is no matter of points: what the run has taken so far says more then.
      const measured = done < enough ? 0 : ((now - began) / done) * left
      const line = `${name}: ${done} of ${done + left} deleted, about ${span(Math.max(forecast, measured))} left`
      host.log.progress(line)
      if (now < next) return
      next = now + minute
      if (host.kind !== 'terminal') host.log.info(line)
    },
  }
}

/** Deletions after which their speed says something. */
const enough = 200

/** `42 s`, `12 min`, `1 h 5 min`. */
function span(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000)
  if (seconds < 90) return `${seconds} s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 90) return `${minutes} min`
  const rest = minutes % 60
  return `${Math.floor(minutes / 60)} h${rest === 0 ? '' : ` ${rest} min`}`
}
