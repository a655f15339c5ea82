import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { archive, downloadPackages } from './apt.ts'
import { works } from './command.ts'
import { requireDebian } from './machine.ts'
import { once } from './once.ts'
import { native } from './platforms.ts'
import { unpack } from './unpack.ts'

/** Debian's registry (distribution 2.8), which like GHCR has no referrers API. Gives the executable. */
export async function registryProgram(say: (line: string) => void): Promise<string> {
  if (await works('docker-registry', ['--version'])) return 'docker-registry'
  await requireDebian('The registry', 'Put distribution 2.8 on the PATH as docker-registry')
  const root = await once(
    { name: 'registry', from: [1, native], how: 'fetched from Debian packages' },
    say,
    async (folder) => {
      const debs = join(folder, 'debs')
      await unpack(await downloadPackages(await archive('bookworm', native, say), ['docker-registry'], debs), folder)
      await rm(debs, { recursive: true })
    },
  )
  return join(root, 'usr/bin/docker-registry')
}
