import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { archive, downloadPackages } from './apt.ts'
import { run, works } from './command.ts'
import { requireDebian } from './machine.ts'
import { once } from './once.ts'
import { native } from './platforms.ts'
import type { Got, Say } from './progress.ts'
import { unpack } from './unpack.ts'

/**
 * A folder for the PATH with nothing but `git`; undefined where the machine has one. Its libraries (zlib, PCRE) are
 * part of every Debian. Without those for https: it serves repositories on this machine.
 */
export async function getGit(say: Say): Promise<Got<string | undefined>> {
  if (await works('git', ['--version']))
    return { value: undefined, note: `the one that is here, ${await version('git')}` }
  await requireDebian('git', 'Install git')
  const root = await once(
    { name: 'git', from: [1, native], how: 'fetched from Debian packages' },
    say,
    async (folder) => {
      const debs = join(folder, 'debs')
      await unpack(await downloadPackages(await archive('bookworm', native, say), ['git'], debs), folder)
      await rm(debs, { recursive: true })
    },
  )
  // Made each time: it holds the folder's absolute path, which a cache that moved would not have.
  const program = join(root, 'client/git')
  await mkdir(dirname(program), { recursive: true })
  await writeFile(program, wrapper(root))
  await chmod(program, 0o755)
  return { value: dirname(program), note: await version(program) }
}

/** Git looks for its other programs under /usr unless it is told; children see no variables but those they need. */
export function wrapper(root: string): string {
  return `#!/bin/sh
export GIT_EXEC_PATH='${quoted(join(root, 'usr/lib/git-core'))}'
export GIT_TEMPLATE_DIR='${quoted(join(root, 'usr/share/git-core/templates'))}'
exec '${quoted(join(root, 'usr/bin/git'))}' "$@"
`
}

function quoted(path: string): string {
  return path.replaceAll("'", "'\\''")
}

async function version(program: string): Promise<string> {
  return (await run(program, ['--version'])).trim().replace(/^git version /, '')
}
