import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { Toolchain } from '../scripts/toolchain/index.ts'
import type { Layout } from '../src/oci/layout.ts'
import { openLayout } from '../src/oci/open-layout.ts'
import { child } from './child.ts'

/** The example for both platforms, built into a layout by a bare buildx. */
export async function builtExample(parts: Pick<Toolchain, 'env' | 'contexts'>, folder: string): Promise<Layout> {
  const context = join(folder, 'context')
  const dir = join(folder, 'layout')
  await cp('examples/api-gateway', context, { recursive: true })
  const contexts = Object.entries(parts.contexts).flatMap(([name, at]) => ['--build-context', `${name}=${at}`])
  const output = `type=oci,tar=false,dest=${dir}`
  const args = ['buildx', 'build', '--platform', 'linux/amd64,linux/arm64', ...contexts, '--output', output, context]
  await child('docker', args, { ...process.env, ...parts.env })
  return openLayout(dir, {})
}
