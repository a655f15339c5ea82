import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { historyTag } from '../../src/core/history-tag.ts'
import { openStore } from '../../src/history/open.ts'
import { fileStore } from '../../src/history/stores/file.ts'
import { artifactType, registryStore } from '../../src/history/stores/registry.ts'
import { mediaTypes } from '../../src/oci/manifest.ts'
import { registryClient } from '../../src/registry/client.ts'
import { fakeHost } from '../support/fake-host.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { onlineHost } from '../support/online-host.ts'

let ghcr: Ghcr
let folder: string

beforeEach(async () => {
  ghcr = await startGhcr({})
  folder = await mkdtemp(join(tmpdir(), 'history-'))
})
afterEach(async () => {
  await ghcr.close()
  await rm(folder, { recursive: true, force: true })
})

function registry() {
  const repository = { registry: ghcr.host, repository: 'o/n' }
  const client = registryClient(onlineHost(), async (name) => ({ registry: name, username: 'o', password: 'x' }))
  // The settling time is what makes two writers meet no more: a shorter one does not, on a busy machine.
  const host = { ...onlineHost(), sleep: (wait: number) => delay(wait) }
  return { repository, client, store: registryStore(repository, client, host) }
}

test('in a registry the lines lie under a tag of their own, as an artifact', async () => {
  const { repository, client, store } = registry()
  expect(await store.read()).toEqual([])
  await store.append('{"one":1}')
  await store.append('{"two":2}')
  expect(await store.read()).toEqual(['{"one":1}', '{"two":2}'])
  const found = await client.getManifest(repository, historyTag)
  expect(JSON.parse(Buffer.from(found?.bytes ?? []).toString())).toMatchObject({
    artifactType,
    config: { mediaType: mediaTypes.empty },
    layers: [{ annotations: { 'org.opencontainers.image.title': 'history.jsonl.gz' } }],
  })
})

test('a line that another run overwrote in a registry is written again', async () => {
  const { store } = registry()
  await store.append('first')
  await Promise.all(['a', 'b', 'c'].map((line) => registry().store.append(line)))
  expect([...(await store.read())].sort()).toEqual(['a', 'b', 'c', 'first'])
})

test('another thing under that tag is left as it is', async () => {
  const { repository, client, store } = registry()
  const bytes = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] }))
  await client.putManifest(repository, historyTag, { mediaType: mediaTypes.index, bytes })
  await expect(store.append('x')).rejects.toThrow('is no history of runs')
})

test('in a file runs that write at once lose nothing, and leave no lock', async () => {
  const path = join(folder, 'runs.jsonl')
  const host = { ...fakeHost({ cwd: folder }), sleep: (wait: number) => delay(wait) }
  expect(await fileStore('runs.jsonl', host).read()).toEqual([])
  const lines = Array.from({ length: 8 }, (_, at) => `line ${at}`)
  await Promise.all(lines.map((line) => fileStore('runs.jsonl', host).append(line)))
  expect((await readFile(path, 'utf8')).trim().split('\n').sort()).toEqual(lines)
  expect(await readdir(folder)).toEqual(['runs.jsonl'])
})

test('a file in a folder that is not there is told with the cure', async () => {
  await expect(fileStore('no/such/runs.jsonl', fakeHost({ cwd: folder })).append('x')).rejects.toThrow(
    'cannot be written',
  )
  await writeFile(join(folder, 'file'), '')
  await expect(fileStore('file/runs.jsonl', fakeHost({ cwd: folder })).read()).rejects.toThrow('cannot be read')
})

test('an image without a name in a registry cannot have its history there', async () => {
  const outside = {
    origin: { url: undefined, serverUrl: '', token: '' },
    registry: async () => registry().client,
  }
  await expect(openStore({ in: 'registry' }, 'localhost/app', outside, fakeHost())).rejects.toThrow(
    'has no name in one',
  )
  expect(await openStore({ in: 'nowhere' }, 'localhost/app', outside, fakeHost())).toBeUndefined()
})
