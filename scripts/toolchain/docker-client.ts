import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { socket } from './daemon.ts'
import type { EngineFiles } from './engine.ts'
import { cache } from './place.ts'

/** What a child needs so that `docker` means our engine and `docker buildx` our plugin. */
export async function clientEnv(files: EngineFiles): Promise<Readonly<Record<string, string>>> {
  const folder = join(cache, 'docker-config')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await rewrite(join(folder, 'config.json'), await clientConfig(files.clientPlugins))
  return {
    PATH: `${files.clientPath}:${process.env['PATH'] ?? ''}`,
    DOCKER_HOST: `unix://${socket}`,
    DOCKER_CONFIG: folder,
  }
}

/**
 * The user's own configuration (their logins stay good) plus the folder where the plugins lie: docker has no other way
 * to be told. Their chosen context is left out, it would name another engine.
 */
async function clientConfig(plugins: string): Promise<string> {
  const own = process.env['DOCKER_CONFIG'] || join(homedir(), '.docker')
  const text =
    own === join(cache, 'docker-config') ? '{}' : await readFile(join(own, 'config.json'), 'utf8').catch(() => '{}')
  const { currentContext: _, ...rest } = JSON.parse(text) as Record<string, unknown>
  return `${JSON.stringify({ ...rest, cliPluginsExtraDirs: [plugins] }, null, 2)}\n`
}

/** Others may be reading it this moment. */
async function rewrite(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => '')) === text) return
  await writeFile(`${path}.${process.pid}`, text, { mode: 0o600 })
  await rename(`${path}.${process.pid}`, path)
}
