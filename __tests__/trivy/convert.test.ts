import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { convert, type Pass } from '../../src/trivy/index.ts'
import { fakeHost } from '../support/fake-host.ts'
import { fakeTrivy, writing } from '../support/trivy-fake.ts'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'convert-'))
})

afterEach(() => rm(root, { recursive: true, force: true }))

const pass = { platform: 'linux/arm64', path: '/reports/linux-arm64.json' } as Pass

test('the file is there when it is whole, and nothing of ours is left', async () => {
  const host = fakeHost({ exec: writing(async () => 'bom'), cwd: '/checkout' })
  const output = join(root, 'sbom.json')
  await convert(pass, 'cyclonedx', output, fakeTrivy, host)
  expect(await readFile(output, 'utf8')).toBe('bom')
  expect(await readdir(root)).toEqual(['sbom.json'])
  expect(await readdir(await host.tempDir())).toEqual([])
  const [command] = host.commands
  expect(command?.cwd?.startsWith(await host.tempDir())).toBe(true)
  await host.close()
})

test.each([
  ['writes nothing', async () => undefined],
  ['writes an empty file', async () => ''],
])('Trivy that ends well but %s is a failure, and an older file stays', async (_, text) => {
  const output = join(root, 'old.json')
  await writeFile(output, 'old')
  const host = fakeHost({ exec: writing(text) })
  await expect(convert(pass, 'spdx-json', output, fakeTrivy, host)).rejects.toThrow(
    'the spdx-json of linux/arm64 failed: Trivy ended well, but wrote nothing',
  )
  expect(await readFile(output, 'utf8')).toBe('old')
  await host.close()
})

test('Trivy that fails is told with its words', async () => {
  const host = fakeHost({ exec: () => ({ status: 1, stderr: 'x\tFATAL\tFatal error\tno such format\n' }) })
  await expect(convert(pass, 'table', join(root, 't'), fakeTrivy, host)).rejects.toThrow(
    'the table of linux/arm64 failed: no such format',
  )
  await host.close()
})
