import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { boltFile } from './bolt.ts'
import { buckets, type Vulnerability } from './content.ts'

export interface DatabaseDates {
  /** When its content was put together. */
  readonly updatedAt: Date
  /** When there will be a newer one; a day later where it is left out. */
  readonly nextUpdate?: Date
  /** Of the form; Trivy knows 2. */
  readonly version?: number
}

const day = 86_400_000

/** Writes `trivy.db` and `metadata.json` as Trivy reads them (`<cache>/db/`). */
export async function writeDatabase(
  folder: string,
  content: readonly Vulnerability[],
  dates: DatabaseDates,
): Promise<void> {
  const { database, metadata } = databaseFiles(content, dates)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'trivy.db'), database)
  await writeFile(join(folder, 'metadata.json'), metadata)
}

export function databaseFiles(
  content: readonly Vulnerability[],
  { updatedAt, nextUpdate, version = 2 }: DatabaseDates,
) {
  const next = nextUpdate ?? new Date(updatedAt.getTime() + day)
  const metadata = { Version: version, NextUpdate: next, UpdatedAt: updatedAt, DownloadedAt: updatedAt }
  return { database: boltFile(buckets(content)), metadata: Buffer.from(JSON.stringify(metadata)) }
}
