import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { type Digest, digestOf } from '../../src/oci/digest.ts'
import { blobPath, type Layout } from '../../src/oci/layout.ts'
import { type Descriptor, mediaTypes } from '../../src/oci/manifest.ts'
import { parsePlatform } from '../../src/oci/platform.ts'

export interface ImageWish {
  /** Names of platforms; one without attestations gives a manifest without an index. Default: two. */
  readonly platforms?: readonly string[]
  /** Sizes of layers in bytes; the first is shared by all platforms. Default: [1000, 500]. */
  readonly layers?: readonly number[]
  readonly labels?: Readonly<Record<string, string>>
  readonly annotations?: Readonly<Record<string, string>>
  readonly attestations?: boolean
  /** Puts it into this layout folder. */
  readonly dir?: string
}

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** Writes an image of random layers as BuildKit would, into an OCI layout folder. */
export async function imageLayout(wish: ImageWish = {}): Promise<Layout> {
  const dir = wish.dir ?? (await temporaryFolder())
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  const put = async (mediaType: string, content: Uint8Array | object): Promise<Descriptor> => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content))
    const digest = digestOf(bytes)
    await writeFile(blobPath(dir, digest), bytes)
    return { mediaType, digest, size: bytes.length }
  }
  const layer = (size: number) => put('application/vnd.oci.image.layer.v1.tar+gzip', randomBytes(size))
  const [shared = 1000, ...others] = wish.layers ?? [1000, 500]
  const base = await layer(shared)
  const manifest = (config: Descriptor, layers: readonly Descriptor[]) =>
    put(mediaTypes.manifest, { schemaVersion: 2, mediaType: mediaTypes.manifest, config, layers })

  const children: Descriptor[] = []
  const names = wish.platforms ?? ['linux/amd64', 'linux/arm64']
  for (const name of names) {
    const platform = parsePlatform(name) ?? { os: 'linux', architecture: name }
    const layers = [base, ...(await Promise.all(others.map(layer)))]
    const config = await put(mediaTypes.config, { ...platform, config: { Labels: wish.labels ?? {} }, rootfs: {} })
    children.push({ ...(await manifest(config, layers)), platform })
  }
  const [only] = children
  if (names.length === 1 && !wish.attestations && only) return { dir, root: only }
  for (const image of wish.attestations ? [...children] : []) children.push(await attestationOf(image, put, manifest))
  const index = {
    schemaVersion: 2,
    mediaType: mediaTypes.index,
    manifests: children,
    ...(wish.annotations ? { annotations: wish.annotations } : {}),
  }
  return { dir, root: await put(mediaTypes.index, index) }
}

/** Removed when the tests of the file are done. */
async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'layout-'))
  folders.push(folder)
  return folder
}

async function attestationOf(
  image: Descriptor,
  put: (mediaType: string, content: object) => Promise<Descriptor>,
  manifest: (config: Descriptor, layers: readonly Descriptor[]) => Promise<Descriptor>,
): Promise<Descriptor> {
  const unknown = { os: 'unknown', architecture: 'unknown' }
  const statement = await put('application/vnd.in-toto+json', { subject: image.digest })
  const config = await put(mediaTypes.config, { ...unknown, about: image.digest })
  return {
    ...(await manifest(config, [statement])),
    platform: unknown,
    annotations: {
      'vnd.docker.reference.type': 'attestation-manifest',
      'vnd.docker.reference.digest': image.digest,
    },
  }
}

/** For tests that ask for what is not there. */
export const absent: Digest = `sha256:${'0'.repeat(64)}`
