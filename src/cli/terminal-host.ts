import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Environment, Host } from '../core/host.ts'
import { localHost } from '../core/local-host.ts'
import { makeLog } from '../core/log.ts'
import { proxiedFetch } from '../core/proxied-fetch.ts'
import { proxySecrets } from '../core/proxy.ts'
import type { Secrets } from '../core/secrets.ts'
import { terminalSink } from './terminal-sink.ts'

export interface TerminalWorld {
  readonly env: Environment
  readonly cwd: string
  readonly home: string
  readonly signal: AbortSignal
  readonly secrets: Secrets
  readonly verbose: boolean
}

/** The world as a laptop gives it. */
export function terminalHost({ env, cwd, home, signal, secrets, verbose }: TerminalWorld): Host {
  const { stderr } = process
  for (const value of proxySecrets(env)) secrets.add(value)
  return localHost({
    kind: 'terminal',
    env,
    cwd,
    cacheDir: join(env.XDG_CACHE_HOME || join(home, '.cache'), 'image-pipeline'),
    signal,
    log: makeLog(
      terminalSink({
        write: (text) => stderr.write(secrets.redact(text)),
        live: stderr.isTTY === true && env.TERM !== 'dumb',
        colour: stderr.isTTY === true && !env.NO_COLOR,
        // A terminal that does not know its width says 0.
        columns: () => stderr.columns || 80,
        verbose,
      }),
    ),
    fetch: proxiedFetch(env),
    secret: secrets.add,
    redact: secrets.redact,
    async idToken() {
      throw new UserError('an OIDC id token can be had in GitHub Actions only', { cure: 'Sign with a key instead.' })
    },
  })
}
