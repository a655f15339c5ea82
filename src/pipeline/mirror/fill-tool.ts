import { randomUUID } from 'node:crypto'
import { chmod, mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InterruptedError, UserError } from '../../core/errors.ts'
import { fetchProven } from '../../tools/fetch-release.ts'
import { hasher } from '../../tools/hasher.ts'
import { proveFile } from '../../tools/prove-file.ts'
import { isBare, type Release, releaseOf } from '../../tools/release.ts'
import type { ToolName } from '../../tools/tool.ts'
import type { Entry } from './content.ts'
import { type Filled, type Filling, history } from './filling.ts'

/**
 * One tool for one platform, as upstream or another mirror has it, verified before it has its name.
 *
 * @throws UserError for what cannot be had and for whatever is not the promised bytes
 */
export async function fillTool(name: ToolName, platform: string, filling: Filling): Promise<Filled> {
  const { dir, inputs, host, pins } = filling
  const choice = inputs.tools.find((line) => line.name === name)
  if (choice !== undefined && 'path' in choice)
    return { state: 'skipped', why: 'an executable of your own: bring it along yourself, and name it by tools' }
  const release = releaseOf(name, choice, pins[name], platform)
  const folder = join(name, release.version, platform.replace('/', '-'))
  const work = join(dir, `.fetching-${randomUUID()}`)
  await mkdir(work, { recursive: true })
  try {
    const here = await present(release, folder, work, filling)
    if (here) return { state: 'present', entry: { ...here, ...history(filling, here.path) } }
    const { file, bare, sha256, from } = await fetchProven(release, inputs.toolsMirror, work, host)
    const path = join(folder, bare && !isBare(release) ? release.executable : release.asset)
    await mkdir(join(dir, folder), { recursive: true })
    await chmod(file, bare ? 0o755 : 0o644)
    await rename(file, join(dir, path))
    const entry = await entryOf(release, path, sha256, dir)
    return { state: 'fetched', entry: { ...entry, from, fetchedAt: host.now().toISOString() } }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** What lies there and is what it must be, as upstream's asset or as the bare executable. */
async function present(
  release: Release,
  folder: string,
  work: string,
  { dir, host }: Filling,
): Promise<Entry | undefined> {
  const hashes = hasher(host.signal)
  for (const name of new Set([release.asset, release.executable])) {
    const path = join(folder, name)
    const file = join(dir, path)
    const bare = isBare(release) || name !== release.asset
    try {
      const sha256 = await hashes.sha256(file)
      await proveFile(release, { file, bare, sha256 }, work, file, (why) => new UserError(why, { cure: '' }))
      return await entryOf(release, path, sha256, dir)
    } catch (error) {
      if (error instanceof InterruptedError) throw error
      const absent = (error as NodeJS.ErrnoException).code === 'ENOENT'
      if (!absent && !(error instanceof UserError)) throw error
      if (!absent) host.log.warning(`${file} is not what it must be: it is fetched anew`)
    }
  }
  return undefined
}

async function entryOf(release: Release, path: string, sha256: string, dir: string): Promise<Entry> {
  const { name, version, platform, trust } = release
  const { size } = await stat(join(dir, path))
  return { kind: 'tool', name, version, platforms: [platform], path, size, sha256, trust }
}
