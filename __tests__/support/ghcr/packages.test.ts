import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from '@jest/globals'
import { imageLayout } from '../image.ts'
import { onlineHost } from '../online-host.ts'
import { publishing, tagsOf } from '../publishing.ts'
import { type Ghcr, startGhcr } from './server.ts'

interface Version {
  readonly id: number
  readonly name: string
  readonly metadata: { readonly container: { readonly tags: readonly string[] } }
}

let ghcr: Ghcr
let kept: string | undefined

afterEach(async () => {
  await ghcr.close()
  if (kept) await rm(kept, { recursive: true, force: true })
  kept = undefined
})

async function publish(names: readonly string[]): Promise<string> {
  const layout = await imageLayout()
  const steps = publishing(onlineHost(), tagsOf([`${ghcr.host}/acme/app/web`], names), false)
  await steps.blobs(layout)
  await steps.manifests(layout)
  await steps.tags(layout)
  return layout.root.digest
}

const versionsPath = '/orgs/acme/packages/container/app%2Fweb/versions'

function api(path: string, method = 'GET'): Promise<Response> {
  return fetch(`${ghcr.apiUrl}${path}`, { method, headers: { authorization: 'Bearer ghp_x' } })
}
async function versions(query = ''): Promise<readonly Version[]> {
  return (await (await api(`${versionsPath}${query}`)).json()) as readonly Version[]
}

test('a published image is a version for each manifest, the tagged one with its tags', async () => {
  ghcr = await startGhcr()
  const digest = await publish(['1.0.0', 'main'])
  const all = await versions()
  expect(all).toHaveLength(3)
  expect(all[0]).toMatchObject({ name: digest, metadata: { container: { tags: ['1.0.0', 'main'] } } })
  expect((await api(`${versionsPath}/${all[1]?.id}`)).status).toBe(200)
  expect((await fetch(`${ghcr.apiUrl}${versionsPath}`)).status).toBe(401)
  expect((await api('/users/acme/packages/container/none/versions')).status).toBe(404)
})

test('versions come in pages, with links to the next and the last', async () => {
  ghcr = await startGhcr()
  await publish(['main'])
  const page = await api(`${versionsPath}?per_page=2`)
  expect(await page.json()).toHaveLength(2)
  expect(page.headers.get('link')).toMatch(/page=2>; rel="next", <.*page=2>; rel="last"/)
  expect(await versions('?per_page=2&page=2')).toHaveLength(1)
})

test('a deleted version is gone with its tags until it is restored', async () => {
  ghcr = await startGhcr()
  const old = await publish(['1.0.0'])
  await publish(['2.0.0'])
  const id = (await versions()).find(({ name }) => name === old)?.id
  expect((await api(`${versionsPath}/${id}`, 'DELETE')).status).toBe(204)
  expect((await versions()).map(({ name }) => name)).not.toContain(old)
  expect((await versions('?state=deleted')).map(({ name }) => name)).toEqual([old])
  expect([...(ghcr.store.packages.get('acme/app/web')?.tags.keys() ?? [])]).toEqual(['2.0.0'])
  expect((await api(`${versionsPath}/${id}`, 'DELETE')).status).toBe(404)
  expect((await api(`${versionsPath}/${id}/restore`, 'POST')).status).toBe(204)
  expect(ghcr.store.packages.get('acme/app/web')?.tags.get('1.0.0')).toBe(old)
})

test('the last tagged version, and a public one with many downloads, are not deleted', async () => {
  ghcr = await startGhcr()
  const digest = await publish(['main'])
  const id = (await versions()).find(({ name }) => name === digest)?.id
  const last = await api(`${versionsPath}/${id}`, 'DELETE')
  expect([last.status, await last.text()]).toEqual([400, expect.stringContaining('last tagged version')])
  await publish(['next'])
  const held = ghcr.store.packages.get('acme/app/web')
  if (held) held.visibility = 'public'
  for (const version of held?.versions.values() ?? []) version.downloads = 6000
  const popular = await api(`${versionsPath}/${id}`, 'DELETE')
  expect([popular.status, await popular.text()]).toEqual([400, expect.stringContaining('5000 downloads')])
})

test('a registry that is started on the folder of an earlier one holds what that one held', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ghcr-kept-'))
  kept = folder
  ghcr = await startGhcr({ folder })
  const digest = await publish(['main'])
  await ghcr.close()
  ghcr = await startGhcr({ folder })
  expect(ghcr.store.packages.get('acme/app/web')?.tags.get('main')).toBe(digest)
  expect(await versions()).toHaveLength(3)
})
