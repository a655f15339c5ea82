import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { builtExample } from '../../bench/built-example.ts'
import type { Toolchain } from '../../scripts/toolchain/index.ts'
import type { Layout } from '../../src/oci/layout.ts'

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** examples/api-gateway for both platforms: seconds the first time, then from the engine's cache. */
export async function buildExample(parts: Pick<Toolchain, 'env' | 'contexts'>): Promise<Layout> {
  const folder = await mkdtemp(join(tmpdir(), 'example-'))
  folders.push(folder)
  return builtExample(parts, folder)
}
