import { join } from 'node:path'
import { replaceText } from '../../core/replace-file.ts'
import type { Tested } from '../tested.ts'
import { junit } from './junit.ts'

/** `test.junit.xml` in the report's folder; its absolute path. @param redact masks what is secret */
export async function write(tested: Tested, folder: string, redact: (text: string) => string): Promise<string> {
  const path = join(folder, 'test.junit.xml')
  await replaceText(path, redact(junit(tested)))
  return path
}
