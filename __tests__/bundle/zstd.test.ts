import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { digestOf, hexOf } from '../../src/oci/digest.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { tarOf } from '../support/written-tar.ts'
import { zstdTraps } from '../support/zstd-frames.ts'
import { nodes } from './nodes.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zstd-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A layout in a tar, with a layer for every trap, each with a file of its own. */
function archive(): Buffer {
  const sizes = [1000, 2000, 3000, 4000, 5000, 6000, 7000]
  const layers = sizes.map((size, at) => {
    const traps = Object.values(zstdTraps(tarOf([{ name: `file-${at}`, content: size }])))
    return traps[at % traps.length] ?? Buffer.alloc(0)
  })
  const blobs = new Map<string, Uint8Array>()
  const put = (mediaType: string, content: Uint8Array | object) => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content))
    blobs.set(`blobs/sha256/${hexOf(digestOf(bytes))}`, bytes)
    return { mediaType, digest: digestOf(bytes), size: bytes.length }
  }
  const root = put(mediaTypes.manifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.manifest,
    config: put(mediaTypes.config, { os: 'linux', architecture: 'amd64' }),
    layers: layers.map((layer) => put('application/vnd.oci.image.layer.v1.tar+zstd', layer)),
  })
  const index = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [root] })
  return tarOf([...[...blobs].map(([name, content]) => ({ name, content })), { name: 'index.json', content: index }])
}

test.each(nodes)(
  '%s: every frame of a zstd layer is read',
  async (_, node) => {
    const path = join(folder, 'image.tar')
    await writeFile(path, archive())
    const reports = await mkdtemp(join(folder, 'report-'))
    const args = [resolve('dist', 'cli.js'), 'analyze', path, '--report-dir', reports]
    const env = { PATH: process.env.PATH, XDG_CACHE_HOME: reports, HOME: reports }
    const { stdout } = await promisify(execFile)(node, args, { env, cwd: folder })
    expect(stdout).toContain('What weighs in linux/amd64')
    const { stages } = JSON.parse(await readFile(join(reports, 'report.json'), 'utf8'))
    expect(stages.analyze.platforms[0]).toMatchObject({ uncompressed: 28_000, files: 7 })
  },
  60_000,
)
