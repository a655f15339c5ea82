import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../core/host.ts'
import type { Tool } from '../tools/tool.ts'
import { linkFolder } from './view.ts'

/** A cache folder that one run of Trivy has for itself. */
export interface LayerCache {
  /** For `--cache-dir`. */
  readonly folder: string
  /** Gives it back for the next run; without it what was learned is thrown away. */
  keep(): Promise<void>
}

const hour = 3_600_000
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
export async function takeLayers(cacheDir: string, slug: string, tool: Tool, host: Host): Promise<LayerCache> {
  const kept = join(cacheDir, 'layers', `${tool.version || 'own'}-${tool.sha256.slice(0, 8)}`)
  const home = join(kept, slug)
  const folder = join(kept, `.in-use-${slug}-${randomUUID()}`)
  await mkdir(kept, { recursive: true })
  await rename(home, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    host.log.debug(`no layers are known for ${slug}, or another run uses them: this one begins anew`)
    await mkdir(folder)
  })
  const { size } = await stat(join(folder, 'fanal', 'fanal.db')).catch(() => ({ size: 0 }))
  if (size > largest) {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
  }
  return {
    folder,
    async keep() {
      // Of two that began at once the first stays.
      await rename(folder, home).catch(() => rm(folder, { recursive: true, force: true }))
    },
  }
}

/** Makes a folder appear in the cache under the name by which Trivy looks for it (`db`, `java-db`). */
export async function lend(cache: LayerCache, name: 'db' | 'java-db', target: string): Promise<void> {
  const path = join(cache.folder, name)
  await rm(path, { recursive: true, force: true })
  await linkFolder(target, path)
}

/** Removes what no run will ask for any more. */
export async function pruneLayers(cacheDir: string, host: Host): Promise<void> {
  const folder = join(cacheDir, 'layers')
  const age = async (path: string) => host.now().getTime() - (await stat(path)).mtimeMs
  const remove = (path: string) => rm(path, { recursive: true, force: true })
  for (const version of await readdir(folder).catch(() => [])) {
    const path = join(folder, version)
    // Two runs may prune at once: what is gone is gone.
    for (const name of await readdir(path).catch(() => []))
      if (name.startsWith('.in-use-') && (await age(join(path, name)).catch(() => 0)) > abandoned)
        await remove(join(path, name))
    if ((await age(path).catch(() => 0)) > unused) await remove(path)
  }
}
