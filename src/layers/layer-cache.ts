import { mkdir, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { Host } from '../core/host.ts'
import { replaceText } from '../core/replace-file.ts'
import { type Digest, hexOf } from '../oci/digest.ts'
import type { Entry } from './entry.ts'

/** What layers hold, by their digest: a base image is walked over once and not with every run. */
export interface LayerCache {
  /** undefined where it is not known, or what is kept cannot be read. */
  get(digest: Digest): Promise<readonly Entry[] | undefined>
  put(digest: Digest, entries: readonly Entry[]): Promise<void>
  /** SHA-256 of files, by path, as far as somebody asked for them before. */
  getHashes(digest: Digest): Promise<ReadonlyMap<string, string> | undefined>
  putHashes(digest: Digest, hashes: ReadonlyMap<string, string>): Promise<void>
  /** Drops what nobody asked for in a month, of earlier versions too. */
  tidy(now: Date): Promise<void>
}

/** Another walk gives other entries: what an earlier version kept is not read. */
const version = 2
/** Milliseconds. */
const month = 30 * 24 * 3600 * 1000

/** One after another, without a list of its own for each: there are many. */
type Columns = readonly [path: string, number, number, number, number, number, linkName: string, crc: number]
const columns = 8

export function layerCache(host: Pick<Host, 'cacheDir' | 'log' | 'now'>): LayerCache {
  const all = join(host.cacheDir, 'layers')
  const folder = join(all, `v${version}`)
  const place = (digest: Digest, kind: string) => join(folder, `${hexOf(digest)}${kind}.json.gz`)
  const get = async <T>(digest: Digest, kind: string): Promise<readonly T[] | undefined> => {
    try {
      const path = place(digest, kind)
      const text = (await promisify(gunzip)(await readFile(path))).toString('utf8')
      const { of, rows } = JSON.parse(text) as { readonly of: string; readonly rows: readonly T[] }
      if (of !== digest) return undefined
      await utimes(path, host.now(), host.now()).catch(() => {})
      return rows
    } catch {
      return undefined
    }
  }
  const put = async (digest: Digest, kind: string, rows: readonly unknown[]) => {
    try {
      await mkdir(folder, { recursive: true })
      const text = JSON.stringify({ of: digest, rows })
      await replaceText(place(digest, kind), await promisify(gzip)(text, { level: 1 }))
    } catch (error) {
      host.log.debug(`what ${digest} holds could not be kept: ${String(error)}`)
    }
  }
  return {
    async get(digest) {
      const rows = await get<Columns[number]>(digest, '')
      return rows && entriesOf(rows)
    },
    put: (digest, entries) => put(digest, '', rowsOf(entries)),
    async getHashes(digest) {
      const rows = await get<readonly [string, string]>(digest, '-hashes')
      return rows && new Map(rows)
    },
    putHashes: (digest, hashes) => put(digest, '-hashes', [...hashes]),
    async tidy(now) {
      const versions = await readdir(all).catch(() => [])
      const inAll = versions.map(async (one) =>
        (await readdir(join(all, one)).catch(() => [])).map((name) => join(all, one, name)),
      )
      for (const path of (await Promise.all(inAll)).flat()) {
        // Another run may have dropped it.
        const age = await stat(path).then(
          ({ mtimeMs }) => now.getTime() - mtimeMs,
          () => 0,
        )
        if (age > month) await rm(path, { force: true }).catch(() => {})
      }
    },
  }
}

function rowsOf(entries: readonly Entry[]): readonly unknown[] {
  const rows: Columns[number][] = []
  for (const { path, typeFlag, size, mode, uid, gid, linkName, crc } of entries)
    rows.push(path, typeFlag, size, mode, uid, gid, linkName, crc)
  return rows
}

function entriesOf(rows: readonly Columns[number][]): readonly Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + columns <= rows.length; at += columns) {
    const [path, typeFlag, size, mode, uid, gid, linkName, crc] = rows.slice(at, at + columns) as unknown as Columns
    entries.push({ path, typeFlag, size, mode, uid, gid, linkName, crc })
  }
  return entries
}
