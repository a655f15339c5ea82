import { chmod, mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Program } from '../command.ts'
import { installWheel } from '../pip.ts'
import { type DebianArchitecture, foreign, machineNames, native } from '../platforms.ts'
import { addLayer } from './layer.ts'
import { type Descriptor, writeImage } from './layout.ts'

export const uvVersion = '0.13.9'

/** Any fixed instant: the wheel's own files bear 1980. */
const created = Date.UTC(2026, 0, 1) / 1000

/** Makes `ghcr.io/astral-sh/uv` for both architectures in a layout: nothing but the two static programs. */
export async function makeUv(layout: string, work: string, pip: Program): Promise<Descriptor> {
  const platforms = await Promise.all(
    [native, foreign].map(async (architecture) => {
      const tree = join(work, `uv-${architecture}`)
      await unpackUv(tree, architecture, pip)
      const layer = await addLayer(layout, tree, { mtime: created, createdBy: 'COPY uv uvx /' })
      return { architecture, created, layers: [layer], config: { Entrypoint: ['/uv'], WorkingDir: '/io' } }
    }),
  )
  return writeImage(layout, platforms)
}

async function unpackUv(tree: string, architecture: DebianArchitecture, pip: Program): Promise<void> {
  const wheel = `${tree}-wheel`
  // The wheels for musl hold static programs: they run on any Linux.
  await installWheel(pip, `uv==${uvVersion}`, `musllinux_1_1_${machineNames[architecture]}`, wheel)
  await mkdir(tree)
  for (const name of ['uv', 'uvx']) {
    await rename(join(wheel, 'bin', name), join(tree, name))
    await chmod(join(tree, name), 0o755)
  }
  await rm(wheel, { recursive: true })
}
