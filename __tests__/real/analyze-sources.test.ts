import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { analyse } from '../../src/analyze/index.ts'
import { docker as dockerOf } from '../../src/docker/docker.ts'
import { readLayers } from '../../src/layers/read-layers.ts'
import { parseImageRef } from '../../src/oci/image-ref.ts'
import { openImage } from '../../src/pipeline/image/open-image-ref.ts'
import { registryClient } from '../../src/registry/client.ts'
import { type Distribution, startDistribution } from '../support/distribution.ts'
import type { FakeHost } from '../support/fake-host.ts'
import { imageOf } from '../support/layered-image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'
import { processHost } from '../support/trivy-real.ts'
import { realParts } from './real-parts.ts'

const parts = realParts()
const run = promisify(execFile)
const name = `image-pipeline-analyze-${process.pid}`
let folder: string
let distribution: Distribution

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'analyze-sources-'))
  distribution = await startDistribution(parts.registry ?? 'docker-registry')
}, 60_000)

afterAll(async () => {
  await docker('image', 'rm', '--force', `${name}:1`).catch(() => {})
  await distribution?.close()
  await rm(folder, { recursive: true, force: true })
})

const env = { ...process.env, ...parts.env }
const docker = (...args: readonly string[]) => run('docker', [...args], { env })

let made = 0
async function found(ref: string, host: FakeHost) {
  made += 1
  const client = registryClient(host, async () => undefined)
  const engine = { ...processHost(), env }
  const places = { registry: async () => client, docker: () => dockerOf(engine, []) }
  const image = await openImage(parseImageRef(ref), join(folder, `o${made}`), places, host, { layers: false })
  const { platforms } = analyse(await readLayers(image.layout, image.verified, host, image.source))
  return platforms.map(({ uncompressed, waste, dive, layers }) => ({
    uncompressed,
    wasted: waste.total,
    dive: [dive.wastedBytes, dive.efficiency],
    layers: layers.length,
  }))
}

test('of an image in a real registry the second look fetches the changed layer alone', async () => {
  const asked: string[] = []
  const host = onlineHost({
    cacheDir: join(folder, 'cache'),
    fetch: (url, init) => {
      if (/\/blobs\//.test(String(url)) && (init?.method ?? 'GET') === 'GET') asked.push(String(url))
      return fetch(url, init)
    },
  })
  const [base, app, change] = [
    [{ name: 'etc/os', content: 'base '.repeat(50_000) }],
    [{ name: 'app/main', content: 'one '.repeat(1000) }],
    [{ name: 'app/main', content: 'two' }],
  ]
  const publication = publishing(host, tagsOf([`${distribution.host}/team/app`], ['main']))
  for (const [layers, fetched] of [
    [[base, app], 2],
    [[base, app, change], 1],
  ] as const) {
    const layout = await imageOf({ 'linux/amd64': layers })
    await publication.blobs(layout)
    await publication.manifests(layout)
    await publication.tags(layout)
    asked.length = 0
    const [platform] = await found(`${distribution.host}/team/app:main`, host)
    expect(platform?.layers).toBe(layers.length)
    // One of them is the config.
    expect(asked).toHaveLength(fetched + 1)
  }
}, 60_000)

test('an image has the same numbers in the engine, in what docker save writes, in a layout and in an archive of it', async () => {
  const context = join(folder, 'context')
  await run('mkdir', ['-p', context])
  await writeFile(join(context, 'one'), 'x'.repeat(30_000))
  await writeFile(join(context, 'two'), 'y'.repeat(20_000))
  await writeFile(
    join(context, 'Dockerfile'),
    'FROM scratch\nCOPY one /app/file\nCOPY two /app/file\nCOPY one /app/copy\nCMD ["/app/file"]\n',
  )
  const build = (...args: readonly string[]) => docker('buildx', 'build', '--provenance=false', ...args, context)
  await build('--load', '--tag', `${name}:1`)
  await build('--output', `type=oci,dest=${join(folder, 'oci.tar')}`)
  await build('--output', `type=oci,tar=false,dest=${join(folder, 'layout')}`)
  await build('--output', `type=docker,dest=${join(folder, 'docker.tar')}`)
  await docker('save', '--output', join(folder, 'saved.tar'), `${name}:1`)
  const host = onlineHost({ cacheDir: join(folder, 'cache-2') })
  const expected = [{ uncompressed: 80_000, wasted: 30_000, dive: [50_000, 50_000 / 80_000], layers: 3 }]
  for (const ref of [
    `docker-daemon://${name}:1`,
    `docker-archive://${join(folder, 'saved.tar')}`,
    `docker-archive://${join(folder, 'saved.tar')}:${name}:1`,
    `docker-archive://${join(folder, 'docker.tar')}`,
    `docker-archive://${join(folder, 'oci.tar')}`,
    `oci-layout://${join(folder, 'layout')}`,
  ])
    expect([ref, await found(ref, host)]).toEqual([ref, expected])
}, 120_000)
