import { mkdir, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { archive, downloadClosure } from './apt.ts'
import { type Program, run } from './command.ts'
import { certificates } from './images/certificates.ts'
import { pythonOf } from './images/python-modules.ts'
import { requireDebian } from './machine.ts'
import { once } from './once.ts'
import { machinePip } from './pip.ts'
import { native } from './platforms.ts'
import type { Say } from './progress.ts'
import { unpack } from './unpack.ts'

const packages = ['python3', 'python3-pip-whl', 'ca-certificates']

/** The machine's pip, or on a Debian without one that of its packages, in a folder of its own with its C library. */
export async function findPip(say: Say): Promise<Program> {
  const own = await machinePip()
  if (own !== undefined) return own
  await requireDebian('pip', 'Install pip')
  const recipe = { name: 'pip', from: [1, native, packages], how: 'fetched from Debian packages' }
  const tree = await once(recipe, say, async (folder) => {
    const debs = join(folder, 'debs')
    const found = await downloadClosure(await archive('bookworm', native, say), packages, debs)
    await mergeUsr(folder)
    await unpack(found, folder)
    await rm(debs, { recursive: true })
    await mkdir(join(folder, 'etc/ssl/certs'), { recursive: true })
    await writeFile(join(folder, 'etc/ssl/certs/ca-certificates.crt'), (await certificates(folder)).pem)
    const modules = join(folder, 'usr/local/lib/python3.11/dist-packages')
    const wheels = join(folder, 'usr/share/python-wheels')
    const wheel = (await readdir(wheels)).find((name) => name.startsWith('pip-')) ?? 'pip-*.whl'
    await mkdir(modules, { recursive: true })
    const { file, args, env } = python(folder)
    await run(file, [...args, '-m', 'zipfile', '--extract', join(wheels, wheel), modules], { env })
  })
  const { file, args, env } = python(tree)
  return { file, args: [...args, '-m', 'pip'], env }
}

/** Base system and additions lie in one tree here. */
function python(tree: string): Program {
  return pythonOf({ base: tree, added: tree })
}

/** Bookworm's packages still have files in /bin, /sbin and /lib, which are links into /usr on every system. */
async function mergeUsr(tree: string): Promise<void> {
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    await mkdir(join(tree, 'usr', name), { recursive: true })
    await symlink(`usr/${name}`, join(tree, name))
  }
}
