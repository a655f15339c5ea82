import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { cache } from './place.ts'

/**
 * Does `work` while no other process does the work of the same name.
 *
 * The lock is the kernel's, held by a child that lives no longer than we do (its standard input is our pipe): a
 * process that is killed leaves nothing behind that would have to be judged stale. Where there is no `flock` (it is
 * part of every Debian) nothing is locked: then the worst is that work is done twice.
 */
export async function alone<T>(name: string, say: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const folder = join(cache, 'locks')
  await mkdir(folder, { recursive: true })
  const release = await acquire(join(folder, name), () => say(`${name}: waiting for another process that makes it`))
  try {
    return await work()
  } finally {
    release()
  }
}

function acquire(path: string, waiting: () => void): Promise<() => void> {
  return new Promise((resolve) => {
    const holder = spawn('flock', [path, 'cat'], { stdio: ['pipe', 'pipe', 'ignore'] })
    const notice = setTimeout(waiting, 1000)
    const held = () => {
      clearTimeout(notice)
      resolve(() => holder.stdin.end())
    }
    holder.on('error', held)
    holder.stdin.on('error', () => {})
    holder.stdout.once('data', held)
    holder.stdin.write('held\n')
  })
}
