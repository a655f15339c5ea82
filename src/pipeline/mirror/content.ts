import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { isRecord } from '../../core/is-record.ts'
import { replaceText } from '../../core/replace-file.ts'
import { version } from '../../core/version.ts'
import { manifestFile } from '../../mirror/places.ts'

/** One thing that a mirror holds. */
export interface Entry {
  readonly kind: 'tool' | 'database' | 'image'
  /** `trivy`, `database`, `buildkit`. */
  readonly name: string
  /** Of a tool. */
  readonly version?: string
  /** What it is for; an image may be for several. */
  readonly platforms?: readonly string[]
  /** File or folder, relative to the mirror. */
  readonly path: string
  /** Bytes. */
  readonly size: number
  /** Of a tool's file, in hex. */
  readonly sha256?: string
  /** Of a layout's root. */
  readonly digest?: string
  /** Of an image: what it is called where it comes from. */
  readonly reference?: string
  /** Who vouches for a tool: `pinned`, `given hash`. */
  readonly trust?: string
  /** Of a database: when its content was put together. */
  readonly updatedAt?: string
  /** Host or mirror it came from. */
  readonly from?: string
  /** When it was fetched. */
  readonly fetchedAt?: string
}

/** `mirror.json`: what a mirror holds, for people and for programs that carry it. The pipeline believes hashes only. */
export interface Content {
  readonly schemaVersion: 1
  readonly madeBy: string
  readonly updatedAt: string
  readonly entries: readonly Entry[]
}

/** What an earlier run wrote; [] where there is none that can be read. */
export async function readEntries(dir: string): Promise<readonly Entry[]> {
  try {
    const content: unknown = JSON.parse(await readFile(join(dir, manifestFile), 'utf8'))
    return isRecord(content) && Array.isArray(content.entries) ? content.entries.filter(isEntry) : []
  } catch {
    return []
  }
}

/** Those of this run in place of earlier ones of the same thing; of the others, what is still there. */
export async function writeContent(dir: string, fresh: readonly Entry[], now: Date): Promise<Content> {
  const replaced = new Set(fresh.map(({ path }) => path))
  const earlier = (await readEntries(dir)).filter(({ path }) => !replaced.has(path))
  const there = await Promise.all(earlier.map(({ path }) => stat(join(dir, path)).catch(() => undefined)))
  const entries = [...earlier.filter((_, at) => there[at] !== undefined), ...fresh].sort(
    (one, other) => one.kind.localeCompare(other.kind) || one.path.localeCompare(other.path),
  )
  const content: Content = {
    schemaVersion: 1,
    madeBy: `image-pipeline ${version}`,
    updatedAt: now.toISOString(),
    entries,
  }
  await replaceText(join(dir, manifestFile), `${JSON.stringify(content, null, 2)}\n`)
  return content
}

function isEntry(value: unknown): value is Entry {
  return (
    isRecord(value) &&
    typeof value.kind === 'string' &&
    typeof value.name === 'string' &&
    typeof value.path === 'string' &&
    typeof value.size === 'number'
  )
}
