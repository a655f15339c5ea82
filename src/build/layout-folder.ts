import { mkdir, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Host } from '../core/host.ts'
import { takeLock } from './lock-file.ts'

/**
 * Takes the kept folder until the run ends. Where another run that still lives holds it, this run gets a folder of its
 * own beside it, which goes when the run ends: nobody waits, and the build only writes more.
 */
export async function takeFolder(folder: string, host: Host): Promise<string> {
  await mkdir(dirname(folder), { recursive: true })
  const release = await takeLock(`${folder}.lock`)
  if (release) {
    host.atEnd({ what: `the lock of ${folder}`, run: release })
    await mkdir(folder, { recursive: true })
    return folder
  }
  const own = `${folder}-${process.pid}`
  host.log.info(`another run uses ${folder}: this one builds into ${own}`)
  host.atEnd({ what: `the folder ${own}`, run: () => rm(own, { recursive: true, force: true }) })
  await rm(own, { recursive: true, force: true })
  await mkdir(own, { recursive: true })
  return own
}
