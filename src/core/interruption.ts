/**
 * A signal that is aborted by SIGINT (what the runner sends first when a job is cancelled, or Ctrl-C) or SIGTERM. What
 * was started is then cleaned up; a second signal changes nothing, a third one ends the process at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController()
  const names = ['SIGINT', 'SIGTERM'] as const
  let signals = 0
  const listener = () => {
    signals += 1
    controller.abort()
    if (signals === 2) for (const name of names) process.off(name, listener)
  }
  for (const name of names) process.on(name, listener)
  return controller.signal
}
