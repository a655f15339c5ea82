import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import type { Layout } from '../src/oci/layout.ts'
import type { Index } from '../src/oci/manifest.ts'
import { child } from './child.ts'

/** The example for both platforms, built into a layout by a bare buildx. */
export async function builtExample(parts: Toolchain, folder: string): Promise<Layout> {
  const context = join(folder, 'context')
  const dir = join(folder, 'layout')
  await cp('examples/api-gateway', context, { recursive: true })
  const contexts = Object.entries(parts.contexts).flatMap(([name, at]) => ['--build-context', `${name}=${at}`])
  const output = `type=oci,tar=false,dest=${dir}`
  const args = ['buildx', 'build', '--platform', 'linux/amd64,linux/arm64', ...contexts, '--output', output, context]
  await child('docker', args, { ...process.env, ...parts.env })
  const [root] = (JSON.parse(await readFile(join(dir, 'index.json'), 'utf8')) as Index).manifests
  if (!root) throw new Error('the build left no image')
  return { dir, root }
}
