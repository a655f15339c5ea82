import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { UserError } from '../../src/core/errors.ts'
import { contentsOf } from '../../src/oci/layout.ts'
import { HalfMovedError } from '../../src/publish/run.ts'
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

const tagNames = (name: string) => [...(ghcr.store.packages.get(name)?.tags.keys() ?? [])]

test('an image with its attestations arrives whole under two names, and every tag names its digest', async () => {
  const layout = await imageLayout({ attestations: true, layers: [300_000, 20_000, 10] })
  const host = onlineHost()
  const images = [`${ghcr.host}/o/one`, `${ghcr.host}/o/two`]
  const steps = publishing(host, tagsOf(images, ['main', '1.2.3', 'latest', '1.2', '1']))
  await steps.blobs(layout)
  expect(ghcr.store.packages.get('o/one')?.versions.size).toBe(0)
  await steps.manifests(layout)
  expect(tagNames('o/one')).toEqual([])
  const published = await steps.tags(layout)
  expect(published.map(({ moved }) => moved)).toEqual(
    images.map((name) => ['1.2.3', '1.2', '1', 'main', 'latest'].map((tag) => `${name}:${tag}`)),
  )
  const { manifests, blobs } = await contentsOf(layout)
  for (const name of ['o/one', 'o/two']) {
    const held = ghcr.store.packages.get(name)
    expect([...(held?.versions.keys() ?? [])].sort()).toEqual(manifests.map(({ digest }) => digest).sort())
    expect([...(held?.blobs ?? [])].sort()).toEqual(blobs.map(({ digest }) => digest).sort())
    expect(new Set(held?.tags.values())).toEqual(new Set([layout.root.digest]))
  }
  // The second name takes its blobs from the first: nothing is sent twice.
  expect(ghcr.requests.filter((line) => /^(PUT|PATCH) \/v2\/o\/two\/blobs/.test(line))).toEqual([])
  expect(host.messages('info')).toEqual([expect.stringMatching(/^blobs: 11 uploaded .*, 11 taken from another/)])
})

test('two registries at once get the image, each with a login of its own', async () => {
  const other = await startGhcr({ logins: [{ password: 'secret' }] })
  try {
    const layout = await imageLayout()
    const steps = publishing(onlineHost(), tagsOf([`${ghcr.host}/o/both`, `${other.host}/o/both`], ['main']))
    await steps.blobs(layout)
    await steps.manifests(layout)
    expect((await steps.tags(layout)).flatMap(({ moved }) => moved)).toHaveLength(2)
    expect(other.store.packages.get('o/both')?.tags.get('main')).toBe(layout.root.digest)
  } finally {
    await other.close()
  }
})

test('an image of one platform without an index is published as the manifest that it is', async () => {
  const layout = await imageLayout({ platforms: ['linux/amd64'] })
  const steps = publishing(onlineHost(), tagsOf([`${ghcr.host}/o/single`], ['main']))
  await steps.blobs(layout)
  await steps.manifests(layout)
  await steps.tags(layout)
  expect(ghcr.store.packages.get('o/single')?.tags.get('main')).toBe(layout.root.digest)
})

test('where manifests cannot be written, no tag moves and what stays behind is named by its digest', async () => {
  const layout = await imageLayout()
  const steps = publishing(onlineHost(), tagsOf([`${ghcr.host}/o/behind`], ['main']))
  await steps.blobs(layout)
  ghcr.faults.add({ on: new RegExp(`PUT .*manifests/${layout.root.digest}`), times: 9, answer: { status: 403 } })
  const error = await steps.manifests(layout).catch((error: unknown) => error)
  expect(error).toBeInstanceOf(UserError)
  expect((error as UserError).message).toContain('No tag has moved.')
  for (const reference of steps.written()) expect((error as UserError).message).toContain(reference)
  expect(steps.written()).toHaveLength(2)
  expect(tagNames('o/behind')).toEqual([])
})

test('an interruption between two tags is told with what moved and what did not, and the next run completes it', async () => {
  const layout = await imageLayout()
  const host = onlineHost()
  const image = `${ghcr.host}/o/stopped`
  const tags = tagsOf([image], ['1.2.3', '1.2', '1', 'main'])
  const steps = publishing(host, tags)
  await steps.blobs(layout)
  await steps.manifests(layout)
  ghcr.faults.add({ on: /PUT .*manifests\/1\.2$/, meanwhile: () => host.abort() })
  const error = (await steps.tags(layout).catch((error: unknown) => error)) as HalfMovedError
  expect(error).toBeInstanceOf(HalfMovedError)
  expect(error.moved).toEqual([`${image}:1.2.3`, `${image}:1.2`])
  expect(error.left).toEqual([`${image}:1`, `${image}:main`])
  expect(error.message).toBe(
    `The run was interrupted while tags moved.\nMoved: ${image}:1.2.3, ${image}:1.2.\nNot moved: ${image}:1, ${image}:main.`,
  )
  expect(tagNames('o/stopped')).toEqual(['1.2.3', '1.2'])

  const again = publishing(onlineHost(), tags)
  await again.blobs(layout)
  await again.manifests(layout)
  await again.tags(layout)
  expect(tagNames('o/stopped')).toEqual(['1.2.3', '1.2', '1', 'main'])
})

test('once the run is to end nothing is tried again, and the tags are told', async () => {
  const layout = await imageLayout()
  const host = onlineHost()
  const image = `${ghcr.host}/o/ended`
  const steps = publishing(host, tagsOf([image], ['1.2.3', '1.2', 'main']))
  await steps.blobs(layout)
  await steps.manifests(layout)
  ghcr.faults.add({ on: /PUT .*manifests\/1\.2$/, times: 99, answer: { status: 503 }, meanwhile: () => host.abort() })
  const error = (await steps.tags(layout).catch((error: unknown) => error)) as HalfMovedError
  expect(error).toBeInstanceOf(HalfMovedError)
  expect([error.moved, error.left]).toEqual([[`${image}:1.2.3`], [`${image}:1.2`, `${image}:main`]])
  expect(ghcr.requests.filter((line) => /PUT .*o\/ended\/manifests\/1\.2$/.test(line))).toHaveLength(1)
  expect(host.slept).toEqual([])
})

test('a tag that is on its way when the run is to end has some seconds, then it may have moved', async () => {
  const layout = await imageLayout()
  const host = onlineHost()
  const image = `${ghcr.host}/o/underway`
  const steps = publishing(host, tagsOf([image], ['1.2.3', 'latest']))
  await steps.blobs(layout)
  await steps.manifests(layout)
  let start = 0
  ghcr.faults.add({
    on: /PUT .*manifests\/1\.2\.3$/,
    async meanwhile() {
      start = performance.now()
      host.abort()
      await new Promise((resolve) => setTimeout(resolve, 25_000).unref())
    },
  })
  const error = (await steps.tags(layout).catch((error: unknown) => error)) as HalfMovedError
  expect(performance.now() - start).toBeLessThan(15_000)
  expect(error).toBeInstanceOf(HalfMovedError)
  expect(error.message).toContain(
    `May have moved, the registry did not say: ${image}:1.2.3.\nNot moved: ${image}:latest.`,
  )
})

test('while latest settles, the end of the run is not waited for', async () => {
  const layout = await imageLayout()
  const online = onlineHost()
  const host = {
    ...online,
    // As the runner's host does for a stage that has run out of its time: it sleeps on.
    sleep() {
      online.abort()
      return new Promise<void>((resolve) => setTimeout(resolve, 25_000).unref())
    },
  }
  const image = `${ghcr.host}/o/settling`
  const steps = publishing(host, tagsOf([image], ['latest']))
  await steps.blobs(layout)
  await steps.manifests(layout)
  const start = performance.now()
  const error = (await steps.tags(layout).catch((error: unknown) => error)) as HalfMovedError
  expect(error).toBeInstanceOf(HalfMovedError)
  expect(error.moved).toEqual([`${image}:latest`])
  expect(performance.now() - start).toBeLessThan(15_000)
})

test('a tag whose answer was lost is found to have moved', async () => {
  const layout = await imageLayout()
  const image = `${ghcr.host}/o/lost`
  const steps = publishing(onlineHost(), tagsOf([image], ['main']))
  await steps.blobs(layout)
  await steps.manifests(layout)
  ghcr.faults.add({ on: /PUT .*manifests\/main/, times: 6, cutAnswer: 0 })
  expect(await steps.tags(layout)).toMatchObject([{ moved: [`${image}:main`] }])
})

test('an immutable tag that names this very image already counts as moved; one that names another fails by name', async () => {
  const image = `${ghcr.host}/o/fixed`
  const [one, two] = [await imageLayout(), await imageLayout()]
  const immutable = {
    status: 400,
    body: JSON.stringify({ errors: [{ code: 'TAG_INVALID', message: 'the tag is immutable' }] }),
  }
  for (const layout of [one, two]) {
    const steps = publishing(onlineHost(), tagsOf([image], ['1.0.0']))
    await steps.blobs(layout)
    await steps.manifests(layout)
    if (layout === one) await steps.tags(layout)
    ghcr.faults.add({ on: /PUT .*manifests\/1\.0\.0/, answer: immutable })
    if (layout === one) expect(await steps.tags(layout)).toMatchObject([{ moved: [`${image}:1.0.0`] }])
    else await expect(steps.tags(layout)).rejects.toThrow(/the tag is immutable.*\nNo tag has moved/)
  }
})

test('a damaged layout is found before anything wrong is stored', async () => {
  const { writeFile } = await import('node:fs/promises')
  const { blobPath } = await import('../../src/oci/layout.ts')
  const layout = await imageLayout({ layers: [50_000] })
  const { blobs } = await contentsOf(layout)
  const layer = blobs.find(({ size }) => size === 50_000)
  await writeFile(blobPath(layout.dir, layer?.digest ?? layout.root.digest), Buffer.alloc(50_000))
  const steps = publishing(onlineHost(), tagsOf([`${ghcr.host}/o/damaged`], ['main']))
  await expect(steps.blobs(layout)).rejects.toThrow('holds other bytes')
})

test('the first blob that is refused ends the others, and is the reason told', async () => {
  const layout = await imageLayout({ layers: Array.from({ length: 40 }, (_, at) => 1000 + at) })
  const host = onlineHost()
  const steps = publishing(host, tagsOf([`${ghcr.host}/o/refused`], ['main']))
  ghcr.faults.add({ on: /^POST/, times: 1, answer: { status: 403, body: '{"errors":[{"code":"DENIED"}]}' } })
  ghcr.faults.add({ on: /^POST/, times: 99, delay: 50, answer: { status: 503 } })
  await expect(steps.blobs(layout)).rejects.toThrow('403 (DENIED)')
  expect(host.requests.filter((line) => line.startsWith('POST')).length).toBeLessThan(8)
})
