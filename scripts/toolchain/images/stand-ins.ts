import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { folderOf, once, type Recipe } from '../once.ts'
import { machinePip } from '../pip.ts'
import { allOf } from '../progress.ts'
import { machineCertificates } from './certificates.ts'
import type { Descriptor } from './layout.ts'
import { writeLayout } from './layout.ts'
import { makePython, pythonRecipe, treePip } from './python.ts'
import { makeUv, uvVersion } from './uv.ts'

/** The images that can be made from packages, by the names that Dockerfiles call them. */
export const standIns = {
  python: 'python:3.11-slim',
  debian: 'debian:bookworm-slim',
  uv: `ghcr.io/astral-sh/uv:${uvVersion}`,
} as const

export interface StandIns {
  /** An OCI layout with every image in it. */
  readonly layout: string
  readonly images: Readonly<Record<keyof typeof standIns, Descriptor>>
}

/** Makes the base images for both architectures from Debian packages and wheels. */
export async function makeStandIns(say: (line: string) => void): Promise<StandIns> {
  const folder = await once(await recipe(), say, async (making) => {
    const layout = join(making, 'layout')
    const work = join(making, 'work')
    const pip = await machinePip()
    const python = makePython(layout, join(work, 'python'), say)
    // A machine without pip uses that of the image, once it is there.
    const uv = pip ? makeUv(layout, work, pip) : python.then(() => makeUv(layout, work, treePip(join(work, 'python'))))
    await allOf([python, uv])
    const images: StandIns['images'] = { ...(await python), uv: await uv }
    await writeLayout(layout, Object.values(images))
    await writeFile(join(making, 'images.json'), JSON.stringify(images, null, 2))
    await rm(work, { recursive: true })
  })
  return read(folder)
}

/** The named contexts by which a build takes these images for the ones of those names. */
export function contextsOf({ layout, images }: StandIns): Readonly<Record<string, string>> {
  const entries = Object.entries(standIns) as [keyof typeof standIns, string][]
  return Object.fromEntries(entries.map(([key, name]) => [name, `oci-layout://${layout}@${images[key].digest}`]))
}

/** Those that were made before, if they were. */
export async function madeStandIns(): Promise<StandIns | undefined> {
  return read(folderOf(await recipe())).catch(() => undefined)
}

async function read(folder: string): Promise<StandIns> {
  const images = JSON.parse(await readFile(join(folder, 'images.json'), 'utf8')) as StandIns['images']
  return { layout: join(folder, 'layout'), images }
}

/** A machine that trusts other certificates than yesterday needs other images. */
async function recipe(): Promise<Recipe> {
  const trusted = createHash('sha256')
    .update(await machineCertificates())
    .digest('hex')
  return { name: 'images', from: [1, pythonRecipe, uvVersion, trusted], how: 'made from Debian packages and wheels' }
}
