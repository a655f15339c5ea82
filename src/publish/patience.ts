/** Milliseconds: well within what the runner leaves between its first signal and its last. */
const grace = 4000

/**
 * Aborted a while after the given signal: a tag that is on its way when the run is interrupted is let arrive, so that it
 * can be said whether it moved.
 */
export function patient(signal: AbortSignal): AbortSignal {
  const later = new AbortController()
  const begin = () => setTimeout(() => later.abort(signal.reason), grace).unref()
  if (signal.aborted) begin()
  // One of its own: Node warns of more than ten listeners, and there may be more tags.
  else AbortSignal.any([signal]).addEventListener('abort', begin, { once: true })
  return later.signal
}
