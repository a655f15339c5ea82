import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { afterAll } from '@jest/globals'
import { digestOf } from '../../src/oci/digest.ts'
import { blobPath, type Layout } from '../../src/oci/layout.ts'
import { type Descriptor, mediaTypes } from '../../src/oci/manifest.ts'
import { type Platform, parsePlatform } from '../../src/oci/platform.ts'
import { tarStream } from '../../src/oci/tar-stream.ts'

/** What is in an image, in words that a scanner understands. */
export interface ImageContent {
  /** Default: `12.5`. `8.11` is past its end of life. */
  readonly debian?: string
  /** Files of the first layer in place of the usual system's; undefined ones are left out. */
  readonly system?: Readonly<Record<string, string | undefined>>
  /** Default: libssl3 of openssl, and bash. */
  readonly packages?: readonly DebianPackage[]
  /** Name to version. Default: fastapi 0.1.0. */
  readonly python?: Readonly<Record<string, string>>
  /** More files of the second layer: path without a leading `/` to text. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>
  /** Paths that a third layer deletes. */
  readonly deleted?: readonly string[]
  /** Of the config: `NAME=value`. */
  readonly env?: readonly string[]
  readonly labels?: Readonly<Record<string, string>>
  /** What made each layer, for the history. Default: `COPY …`. */
  readonly createdBy?: readonly string[]
  /** The config's whole history, in place of `createdBy`. */
  readonly history?: readonly unknown[]
}

export interface DebianPackage {
  readonly name: string
  readonly version: string
  /** Source package, where it has another name. */
  readonly source?: string
}

export interface ScannableWish extends ImageContent {
  /** Default: linux/amd64 and linux/arm64. A single one gives a manifest without an index. */
  readonly platforms?: readonly string[]
  /** What one platform has in place of the rest. */
  readonly on?: Readonly<Record<string, ImageContent>>
  /** Puts it into this layout folder; a temporary one, removed with the tests, where it is left out. */
  readonly dir?: string
}

/** Two packages of Debian 12 in versions that no distribution has. */
export const usualPackages: readonly DebianPackage[] = [
  { name: 'libssl3', version: '3.0.1-1', source: 'openssl' },
  { name: 'bash', version: '5.0-1' },
]

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/**
 * Writes a real image that Trivy and syft can read, into an OCI layout: a layer with the system, one with the
 * application, and, where something is deleted, one with its whiteouts.
 */
export async function scannableImage(wish: ScannableWish = {}): Promise<Layout> {
  const dir = wish.dir ?? (await temporaryFolder())
  await mkdir(join(dir, 'blobs', 'sha256'), { recursive: true })
  const children: Descriptor[] = []
  for (const name of wish.platforms ?? ['linux/amd64', 'linux/arm64']) {
    const platform = parsePlatform(name) ?? { os: 'linux', architecture: name }
    children.push({ ...(await image(dir, platform, { ...wish, ...wish.on?.[name] })), platform })
  }
  const [only, ...others] = children
  const root =
    only && others.length === 0
      ? only
      : await put(dir, mediaTypes.index, { schemaVersion: 2, mediaType: mediaTypes.index, manifests: children })
  await writeFile(join(dir, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(dir, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [root] }))
  return { dir, root }
}

async function image(dir: string, platform: Platform, content: ImageContent): Promise<Descriptor> {
  const { deleted = [] } = content
  const layers: { readonly descriptor: Descriptor; readonly diffId: string }[] = [
    await layer(dir, present({ ...systemFiles(platform, content), ...content.system })),
    await layer(dir, { ...pythonFiles(content.python ?? { fastapi: '0.1.0' }), ...content.files }),
  ]
  if (deleted.length > 0) layers.push(await layer(dir, Object.fromEntries(deleted.map((path) => [whiteout(path), '']))))
  const config = await put(dir, mediaTypes.config, {
    ...platform,
    created: '2026-01-02T03:04:05Z',
    config: { Env: content.env ?? ['PATH=/usr/bin'], Labels: content.labels ?? {} },
    rootfs: { type: 'layers', diff_ids: layers.map(({ diffId }) => diffId) },
    history:
      content.history ?? layers.map((_, at) => ({ created_by: content.createdBy?.[at] ?? `COPY layer-${at} /` })),
  })
  const descriptors = layers.map(({ descriptor }) => descriptor)
  return put(dir, mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config,
    layers: descriptors,
  })
}

function systemFiles({ architecture }: Platform, { debian = '12.5', packages = usualPackages }: ImageContent) {
  const paragraphs = packages.map(({ name, version, source }) => {
    const from = source === undefined ? '' : `Source: ${source}\n`
    return `Package: ${name}\nStatus: install ok installed\n${from}Version: ${version}\nArchitecture: ${architecture}\n`
  })
  return {
    'etc/os-release': `PRETTY_NAME="Debian"\nID=debian\nVERSION_ID="${debian.split('.')[0]}"\n`,
    'etc/debian_version': `${debian}\n`,
    'var/lib/dpkg/status': paragraphs.join('\n'),
  }
}

function present(files: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])))
}

function pythonFiles(modules: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(modules).map(([name, version]) => [
      `usr/lib/python3/dist-packages/${name}-${version}.dist-info/METADATA`,
      `Metadata-Version: 2.1\nName: ${name}\nVersion: ${version}\n`,
    ]),
  )
}

/** `app/creds.txt` → `app/.wh.creds.txt` */
function whiteout(path: string): string {
  return path.replace(/[^/]+$/, '.wh.$&')
}

async function layer(dir: string, files: Readonly<Record<string, string | Uint8Array>>) {
  const entries = Object.entries(files).map(([name, text]) => {
    const content = Buffer.from(text)
    return { name, size: content.length, content }
  })
  const tar = await buffer(tarStream(entries))
  const descriptor = await put(dir, 'application/vnd.oci.image.layer.v1.tar+gzip', gzipSync(tar))
  return { descriptor, diffId: digestOf(tar) }
}

async function put(dir: string, mediaType: string, content: Uint8Array | object): Promise<Descriptor> {
  const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content))
  const digest = digestOf(bytes)
  await writeFile(blobPath(dir, digest), bytes)
  return { mediaType, digest, size: bytes.length }
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scannable-'))
  folders.push(folder)
  return folder
}
