import { mkdir, readFile, stat, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import type { Environment, Host } from '../core/host.ts'
import type { Login } from '../core/login.ts'

export interface PrivateConfig {
  readonly dir: string
  /** Names of the credential helpers the user's file names, e.g. `ecr-login`. */
  readonly helpers: readonly string[]
}

/** Of docker's config.json only what is touched here; everything else is carried as it is. */
interface ConfigFile extends Readonly<Record<string, unknown>> {
  readonly auths?: Readonly<Record<string, unknown>>
  readonly credsStore?: string
  readonly credHelpers?: Readonly<Record<string, string>>
}

/**
 * A DOCKER_CONFIG of this run alone: the user's config.json with our credentials beside theirs, and links to their
 * plugins and contexts, which a bare folder would hide. It goes with the host's temp folder.
 *
 * @param folder its name there: one for each who writes it
 */
export async function privateConfig(
  host: Host,
  userDir: string,
  logins: readonly Login[],
  folder = 'docker',
): Promise<PrivateConfig> {
  const dir = join(await host.tempDir(), folder)
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const user = await readUserConfig(host, userDir)
  await writeFile(join(dir, 'config.json'), JSON.stringify(withLogins(user, logins), null, 2), { mode: 0o600 })
  await Promise.all(['cli-plugins', 'contexts'].map((name) => link(join(userDir, name), join(dir, name))))
  const helpers = [user.credsStore, ...Object.values(user.credHelpers ?? {})].filter((name) => name !== undefined)
  return { dir, helpers }
}

/** Where the docker CLI would look: DOCKER_CONFIG, else `~/.docker`. */
export function userConfigDir(env: Environment): string {
  return env.DOCKER_CONFIG || join(env.HOME || env.USERPROFILE || homedir(), '.docker')
}

/** Ours win for their registry. */
export function withLogins(user: ConfigFile, logins: readonly Login[]): ConfigFile {
  if (logins.length === 0) return user
  const keys = logins.map(({ registry }) => authKey(registry))
  const ours = logins.map(({ registry, username, password }) => [
    authKey(registry),
    { auth: Buffer.from(`${username}:${password}`).toString('base64') },
  ])
  // An empty helper sends docker back to this file where a credential store would be asked instead.
  const plain = user.credsStore || user.credHelpers ? Object.fromEntries(keys.map((key) => [key, ''])) : undefined
  return {
    ...user,
    auths: { ...user.auths, ...Object.fromEntries(ours) },
    ...(plain ? { credHelpers: { ...user.credHelpers, ...plain } } : {}),
  }
}

/** Docker Hub's credentials stand under the address of its first API. */
function authKey(registry: string): string {
  return ['docker.io', 'index.docker.io', 'registry-1.docker.io'].includes(registry)
    ? 'https://index.docker.io/v1/'
    : registry
}

async function readUserConfig(host: Host, userDir: string): Promise<ConfigFile> {
  const path = join(userDir, 'config.json')
  const text = await readFile(path, 'utf8').catch(() => '{}')
  try {
    const config: unknown = JSON.parse(text)
    if (typeof config === 'object' && config !== null && !Array.isArray(config)) return config as ConfigFile
  } catch {
    // Told below; the parser's words would quote the file, and it holds credentials.
  }
  host.log.warning(`${path} is no JSON object: docker's configuration is not used`)
  return {}
}

async function link(target: string, path: string): Promise<void> {
  const exists = await stat(target).catch(() => undefined)
  if (!exists?.isDirectory()) return
  // A junction needs no privilege on Windows; elsewhere the type means nothing.
  await symlink(target, path, 'junction').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
