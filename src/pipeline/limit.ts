import { InterruptedError, UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import type { Stage } from '../core/stage.ts'

/** Runs a stage under its `timeout`: at the limit its children end and the stage fails in the user's words. */
export async function limited<T>(
  host: Host,
  stage: Stage,
  milliseconds: number | undefined,
  work: (host: Host) => Promise<T>,
): Promise<T> {
  if (host.signal.aborted) throw new InterruptedError()
  if (milliseconds === undefined) return work(host)
  const limit = AbortSignal.timeout(milliseconds)
  const signal = AbortSignal.any([host.signal, limit])
  const within: Host = {
    ...host,
    signal,
    exec: (command) =>
      host.exec({ ...command, signal: command.signal ? AbortSignal.any([command.signal, limit]) : limit }),
    fetch: (url, init) =>
      host.fetch(url, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, signal]) : signal }),
  }
  try {
    return await work(within)
  } catch (error) {
    if (!limit.aborted || host.signal.aborted) throw error
    throw new UserError(`${stage} took longer than its timeout of ${milliseconds / 1000} s`, {
      cure: `Raise it in timeout (${stage}=…), or find out above what was slow.`,
      cause: error,
    })
  }
}
