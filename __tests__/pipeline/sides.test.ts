import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { nameSide } from '../../src/pipeline/compare/sides.ts'
import { fakeHost } from '../support/fake-host.ts'

let cwd: string

beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'sides-'))
})
afterAll(() => rm(cwd, { recursive: true, force: true }))

test('an archive is compared as an image, and every other file is a report', async () => {
  await Promise.all(['image.tar', 'report.json'].map((name) => writeFile(join(cwd, name), '')))
  const host = fakeHost({ cwd })
  expect(await nameSide('image.tar', host)).toMatchObject({ ref: { archive: join(cwd, 'image.tar'), name: '' } })
  expect(await nameSide('report.json', host)).toMatchObject({ report: join(cwd, 'report.json') })
})

test.each(['nope.json', 'nope.tar', './nope'])('%s, which is not there, is looked for in no registry', async (text) => {
  expect(await nameSide(text, fakeHost({ cwd }))).toMatchObject({ mistake: { problem: 'is not there' } })
})
