import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { eachOf } from './each.ts'

/** Unpacks packages over each other into a folder, without running anything of theirs. */
export async function unpack(debs: readonly string[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await eachOf(debs, (deb) => unpackOne(deb, folder))
}

/** As `dpkg-deb --extract`, which would put a folder in the place of a link such as /lib -> usr/lib. */
async function unpackOne(deb: string, folder: string): Promise<void> {
  const packed = spawn('dpkg-deb', ['--fsys-tarfile', deb], { stdio: ['ignore', 'pipe', 'pipe'] })
  const tar = spawn('tar', ['--extract', '--keep-directory-symlink', '--same-permissions', '--directory', folder], {
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  // tar stops reading at the archive's end mark; what pads the archive after it must still be taken from dpkg-deb.
  packed.stdout.pipe(tar.stdin)
  tar.stdin.on('error', () => {}).on('close', () => packed.stdout.resume())
  await Promise.all([succeeded(packed), succeeded(tar)])
}

async function succeeded(child: ReturnType<typeof spawn>): Promise<void> {
  const [code, words] = await Promise.all([
    new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject)),
    child.stderr ? text(child.stderr) : '',
  ])
  if (code !== 0) throw new Error(`${child.spawnargs.join(' ')} ended with ${code}: ${words.trim()}`)
}
