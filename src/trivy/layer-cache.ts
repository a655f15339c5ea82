import { randomUUID } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf } from '../core/errors.ts'
import type { Host, Log } from '../core/host.ts'
import type { Tool } from '../tools/tool.ts'
import { linkFolder } from './view.ts'

/** A cache folder that one run of Trivy has for itself. */
export interface LayerCache {
  /** For `--cache-dir`. */
  readonly folder: string
  /** Gives it back for the next run; without it what was learned is thrown away. Absent where there is nowhere to keep it. */
  readonly keep?: () => Promise<void>
}

const lent = ['db', 'java-db'] as const
const hour = 3_600_000
/** Of the folders' names. Another one where what was learned before is no longer to be believed. */
const scheme = 2
/** Bytes after which a cache of layers begins anew. */
const largest = 200_000_000
/** Milliseconds after which what nobody came for goes: caches of other versions, folders of runs that died. */
const unused = 14 * 24 * hour
const abandoned = 24 * hour

/**
 * What Trivy knows of layers, by platform: its file lets in one process at a time, the others wait. A run takes the folder
 * by giving it a name of its own; whoever finds none begins with an empty one, so nobody waits, and nobody writes where
 * another reads. Each Trivy has its own: what one version did not find the next one looks for.
 */
export async function takeLayers(
  cacheDir: string,
  slug: string,
  tool: Tool,
  work: string,
  log: Log,
): Promise<LayerCache> {
  const kept = join(cacheDir, 'layers', `${scheme}-${tool.version || 'own'}-${tool.sha256.slice(0, 8)}`)
  const home = join(kept, slug)
  try {
    await mkdir(kept, { recursive: true })
    const folder = join(kept, `.in-use-${slug}-${randomUUID()}`)
    await rename(home, folder).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error
      log.debug(`no layers are known for ${slug}, or another run uses them: this one begins anew`)
      await mkdir(folder)
    })
    await empty(folder, await sizeOf(join(folder, 'fanal', 'fanal.db')))
    return { folder, keep: () => giveBack(folder, home) }
  } catch (error) {
    log.debug(`what is known of layers cannot be used: ${messageOf(error)}`)
    const folder = await mkdtemp(join(work, 'layers-'))
    return { folder }
  }
}

async function empty(folder: string, size: number): Promise<void> {
  if (size <= largest) return
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder)
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

/** Of two that began at once the first stays. */
async function giveBack(folder: string, home: string): Promise<void> {
  // Which database a run used is its own affair, and what it looked at.
  for (const name of [...lent, 'view']) await rm(join(folder, name), { recursive: true, force: true })
  await rename(folder, home).catch(() => rm(folder, { recursive: true, force: true }))
}

/** Makes a folder appear in the cache under the name by which Trivy looks for it (`db`, `java-db`). */
export async function lend(cache: LayerCache, name: (typeof lent)[number], target: string): Promise<void> {
  const path = join(cache.folder, name)
  await rm(path, { recursive: true, force: true })
  await linkFolder(target, path)
}

/** Removes what no run will ask for any more. */
export async function pruneLayers(cacheDir: string, host: Host): Promise<void> {
  const folder = join(cacheDir, 'layers')
  const age = async (path: string) => host.now().getTime() - (await stat(path)).mtimeMs
  const remove = (path: string) =>
    rm(path, { recursive: true, force: true }).catch((error: unknown) => host.log.debug(messageOf(error)))
  for (const version of await readdir(folder).catch(() => [])) {
    const path = join(folder, version)
    // Two runs may prune at once: what is gone is gone.
    for (const name of await readdir(path).catch(() => []))
      if (name.startsWith('.in-use-') && (await age(join(path, name)).catch(() => 0)) > abandoned)
        await remove(join(path, name))
    if ((await age(path).catch(() => 0)) > unused) await remove(path)
  }
}
