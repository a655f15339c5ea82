import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { makeBuilder } from '../../src/build/builder.ts'
import { mirroredImages } from '../../src/build/mirrored-images.ts'
import { plan } from '../../src/build/plan.ts'
import { installQemu } from '../../src/build/qemu.ts'
import type { Command } from '../../src/core/host.ts'
import { docker } from '../../src/docker/docker.ts'
import { images } from '../../src/docker/images.ts'
import { loadMirrored, type MirroredImage } from '../../src/mirror/mirrored-image.ts'
import { imagePlace } from '../../src/mirror/places.ts'
import type { Layout } from '../../src/oci/layout.ts'
import { hostPlatform, platformName } from '../../src/oci/platform.ts'
import { facts } from '../support/facts.ts'
import { type Answer, fakeHost } from '../support/fake-host.ts'
import { imageLayout } from '../support/image.ts'
import { buildInputs, buildWorld, someTags } from './build-world.ts'

const native = platformName(hostPlatform(process.arch))
let dir: string
let mirror: string
let image: Layout
let reference: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'mirrored-'))
  mirror = `${pathToFileURL(dir).href}/`
  // Written under the name of its digest: which that is, only the image tells.
  image = await imageLayout({ platforms: [native, 'linux/s390x'] })
  reference = `docker.io/moby/buildkit:v9@${image.root.digest}`
  const folder = join(dir, imagePlace(image.root.digest))
  await mkdir(join(folder, '..'), { recursive: true })
  const index = JSON.stringify({ schemaVersion: 2, manifests: [image.root] })
  await writeFile(join(image.dir, 'index.json'), index)
  await rename(image.dir, folder)
})

afterAll(() => rm(dir, { recursive: true, force: true }))

/** An engine that takes what is loaded, and knows it then. */
function engine() {
  const loaded: string[] = []
  const commands: Command[] = []
  const host = fakeHost({
    async exec(command): Promise<Answer> {
      commands.push(command)
      if (command.args[0] === 'image') return loaded.length > 0 ? 'sha256:1' : { status: 1, stderr: 'No such image' }
      if (command.args[0] === 'load') loaded.push((await buffer(command.stdin as AsyncIterable<Uint8Array>)).toString())
      return ''
    },
  })
  return { host, loaded, commands: () => commands.map(({ args }) => args) }
}

const found = async (): Promise<MirroredImage> => {
  const inputs = await buildInputs({ 'driver-opts': `image=${reference}` })
  const { buildkit } = await mirroredImages(inputs, mirror, fakeHost())
  if (!buildkit) throw new Error('it was not found')
  return buildkit
}

test('the BuildKit that the mirror has is loaded once, and the builder runs it under a name that nobody is asked for', async () => {
  const inputs = await buildInputs({ 'driver-opts': `network=host\nimage=${reference}` })
  const { buildkit, binfmt } = await mirroredImages(inputs, mirror, fakeHost())
  expect(binfmt).toBeUndefined()
  const name = `localhost/image-pipeline/buildkit:${image.root.digest.slice(7, 23)}`
  const setting = buildkit ? { buildkit } : {}
  const { builder } = plan(inputs, facts(), someTags(), buildWorld({ builder: undefined, setting }))
  expect(builder.create[0]).toContain(`image=${name}`)
  expect(builder.create[0]).toContain('network=host')
  expect(builder.create.flat().join(' ')).not.toContain('docker.io')
  const { host, loaded, commands } = engine()
  const docks = await docker(host, [])
  await makeBuilder({ ...builder, remove: undefined }, host, docks)
  await makeBuilder({ ...builder, remove: undefined }, host, docks)
  expect(commands().map(([first]) => first)).toEqual(['image', 'load', 'buildx', 'image', 'buildx'])
  expect(loaded).toHaveLength(1)
  expect(loaded[0]).toContain(`"io.containerd.image.name":"${name}"`)
  await host.close()
})

test('without driver-opts it is the pinned one that is looked for, and a mirror without it changes nothing', async () => {
  const inputs = await buildInputs()
  const { buildkit } = await mirroredImages(inputs, mirror, fakeHost())
  expect(buildkit).toBeUndefined()
  const { builder } = plan(inputs, facts(), someTags(), buildWorld({ builder: undefined }))
  expect(builder.create[0]).toContain(`image=${images.buildkit}`)
  expect(builder.image).toBeUndefined()
})

test('a builder in a cluster pulls by itself', async () => {
  const inputs = await buildInputs({ driver: 'kubernetes', 'driver-opts': `image=${reference}` })
  const { builder } = plan(
    inputs,
    facts(),
    someTags(),
    buildWorld({ builder: undefined, setting: { buildkit: await found() } }),
  )
  expect(builder.create[0]).toContain(`image=${reference}`)
  expect(builder.image).toBeUndefined()
})

test('QEMU is registered by the image of the mirror', async () => {
  const binfmt = await found()
  const inputs = await buildInputs({ platforms: 'linux/amd64,linux/s390x,linux/arm64' })
  const world = buildWorld({ builder: undefined, emulated: new Set(), native: 'linux/amd64', binfmt })
  const { qemu } = plan(inputs, facts(), someTags(), world)
  expect(qemu.args).toEqual(['run', '--rm', '--privileged', binfmt.name, '--install', 's390x,arm64'])
  const { host, commands } = engine()
  await installQemu(qemu, host, await docker(host, []))
  expect(commands().map(([first]) => first)).toEqual(['image', 'load', 'run'])
  await host.close()
})

test('an image that the mirror has for other machines only is told', async () => {
  const other = await imageLayout({ platforms: ['linux/s390x'], attestations: true })
  const folder = join(dir, imagePlace(other.root.digest))
  await writeFile(join(other.dir, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [other.root] }))
  await cp(other.dir, folder, { recursive: true })
  const { host } = engine()
  const loading = loadMirrored(
    { reference: `moby/buildkit@${other.root.digest}`, name: 'localhost/x:1', mirror },
    host,
    await docker(host, []),
  )
  await expect(loading).rejects.toThrow(`for ${native}`)
  await host.close()
})
