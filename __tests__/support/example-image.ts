import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll } from '@jest/globals'
import type { Toolchain } from '../../scripts/toolchain/index.ts'
import type { Layout } from '../../src/oci/layout.ts'
import { openLayout } from '../../src/oci/open-layout.ts'

const folders: string[] = []

afterAll(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

/** examples/api-gateway for both platforms, by a bare buildx: seconds the first time, then from the engine's cache. */
export async function buildExample(parts: Pick<Toolchain, 'env' | 'contexts'>): Promise<Layout> {
  const folder = await mkdtemp(join(tmpdir(), 'example-'))
  folders.push(folder)
  const context = join(folder, 'context')
  const dir = join(folder, 'layout')
  await cp('examples/api-gateway', context, { recursive: true })
  const contexts = Object.entries(parts.contexts).flatMap(([name, at]) => ['--build-context', `${name}=${at}`])
  const output = `type=oci,tar=false,dest=${dir}`
  const args = ['buildx', 'build', '--platform', 'linux/amd64,linux/arm64', ...contexts, '--output', output, context]
  await promisify(execFile)('docker', args, { env: { ...process.env, ...parts.env } })
  return openLayout(dir, {})
}
