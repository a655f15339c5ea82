import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { messageOf, UserError } from '../../src/core/errors.ts'
import { run } from './command.ts'
import type { EngineFiles } from './engine.ts'
import { runFolder } from './place.ts'
import { foreign, machineNames } from './platforms.ts'

const binfmt = '/proc/sys/fs/binfmt_misc'
const name = `qemu-${machineNames[foreign]}`

/** What was changed in the kernel, to be taken back by `endEmulation`. Gone with a boot, as the changes are. */
const noteOf = (change: 'mounted' | 'registered') => join(runFolder, `binfmt-${change}`)

/** Lets programs of the other architecture run, inside containers too. Gives whether that had to be arranged. */
export async function startEmulation(files: EngineFiles): Promise<boolean> {
  if (existsSync(join(binfmt, name))) return false
  await mkdir(runFolder, { recursive: true, mode: 0o711 })
  if (!existsSync(join(binfmt, 'register'))) {
    await run('mount', ['-t', 'binfmt_misc', 'binfmt_misc', binfmt], {
      cure: 'The kernel needs binfmt_misc, and this user the right to mount it (in a container: --privileged).',
    })
    await writeFile(noteOf('mounted'), '')
    if (existsSync(join(binfmt, name))) return true
  }
  try {
    await writeFile(
      join(binfmt, 'register'),
      registration(await readFile(files.emulatorFormat, 'utf8'), files.emulator),
    )
  } catch (cause) {
    // Another process may have come first.
    if (existsSync(join(binfmt, name))) return true
    throw new UserError(`Emulation of ${foreign} could not be registered: ${messageOf(cause)}`, {
      cure: 'The kernel lets only a privileged user write to binfmt_misc (in a container: --privileged).',
      cause,
    })
  }
  await writeFile(noteOf('registered'), '')
  return true
}

/** Takes back what `startEmulation` did; what was there before stays. */
export async function endEmulation(): Promise<void> {
  if (existsSync(noteOf('registered'))) {
    await writeFile(join(binfmt, name), '-1').catch(() => {})
    await rm(noteOf('registered'))
  }
  if (existsSync(noteOf('mounted'))) {
    await run('umount', [binfmt]).catch(() => '')
    await rm(noteOf('mounted'))
  }
}

/**
 * Debian's line with our interpreter. Its flags stay: P keeps argv[0], F lets the kernel hold the interpreter open, so
 * that it need not lie inside a container.
 */
export function registration(format: string, interpreter: string): string {
  const fields = format.trim().split(':')
  if (fields.length !== 8) throw new Error(`not a binfmt.d line: ${format}`)
  return fields.with(6, interpreter).join(':')
}
