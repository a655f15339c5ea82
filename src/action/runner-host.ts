import { join } from 'node:path'
import * as core from '@actions/core'
import { UserError } from '../core/errors.ts'
import type { Environment, Host } from '../core/host.ts'
import { localHost } from '../core/local-host.ts'
import { makeLog } from '../core/log.ts'
import { proxiedFetch } from '../core/proxied-fetch.ts'
import { proxySecrets } from '../core/proxy.ts'
import type { Secrets } from '../core/secrets.ts'
import { runnerSink } from './runner-sink.ts'

/** The state that hands clean-ups from main to post. */
export const cleanupState = 'cleanups'

/** The state that tells post of the run's own folder: a main step that was killed leaves its logins there. */
export const tempState = 'temp'

export interface SavedCleanup {
  readonly what: string
  readonly docker: readonly string[]
  readonly env: Environment
}

/** The world as a GitHub runner gives it to a JavaScript action. */
export function runnerHost(env: Environment, signal: AbortSignal, secrets: Secrets): Host {
  const temp = env.RUNNER_TEMP
  const sink = runnerSink((text) => process.stdout.write(text), secrets.redact)
  const secret = (value: string) => {
    if (value === '') return
    secrets.add(value)
    sink.command(() => core.setSecret(value))
  }
  for (const value of proxySecrets(env)) secret(value)
  return localHost({
    kind: 'runner',
    env,
    cwd: env.GITHUB_WORKSPACE ?? process.cwd(),
    cacheDir: join(env.RUNNER_TOOL_CACHE ?? temp ?? '.', 'image-pipeline'),
    ...(temp === undefined ? {} : { tempRoot: temp }),
    signal,
    log: makeLog(sink),
    fetch: proxiedFetch(env),
    secret,
    redact: secrets.redact,
    madeTemp: (folder) => core.saveState(tempState, folder),
    idToken: (audience) => sink.commandsDuring(() => idToken(audience)),
    registered(cleanups) {
      const saved = cleanups.flatMap(({ what, docker, env: of }) => (docker ? [{ what, docker, env: of ?? {} }] : []))
      core.saveState(cleanupState, JSON.stringify(saved satisfies SavedCleanup[]))
    },
  })
}

async function idToken(audience: string): Promise<string> {
  try {
    return await core.getIDToken(audience)
  } catch (cause) {
    throw new UserError('no OIDC id token can be had in this job', {
      cure: 'Add "id-token: write" to the permissions of the job (pull requests of forks never get it).',
      cause,
    })
  }
}
