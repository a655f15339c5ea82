/** A signal that is aborted by SIGINT (what the runner sends first when a job is cancelled) or SIGTERM. */
export function interruption() {
  const controller = new AbortController()
  const abort = () => controller.abort()
  return {
    signal: controller.signal,
    /** Starts listening; the answer ends it. */
    listen() {
      for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, abort)
      return () => {
        for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, abort)
      }
    },
  }
}
