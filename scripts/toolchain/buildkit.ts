import { createHash } from 'node:crypto'
import { cp, link, mkdir, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { archive, downloadPackages } from './apt.ts'
import { run, works } from './command.ts'
import { buildGo } from './go.ts'
import { machineCertificates } from './images/certificates.ts'
import { addLayer } from './images/layer.ts'
import { readPlatform, writeImage, writeLayout } from './images/layout.ts'
import type { StandIns } from './images/stand-ins.ts'
import { once } from './once.ts'
import { native } from './platforms.ts'
import type { Say } from './progress.ts'
import { unpack } from './unpack.ts'

export const buildkitVersion = '0.32.2'

export interface MadeBuildkit {
  readonly reference: string
  /** For `docker load`. */
  readonly archive: string
}

/** An image like moby/buildkit: a small Debian, runc, buildkitd and buildctl, these two built from source. */
export async function makeBuildkit({ layout: bases, images }: StandIns, say: Say): Promise<MadeBuildkit> {
  const programs = await makePrograms(say)
  const from = [1, basename(programs), images.debian.digest]
  // A host that refuses at once: buildx tries to pull first and takes the local image when it cannot.
  const reference = `localhost/image-pipeline/buildkit:${buildkitVersion}-${images.debian.digest.slice(7, 15)}`
  const folder = await once({ name: 'buildkit', from, how: 'put together' }, say, async (making) => {
    const layout = join(making, 'layout')
    const base = await readPlatform(bases, images.debian, native)
    const layer = await addLayer(layout, programs, {
      mtime: base.created,
      createdBy: 'COPY runc buildkitd buildctl /usr/bin/',
    })
    await shareBlobs(bases, layout, base.layers)
    const config = { ...base.config, Entrypoint: ['buildkitd'], Cmd: [] }
    const image = await writeImage(layout, [{ ...base, config, layers: [...base.layers, layer] }])
    await writeLayout(layout, [{ ...image, annotations: { 'io.containerd.image.name': reference } }])
    await run('tar', ['--create', `--file=${join(making, 'image.tar')}`, `--directory=${layout}`, '.'])
    await rm(layout, { recursive: true })
  })
  return { reference, archive: join(folder, 'image.tar') }
}

/** Puts the image into the engine unless it is there. */
export async function loadBuildkit(made: MadeBuildkit, env: Readonly<Record<string, string>>): Promise<void> {
  if (await works('docker', ['image', 'inspect', made.reference], { env })) return
  await run('docker', ['load', '--quiet', '--input', made.archive], { env, cure: 'Check that the engine has room.' })
}

/** The image's own files; minutes of compiling, so they are kept apart from a base that changes more often. */
async function makePrograms(say: Say): Promise<string> {
  const trusted = await machineCertificates()
  const hash = createHash('sha256').update(trusted).digest('hex')
  const recipe = {
    name: 'buildkit-programs',
    from: [1, buildkitVersion, native, hash],
    how: 'compiled, some two minutes',
  }
  return once(recipe, say, async (tree) => {
    const bin = join(tree, 'usr/bin')
    const work = join(tree, 'work')
    const packages = ['./cmd/buildkitd', './cmd/buildctl']
    const set = { 'github.com/moby/buildkit/version.Version': `v${buildkitVersion}` }
    const source = { module: 'github.com/moby/buildkit', version: `v${buildkitVersion}`, packages, set }
    await mkdir(bin, { recursive: true })
    await Promise.all([buildGo(source, bin, join(work, 'go'), say), addRunc(bin, join(work, 'runc'), say)])
    await rm(work, { recursive: true })
    // The builder itself speaks https with registries.
    await mkdir(join(tree, 'etc/ssl/certs'), { recursive: true })
    await writeFile(join(tree, 'etc/ssl/certs/ca-certificates.crt'), trusted)
  })
}

async function addRunc(bin: string, work: string, say: Say): Promise<void> {
  await unpack(await downloadPackages(await archive('bookworm', native, say), ['runc'], join(work, 'debs')), work)
  await cp(join(work, 'usr/sbin/runc'), join(bin, 'runc'))
}

/** Layers of one layout in another, without a copy where the disk allows. */
async function shareBlobs(from: string, to: string, layers: readonly { readonly digest: string }[]): Promise<void> {
  for (const { digest } of layers) {
    const blob = join('blobs', digest.replace(':', '/'))
    await link(join(from, blob), join(to, blob)).catch(() => cp(join(from, blob), join(to, blob)))
  }
}
