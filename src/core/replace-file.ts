import { randomUUID } from 'node:crypto'
import { rename, rm, writeFile } from 'node:fs/promises'

/** Writes JSON. Readers see the old file or the new one. */
export async function replaceFile(path: string, value: unknown): Promise<void> {
  await replaceText(path, JSON.stringify(value))
}

/** Readers see the old file or the new one; a link that lies there is replaced, not followed. */
export async function replaceText(path: string, text: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}`
  try {
    await writeFile(temporary, text, { flag: 'wx' })
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}
