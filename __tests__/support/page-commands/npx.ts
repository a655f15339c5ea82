import { mkdir, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/**
 * Puts an `npx` into a folder for the PATH: `npx image-pipeline …` is the bundle, and it knows no other package.
 *
 * @param before shell commands that may change the arguments
 */
export async function writeNpx(folder: string, before = ''): Promise<void> {
  const text = `#!/bin/sh
[ "$1" = image-pipeline ] || exit 99
shift
${before}
exec '${process.execPath}' '${resolve('dist', 'cli.js')}' "$@"
`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'npx'), text, { mode: 0o755 })
}
