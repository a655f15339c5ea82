import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { socket } from './daemon.ts'
import type { EngineFiles } from './engine.ts'
import { cache } from './place.ts'

const folder = join(cache, 'docker-config')

/** What a child needs so that `docker` means our engine and `docker buildx` our plugin. */
export async function clientEnv(files: EngineFiles): Promise<Readonly<Record<string, string>>> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await replace(join(folder, 'config.json'), async (path) => writeFile(path, await clientConfig(), { mode: 0o600 }))
  await replace(join(folder, 'cli-plugins'), (path) => symlink(files.clientPlugins, path))
  return {
    PATH: `${files.clientPath}:${process.env.PATH ?? ''}`,
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: folder,
  }
}

/** The user's own configuration, so that their logins stay good, but for the context: it would name another engine. */
async function clientConfig(): Promise<string> {
  const own = process.env.DOCKER_CONFIG || join(homedir(), '.docker')
  const text = await readFile(join(own, 'config.json'), 'utf8').catch(() => '{}')
  const { currentContext: _, ...rest } = JSON.parse(text) as Record<string, unknown>
  return `${JSON.stringify(rest, null, 2)}\n`
}

/** Others may be using it this moment. */
async function replace(path: string, make: (beside: string) => Promise<void>): Promise<void> {
  const beside = `${path}.${process.pid}`
  await make(beside)
  await rename(beside, path)
}
