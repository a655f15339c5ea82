import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { platformsOf } from '../../src/oci/layout.ts'
import type { Descriptor } from '../../src/oci/manifest.ts'
import { openLayout } from '../../src/oci/open-layout.ts'
import { absent, imageLayout } from '../support/image.ts'

const refName = 'org.opencontainers.image.ref.name'

async function withIndex(dir: string, manifests: readonly Descriptor[]): Promise<void> {
  await writeFile(join(dir, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }))
}

test('the only image of a folder needs no name, however often index.json lists it', async () => {
  const { dir, root } = await imageLayout()
  await withIndex(dir, [root, { ...root, annotations: { [refName]: 'latest' } }])
  expect((await openLayout(dir, {})).root.digest).toBe(root.digest)
})

test('of several images the tag or the digest chooses; without either it is a mistake with the cure', async () => {
  const one = await imageLayout()
  const other = await imageLayout({ dir: one.dir })
  await withIndex(one.dir, [
    { ...one.root, annotations: { [refName]: 'old' } },
    { ...other.root, annotations: { [refName]: 'new' } },
  ])
  expect((await openLayout(one.dir, { tag: 'new' })).root.digest).toBe(other.root.digest)
  expect((await openLayout(one.dir, { digest: one.root.digest })).root.digest).toBe(one.root.digest)
  await expect(openLayout(one.dir, {})).rejects.toMatchObject({ message: expect.stringContaining('holds 2 images') })
  await expect(openLayout(one.dir, { tag: 'none' })).rejects.toThrow('no image that is named none')
})

test('one platform of an index is found by its digest', async () => {
  const { dir, root } = await imageLayout()
  await withIndex(dir, [root])
  const arm = (await platformsOf({ dir, root })).get('linux/arm64')
  const opened = await openLayout(dir, { digest: arm?.digest ?? absent })
  expect(opened.root).toMatchObject({ digest: arm?.digest, mediaType: arm?.mediaType })
})

test('a folder that is no layout, or lacks the digest, is told with its path', async () => {
  const { dir } = await imageLayout()
  await expect(openLayout(dir, {})).rejects.toThrow(`the layout ${dir} is no OCI layout`)
  await withIndex(dir, [])
  await expect(openLayout(dir, { digest: absent })).rejects.toThrow(`does not hold ${absent}`)
  await expect(openLayout(dir, {})).rejects.toThrow('holds no image')
})
