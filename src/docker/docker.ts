import type { Cleanup, Command, Environment, ExecResult, Host } from '../core/host.ts'
import { childEnv } from '../core/host.ts'
import type { Login } from '../core/login.ts'
import { privateConfig, userConfigDir } from './config-dir.ts'
import { helperNames, passedOn, postNames } from './environment.ts'

/** The docker CLI with credentials of our own; the user's configuration is read and never written. */
export interface Docker {
  /** Runs `docker ARGS`. @throws ToolError, InterruptedError, UserError where docker is missing */
  exec(args: readonly string[], options?: DockerOptions): Promise<ExecResult>
  /** What every docker child sees. */
  readonly env: Environment
  /** What the post step sees: no credentials, and the user's own configuration. */
  readonly postEnv: Environment
  /** The user's own docker configuration, e.g. `~/.docker` as an absolute path. */
  readonly userConfigDir: string
  /** The user's builders, e.g. `~/.docker/buildx`. */
  readonly buildersDir: string
  /** How many docker processes were started so far: each costs 45 to 185 ms. */
  readonly calls: number
}

export interface DockerOptions extends Omit<Partial<Command>, 'tool' | 'args' | 'env'> {
  /** Beside the environment every docker child sees: build secrets, the runner's cache tokens. */
  readonly env?: Environment
}

/** `buildx` is the program that `docker buildx` would start, where it is known (`buildxProgram`). */
export async function docker(host: Host, logins: readonly Login[], buildx?: string): Promise<Docker> {
  const userDir = userConfigDir(host.env)
  const { dir, helpers } = await privateConfig(host, userDir, logins)
  const buildersDir = host.env.BUILDX_CONFIG || `${userDir}/buildx`
  const paths = { DOCKER_CONFIG: dir, BUILDX_CONFIG: buildersDir, ...certificates(host.env, userDir) }
  const env = childEnv(host.env, [...passedOn, ...helperNames(helpers, host.env)], paths)
  const named = Object.fromEntries(postNames.map((name) => [name, env[name]]))
  let calls = 0
  return {
    env,
    postEnv: { ...named, DOCKER_CONFIG: userDir },
    userConfigDir: userDir,
    buildersDir,
    get calls() {
      return calls
    },
    exec(args, { env: more, ...options } = {}) {
      calls += 1
      const [command, ...rest] = args
      const program =
        buildx !== undefined && command === 'buildx' ? { tool: buildx, args: rest } : { tool: 'docker', args }
      return host.exec({ cwd: host.cwd, ...options, ...program, env: more ? { ...env, ...more } : env })
    },
  }
}

/**
 * Undoes something with one docker command at the end of the run, or in the post step of an interrupted one. The host
 * gives clean-ups time of their own after an interruption.
 */
export function dockerCleanup(docker: Docker, what: string, args: readonly string[]): Cleanup {
  return { what, run: async () => void (await docker.exec(args)), docker: args, env: docker.postEnv }
}

/** docker looks for a TLS certificate beside its config.json unless told where; ours has none. */
function certificates(env: Environment, userDir: string): Environment {
  return env.DOCKER_TLS_VERIFY && !env.DOCKER_CERT_PATH ? { DOCKER_CERT_PATH: userDir } : {}
}
