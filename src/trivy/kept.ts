import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Host } from '../core/host.ts'
import { isRecord } from '../core/is-record.ts'
import type { Artifact } from './artifact.ts'

/** A database on this disk. */
export interface Kept {
  /** Holds the file and its `metadata.json`. */
  readonly dir: string
  /** When its content was put together. */
  readonly updatedAt: Date
  /** When there is to be a newer one. */
  readonly nextUpdate: Date
}

/** Our own key of the metadata: bytes of the database. */
const sizeKey = 'DatabaseSize'

/** Milliseconds that a run may still need what it took. */
const inUse = 24 * 3_600_000

/**
 * Every kept one, the newest first. Each has a folder of its own that never changes, so that runs side by side cannot
 * break each other; the name tells its date and where it is from.
 *
 * @param from mirrors; where it is left out, whatever was kept, also by Trivy itself
 */
export async function keptDatabases(
  cacheDir: string,
  artifact: Artifact,
  from?: readonly string[],
): Promise<readonly Kept[]> {
  const folder = join(cacheDir, artifact.folder)
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'))
  const wanted = from ? names.filter((name) => name.endsWith(`-${originOf(from)}`)) : [...names, '']
  const found = await Promise.all(wanted.map((name) => readDatabase(join(folder, name), artifact)))
  return found.filter((each) => each !== undefined).sort((a, b) => b.updatedAt.getTime() - a.updatedAt.getTime())
}

/** undefined where there is none of a form that we know. */
export async function readDatabase(dir: string, { file, version }: Artifact): Promise<Kept | undefined> {
  try {
    const metadata: unknown = JSON.parse(await readFile(join(dir, 'metadata.json'), 'utf8'))
    if (!isRecord(metadata) || metadata.Version !== version) return undefined
    const updatedAt = new Date(String(metadata.UpdatedAt))
    const nextUpdate = new Date(String(metadata.NextUpdate))
    if (Number.isNaN(updatedAt.getTime()) || Number.isNaN(nextUpdate.getTime())) return undefined
    const { size } = await stat(join(dir, file))
    // A cache that was restored by halves, or a disk that was full: Trivy would fail for it again and again.
    const whole = size > 0 && (metadata[sizeKey] === undefined || metadata[sizeKey] === size)
    return whole ? { dir, updatedAt, nextUpdate } : undefined
  } catch {
    return undefined
  }
}

/** Puts a folder that was just filled into its place; where another run was faster its one stays. */
export async function keep(cacheDir: string, artifact: Artifact, fresh: Kept, from: readonly string[]): Promise<Kept> {
  const date = fresh.updatedAt.toISOString().replaceAll(/[:.]/g, '-')
  const dir = join(cacheDir, artifact.folder, `${date}-${originOf(from)}`)
  await rename(fresh.dir, dir).catch(async () => {
    if (await readDatabase(dir, artifact)) return rm(fresh.dir, { recursive: true, force: true })
    // What lies there is broken: half of it is gone since it was kept.
    await rm(dir, { recursive: true, force: true })
    await rename(fresh.dir, dir)
  })
  return { ...fresh, dir }
}

/** Notes that a run uses it, and removes what is older and was not used for a day: also what runs that died left half. */
export async function use(cacheDir: string, artifact: Artifact, used: Kept, host: Host): Promise<void> {
  const now = host.now()
  // A cache that may only be read is as good.
  await utimes(used.dir, now, now).catch(() => {})
  const folder = join(cacheDir, artifact.folder)
  const ours = /^(\.new-|\d{4}-\d\d-\d\dT)/
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name)
    if (!ours.test(name) || path === used.dir) continue
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: now.getTime() }))
    if (now.getTime() - mtimeMs > inUse) await rm(path, { recursive: true, force: true })
  }
}

/** The metadata as Trivy wants to see it: a database is usable once it says when it was downloaded. And its size, for us. */
export async function noteDownload(dir: string, { file }: Artifact, now: Date): Promise<void> {
  const path = join(dir, 'metadata.json')
  const metadata: unknown = JSON.parse(await readFile(path, 'utf8'))
  const { size } = await stat(join(dir, file))
  if (isRecord(metadata)) await writeFile(path, JSON.stringify({ ...metadata, DownloadedAt: now, [sizeKey]: size }))
}

function originOf(mirrors: readonly string[]): string {
  return createHash('sha256').update(mirrors.join('\n')).digest('hex').slice(0, 8)
}
