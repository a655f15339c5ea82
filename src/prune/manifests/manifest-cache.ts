import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { messageOf } from '../../core/errors.ts'
import type { Host } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import { type Digest, isDigest, isOf } from '../../oci/digest.ts'
import type { PackageName } from '../snapshot.ts'

/**
 * Manifests of a package that were read before, on disk: their very bytes, so that whoever can write there cannot make us
 * believe that an index has no parts. Each is hashed again when it is read; one that is not its digest is left out.
 */
export interface ManifestCache {
  /** To be kept for the next run. */
  add(digest: Digest, bytes: Uint8Array): void
  /** The file is there, or the old one still is; a disk that fails is told in the debug log only. */
  close(): Promise<void>
}

/** Bytes of the file; what is more is read again the next time. */
const largest = 256 * 1024 * 1024

/** Bytes that wait to be written. */
const batch = 1024 * 1024

export function cacheFile(cacheDir: string, { registry, owner, name }: PackageName): string {
  return join(cacheDir, 'prune', `${encodeURIComponent(`${registry}/${owner}/${name}`)}.ndjson`)
}

/**
 * Opens the cache: `found` is called with each manifest of `wanted` that is there; those that are not wanted any more go.
 */
export async function openCache(
  file: string,
  wanted: ReadonlySet<Digest>,
  found: (digest: Digest, bytes: Uint8Array) => void,
  host: Host,
): Promise<ManifestCache> {
  const temporary = `${file}.${randomUUID()}`
  const lost = (error: unknown) => host.log.debug(`the cache ${file} cannot be used: ${messageOf(error)}`)
  let handle: FileHandle | undefined
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    handle = await open(temporary, 'wx', 0o600)
  } catch (error) {
    lost(error)
  }
  let waiting: string[] = []
  let size = 0
  let written = 0
  let writing: Promise<unknown> = Promise.resolve()
  const flush = () => {
    const text = waiting.join('')
    waiting = []
    size = 0
    writing = writing.then(async () => handle?.appendFile(text)).catch(lost)
  }
  const add = (digest: Digest, text: string) => {
    const line = `${JSON.stringify([digest, text])}\n`
    if (!handle || written + line.length > largest) return
    waiting.push(line)
    size += line.length
    written += line.length
    if (size > batch) flush()
  }
  for await (const line of linesOf(file)) {
    const entry = entryOf(line)
    if (!entry || !wanted.has(entry.digest)) continue
    try {
      found(entry.digest, Buffer.from(entry.text))
    } catch (error) {
      // Of this digest, and no manifest: the registry is asked, which says so for this one alone.
      host.log.debug(`the cache ${file} has a manifest that cannot be read: ${entry.digest}: ${messageOf(error)}`)
      continue
    }
    add(entry.digest, entry.text)
    if (size > batch) await writing
  }
  return {
    add(digest, bytes) {
      const text = Buffer.from(bytes).toString('utf8')
      // Bytes that are no text do not come back from it as they were.
      if (isOf(digest, Buffer.from(text))) add(digest, text)
    },
    async close() {
      flush()
      try {
        await writing
        await handle?.close()
        if (handle) await rename(temporary, file)
      } catch (error) {
        lost(error)
      } finally {
        await rm(temporary, { force: true }).catch(lost)
      }
    },
  }
}

async function* linesOf(file: string): AsyncGenerator<string, void> {
  try {
    yield* createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  } catch {
    // There is none yet, or none that can be read: everything is read from the registry.
  }
}

function entryOf(line: string): { readonly digest: Digest; readonly text: string } | undefined {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return undefined
  }
  if (!Array.isArray(value) || isRecord(value)) return undefined
  const [digest, text] = value as readonly unknown[]
  if (typeof digest !== 'string' || !isDigest(digest) || typeof text !== 'string') return undefined
  return isOf(digest, Buffer.from(text)) ? { digest, text } : undefined
}
