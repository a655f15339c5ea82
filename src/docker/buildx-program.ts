import { constants } from 'node:fs'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from '../core/host.ts'
import { userConfigDir } from './config-dir.ts'

/** Where docker looks for its plugins, after the user's own folders. */
const systemDirs = [
  '/usr/local/lib/docker/cli-plugins',
  '/usr/local/libexec/docker/cli-plugins',
  '/usr/lib/docker/cli-plugins',
  '/usr/libexec/docker/cli-plugins',
] as const

/**
 * The program behind `docker buildx`. Called by itself it does the same in half the time: docker first asks each of its
 * plugins what it is. undefined where docker has to find it.
 */
export async function buildxProgram(
  env: Environment,
  dirs: readonly string[] = systemDirs,
): Promise<string | undefined> {
  const userDir = userConfigDir(env)
  for (const dir of [...(await extraDirs(userDir)), join(userDir, 'cli-plugins'), ...dirs]) {
    const program = join(dir, 'docker-buildx')
    const found = await access(program, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (found) return program
  }
  return undefined
}

async function extraDirs(userDir: string): Promise<readonly string[]> {
  try {
    const { cliPluginsExtraDirs } = JSON.parse(await readFile(join(userDir, 'config.json'), 'utf8')) as {
      readonly cliPluginsExtraDirs?: readonly string[]
    }
    return cliPluginsExtraDirs ?? []
  } catch {
    // What is wrong with the file is told by who needs it.
    return []
  }
}
