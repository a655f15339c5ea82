import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InterruptedError, messageOf } from './errors.ts'
import type { Cleanup, Environment, Host, Log } from './host.ts'
import { runProcess } from './process.ts'

/** What the runner and the terminal do differently. */
export interface Doorway {
  readonly kind: 'runner' | 'terminal'
  readonly env: Environment
  readonly cwd: string
  readonly cacheDir: string
  /** Parent of the run's own folder. */
  readonly tempRoot?: string
  readonly signal: AbortSignal
  readonly log: Log
  fetch(url: string | URL, init?: RequestInit): Promise<Response>
  secret(value: string): void
  redact(text: string): string
  /** Told of the run's own folder when it is made, e.g. to save it for the post step. */
  madeTemp?(folder: string): void
  idToken(audience: string): Promise<string>
  /** Told of each clean-up, e.g. to save it for the post step. */
  registered?(cleanups: readonly Cleanup[]): void
}

const cleanupBound = 60_000

/** A host on this machine: real processes, files and clock. */
export function localHost(door: Doorway): Host {
  const cleanups: Cleanup[] = []
  let dir: Promise<string> | undefined
  // Clean-ups run after an interruption too: then the signal is long aborted and a bound of their own holds.
  let closing: AbortSignal | undefined
  const temp = () => {
    dir ??= realpath(door.tempRoot ?? tmpdir())
      .then((root) => mkdtemp(join(root, 'image-pipeline-')))
      .then((folder) => {
        door.madeTemp?.(folder)
        return folder
      })
    return dir
  }
  return {
    kind: door.kind,
    env: door.env,
    cwd: door.cwd,
    cacheDir: door.cacheDir,
    signal: door.signal,
    log: door.log,
    fetch: door.fetch,
    secret: door.secret,
    redact: door.redact,
    idToken: door.idToken,
    tempDir: temp,
    now: () => new Date(),
    exec: (command) => runProcess(command, door.cwd, [closing ?? door.signal]),
    async sleep(milliseconds) {
      try {
        const { setTimeout: delay } = await import('node:timers/promises')
        await delay(milliseconds, undefined, { signal: door.signal })
      } catch (error) {
        throw new InterruptedError(error)
      }
    },
    atEnd(cleanup) {
      cleanups.push(cleanup)
      door.registered?.(cleanups)
    },
    async close() {
      closing = AbortSignal.timeout(cleanupBound)
      const attempt = async (what: string, work: () => Promise<void>) => {
        try {
          await work()
        } catch (error) {
          door.log.warning(`${what} could not be cleaned up: ${messageOf(error)}`)
        }
      }
      for (const cleanup of cleanups.splice(0).reverse()) await attempt(cleanup.what, () => cleanup.run())
      door.registered?.(cleanups)
      // Where it could not be made nothing is left, and who asked for it was told.
      const made = await dir?.catch(() => undefined)
      if (made !== undefined)
        await attempt(`the folder ${made}`, () => rm(made, { recursive: true, force: true, maxRetries: 2 }))
    },
  }
}
