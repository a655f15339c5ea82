import { randomUUID } from 'node:crypto'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/** Who holds a lock. */
interface Holder {
  readonly pid: number
  readonly host: string
  /** The process's start, in clock ticks since boot: tells it from a later one with the same number. '' where unknown. */
  readonly started: string
  /** Of this lock alone: no two locks have the same text. */
  readonly id: string
}

const attempts = 20

/**
 * Takes the lock, and gives what releases it; undefined where a process that lives has it. The lock of a process that
 * died is taken over. It never has two holders: it comes into being with its text, and only who holds a second lock may
 * remove a dead one, after looking once more that it is still that one.
 */
export async function takeLock(path: string): Promise<(() => Promise<void>) | undefined> {
  const holder: Holder = { pid: process.pid, host: hostname(), started: await startOf(process.pid), id: randomUUID() }
  const text = JSON.stringify(holder)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (await create(path, text)) return () => removeIf(path, text)
    const there = await textOf(path)
    if (there === undefined) continue
    if (await alive(there)) return undefined
    const release = await takeLock(`${path}.taker`)
    if (release) await removeIf(path, there).finally(release)
    else await delay(10)
  }
  return undefined
}

/** Whole or not at all: the file is written under another name and then given this one. */
async function create(path: string, text: string): Promise<boolean> {
  const temporary = `${path}.${randomUUID()}`
  await writeFile(temporary, text, { flag: 'wx' })
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(code)) throw error
    return await createWithoutLinks(path, text)
  } finally {
    await rm(temporary, { force: true })
  }
}

/** On file systems that know no links. */
async function createWithoutLinks(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function removeIf(path: string, text: string): Promise<void> {
  if ((await textOf(path)) === text) await rm(path, { force: true })
}

/** undefined where there is no lock. */
async function textOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** A lock that cannot be understood was left half-written by a run that died. */
async function alive(text: string): Promise<boolean> {
  const { pid, host, started } = parse(text)
  if (pid === undefined) return false
  // Another machine's processes cannot be seen from here.
  if (host !== hostname()) return true
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return (await startOf(pid)) === started
}

function parse(text: string): Partial<Holder> {
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null
    // Zero and negative numbers would mean groups of processes.
    return typeof holder?.pid === 'number' && Number.isInteger(holder.pid) && holder.pid > 0 ? holder : {}
  } catch {
    return {}
  }
}

/** Field 22 of /proc/PID/stat; the name in field 2 may hold spaces and parentheses. */
async function startOf(pid: number): Promise<string> {
  const stat = await readFile(join('/proc', String(pid), 'stat'), 'utf8').catch(() => '')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
