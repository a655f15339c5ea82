import { readFile, rm, rmdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { run } from './command.ts'
import { stopDaemon } from './daemon.ts'
import { endEmulation } from './emulation.ts'
import { cache, runFolder } from './place.ts'

/** Stops the engine and takes back everything that the toolchain put on this machine. */
export async function remove(): Promise<void> {
  await stopDaemon()
  await endEmulation()
  for (const folder of [runFolder, cache]) {
    await unmountBelow(folder)
    await rm(folder, { recursive: true, force: true })
  }
  // The project's folder in the user's cache, if nothing else is in it.
  await rmdir(dirname(cache)).catch(() => {})
}

/** An engine that was killed leaves mounts, and what is deleted through a mount is another's. */
async function unmountBelow(folder: string): Promise<void> {
  const mounts = await readFile('/proc/self/mounts', 'utf8').catch(() => '')
  const below = mounts
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((path) => path.startsWith(`${folder}/`))
  for (const path of below.reverse()) await run('umount', ['--lazy', path])
}
