import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import type { Host } from '../core/host.ts'

/** Who holds a folder. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** The process's start, in clock ticks since boot: tells it from a later one with the same number. '' where unknown. */
  readonly started: string
}

/**
 * Takes the kept folder until the run ends. Where another run that still lives holds it, this run gets a folder of its
 * own beside it, which goes when the run ends: nobody waits, and the build only writes more.
 */
export async function takeFolder(folder: string, host: Host): Promise<string> {
  await mkdir(dirname(folder), { recursive: true })
  if (await lock(folder)) {
    host.atEnd({ what: `the lock of ${folder}`, run: () => rm(lockOf(folder), { force: true }) })
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

function lockOf(folder: string): string {
  return `${folder}.lock`
}

async function lock(folder: string): Promise<boolean> {
  const path = lockOf(folder)
  const holder: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid) }
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(JSON.stringify(holder))
      await file.close()
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    if (await alive(path)) return false
    await rm(path, { force: true })
  }
  return false
}

/** A lock that cannot be read was left half-written by a run that died. */
async function alive(path: string): Promise<boolean> {
  const holder = await readFile(path, 'utf8')
    .then((text) => JSON.parse(text) as Partial<Holder>)
    .catch((): Partial<Holder> => ({}))
  if (holder.pid === undefined) return false
  // Another machine's processes cannot be seen from here.
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const started = await startOf(holder.pid)
  return started === holder.started
}

/** Field 22 of /proc/PID/stat; the name in field 2 may hold spaces and parentheses. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(join('/proc', String(pid), 'stat'), 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
