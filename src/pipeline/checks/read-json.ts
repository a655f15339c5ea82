import { readFile } from 'node:fs/promises'
import { readRecord } from '../../oci/document.ts'

/** A JSON object of a file. @throws BrokenImage when it is none */
export async function readJson(path: string): Promise<Readonly<Record<string, unknown>>> {
  return readRecord(await readFile(path), path)
}
