import { join } from 'node:path'
import type { Environment, Host, Log } from '../src/core/host.ts'
import { localHost } from '../src/core/local-host.ts'

/** A host that works in a folder and says nothing: for scripts that use a service of ours. */
export function quietHost(folder: string, env: Environment = process.env): Host {
  const quiet = () => {}
  const log: Log = {
    debug: quiet,
    info: quiet,
    notice: quiet,
    warning: quiet,
    error: quiet,
    raw: quiet,
    progress: quiet,
    group: (_, work) => work(log),
  }
  return localHost({
    kind: 'terminal',
    env,
    cwd: folder,
    cacheDir: join(folder, 'cache'),
    signal: new AbortController().signal,
    log,
    fetch,
    secret: quiet,
    redact: (text) => text,
    idToken: () => Promise.reject(new Error('no id token is had here')),
  })
}
