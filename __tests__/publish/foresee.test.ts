import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { foresee, plan, taggedIn } from '../../src/publish/index.ts'
import { registryClient } from '../../src/registry/client.ts'
import { type Ghcr, startGhcr } from '../support/ghcr/server.ts'
import { imageLayout } from '../support/image.ts'
import { onlineHost } from '../support/online-host.ts'
import { publishing, tagsOf } from '../support/publishing.ts'

let ghcr: Ghcr

beforeAll(async () => {
  ghcr = await startGhcr()
})
beforeEach(() => ghcr.faults.clear())
afterAll(() => ghcr.close())

async function published(version: string, names: readonly string[]): Promise<string> {
  const layout = await imageLayout({ labels: { 'org.opencontainers.image.version': version } })
  const steps = publishing(onlineHost(), tagsOf([`${ghcr.host}/o/n`], names))
  await steps.blobs(layout)
  await steps.manifests(layout)
  if (names.length > 0) await steps.tags(layout)
  return layout.root.digest
}

async function foreseen(digest: string, names: readonly string[], guardLatest = true) {
  const client = registryClient(onlineHost(), async (registry) => ({ registry, username: 'me', password: 'secret' }))
  const repository = { registry: ghcr.host, repository: 'o/n' }
  const root = await client.getManifest(repository, digest)
  if (!root) throw new Error('the image is there')
  const tagged = await taggedIn(client, repository, root)
  const moves = await foresee(plan({ guardLatest }, tagsOf([`${ghcr.host}/o/n`], names)), tagged, client, onlineHost())
  return moves.map(({ reference, from, decision }) => [reference.replace(/.*:/, ''), from, decision])
}

test('which tags would move, from where, and why latest would not; nothing is written', async () => {
  const newer = await published('2.0.0', ['2.0.0', 'stable', 'latest'])
  const older = await published('1.9.0', [])
  const before = ghcr.requests.length
  expect(await foreseen(older, ['latest', 'stable', '1.9.0'])).toEqual([
    ['1.9.0', 'new', 'move'],
    ['stable', newer, 'move'],
    ['latest', newer, { why: '1.9.0 is older than 2.0.0' }],
  ])
  expect(await foreseen(older, ['latest'], false)).toEqual([['latest', newer, 'move']])
  expect(await foreseen(newer, ['latest', 'stable'])).toEqual([
    ['stable', newer, 'there'],
    ['latest', newer, 'there'],
  ])
  expect(ghcr.requests.slice(before).filter((line) => /^(PUT|POST|PATCH|DELETE) \/v2/.test(line))).toEqual([])
})

test('what cannot be read is said, and stops nobody', async () => {
  const digest = await published('1.0.0', [])
  ghcr.faults.add({ on: /manifests\/(?:stable|latest)/, answer: { status: 403 }, times: 99 })
  expect(await foreseen(digest, ['stable', 'latest'])).toEqual([
    ['stable', expect.stringMatching(/^cannot be read: /), 'move'],
    ['latest', expect.stringMatching(/^cannot be read: /), { why: expect.stringMatching(/^it cannot be read: /) }],
  ])
})

test('a tag that is asked for one image only is foreseen for no other', async () => {
  const names = ['1.0.0', 'stable']
  const [one = '', other = ''] = ['one', 'other'].map((name) => `${ghcr.host}/o/${name}`)
  const tags = { ...tagsOf([one, other], names), references: [`${one}:1.0.0`, `${other}:1.0.0`, `${other}:stable`] }
  const layout = await imageLayout()
  const steps = publishing(onlineHost(), tagsOf([one], []))
  await steps.blobs(layout)
  await steps.manifests(layout)
  const client = registryClient(onlineHost(), async (registry) => ({ registry, username: 'me', password: 'secret' }))
  const repository = { registry: ghcr.host, repository: 'o/one' }
  const root = await client.getManifest(repository, layout.root.digest)
  if (!root) throw new Error('the image is there')
  const tagged = await taggedIn(client, repository, root)
  const moves = await foresee(plan({ guardLatest: true }, tags), tagged, client, onlineHost())
  expect(moves.map(({ reference }) => reference)).toEqual([`${one}:1.0.0`, `${other}:1.0.0`, `${other}:stable`])
})
