import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { run } from '../toolchain/command.ts'
import type { Asset } from './facts.ts'
import { staged } from './stage.ts'

/** The package as npm gets it, and the SHA-256 of it and of every file of `dist`. Nothing but npm itself makes them. */
export async function assetsOf(): Promise<readonly Asset[]> {
  const packed = await staged(packedIn)
  const files = (await readdir('dist')).sort()
  const dist = await Promise.all(files.map(async (name) => asset(`dist/${name}`, await readFile(join('dist', name)))))
  const sums = [packed, ...dist].map(({ name, digest }) => `${digest.slice(7)}  ${name}\n`).join('')
  return [packed, asset('SHA256SUMS', Buffer.from(sums))]
}

async function packedIn(folder: string): Promise<Asset> {
  await run('npm', ['pack', '--ignore-scripts'], { cwd: folder, cure: 'Check package.json: `npm pack` has to work.' })
  const name = (await readdir(folder)).find((path) => path.endsWith('.tgz'))
  if (name === undefined) throw new Error('npm has packed nothing')
  return asset(name, await readFile(join(folder, name)))
}

function asset(name: string, content: Uint8Array): Asset {
  return { name, content, digest: `sha256:${createHash('sha256').update(content).digest('hex')}` }
}
