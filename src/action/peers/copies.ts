import { mkdir, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Host } from '../../core/host.ts'
import { replaceText } from '../../core/replace-file.ts'

/** Each to its place, whose folder is made; no secret that is known goes along. */
export async function copies(
  files: readonly { readonly from: string; readonly to: string; readonly platform: string }[],
  host: Pick<Host, 'log' | 'redact'>,
): Promise<void> {
  for (const { from, to, platform } of files) {
    await writeAnew(to, host.redact(await readFile(from, 'utf8')))
    host.log.info(`written: ${to} (${platform})`)
  }
}

/** A link that lies there is replaced, not followed: a checkout may bring one. */
export async function writeAnew(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await replaceText(path, text)
}
