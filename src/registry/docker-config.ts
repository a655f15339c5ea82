import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../core/errors.ts'
import { childEnv, type Environment, type Host } from '../core/host.ts'
import type { Login } from '../core/login.ts'
import { keepSecret } from './mask.ts'
import { registryHost, serverName } from './names.ts'

/** What stands for a user name where the password is an identity token (docker's convention, and the helpers'). */
export const identityTokenUser = '<token>'

/**
 * The login that docker's config.json holds for a registry: by its credential helper, its credential store, or in the
 * file itself. A helper that fails is told and passed over: the registry may need no login.
 */
export async function dockerLogin(registry: string, configDir: string, host: Host): Promise<Login | undefined> {
  const config = await readConfig(configDir, host)
  const server = serverName(registry)
  const helper = config.credHelpers?.[server] ?? config.credHelpers?.[registry] ?? config.credsStore
  const login =
    (helper === undefined || helper === '' ? undefined : await askHelper(helper, registry, server, host)) ??
    inlineLogin(registry, config)
  if (login) keepSecret(host, login)
  return login
}

interface DockerConfig {
  readonly auths?: Readonly<Record<string, AuthEntry>>
  readonly credHelpers?: Readonly<Record<string, string>>
  readonly credsStore?: string
}

interface AuthEntry {
  /** base64 of `user:password`. */
  readonly auth?: string
  readonly username?: string
  readonly password?: string
  readonly identitytoken?: string
}

async function readConfig(configDir: string, host: Host): Promise<DockerConfig> {
  const path = join(configDir, 'config.json')
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return {}
  }
  try {
    return (JSON.parse(text) ?? {}) as DockerConfig
  } catch {
    // The parser's message may quote the file, which holds passwords.
    host.log.warning(`${path} is no JSON: its logins are not used`)
    return {}
  }
}

function inlineLogin(registry: string, { auths = {} }: DockerConfig): Login | undefined {
  const entry =
    auths[serverName(registry)] ?? Object.entries(auths).find(([key]) => registryHost(key) === registry)?.[1]
  if (!entry) return undefined
  if (entry.identitytoken) return { registry, username: identityTokenUser, password: entry.identitytoken }
  if (entry.username && entry.password) return { registry, username: entry.username, password: entry.password }
  const decoded = Buffer.from(entry.auth ?? '', 'base64')
    .toString('utf8')
    .replace(/\0+$/, '')
  const colon = decoded.indexOf(':')
  if (colon < 1 || colon === decoded.length - 1) return undefined
  return { registry, username: decoded.slice(0, colon), password: decoded.slice(colon + 1) }
}

async function askHelper(helper: string, registry: string, server: string, host: Host): Promise<Login | undefined> {
  const tool = `docker-credential-${helper}`
  try {
    const { status, stdout } = await host.exec({
      tool,
      args: ['get'],
      env: helperEnv(host.env),
      stdin: server,
      answers: [0, 1],
      // The answer is a secret: it is collected, never shown.
      onStderr: () => {},
    })
    // Status 1 is "credentials not found", on stdout.
    if (status !== 0) return undefined
    const { Username: username = '', Secret: password = '' } = JSON.parse(stdout) as {
      Username?: string
      Secret?: string
    }
    return password === '' ? undefined : { registry, username, password }
  } catch (error) {
    if (host.signal.aborted) throw error
    const why = error instanceof SyntaxError ? 'its answer is no JSON' : messageOf(error)
    host.log.warning(`${tool} gave no login for ${registry}: ${why}`)
    return undefined
  }
}

/** Helpers find their own credentials in the environment of their cloud, their keyring or their session. */
function helperEnv(env: Environment): Environment {
  const theirs = /^(AWS_|GOOGLE_|CLOUDSDK_|GCLOUD_|AZURE_|ARM_|ACR_|ECR_|DBUS_|GNUPG|PASSWORD_STORE_|XDG_|DISPLAY$)/
  return childEnv(
    env,
    Object.keys(env).filter((name) => theirs.test(name)),
  )
}
