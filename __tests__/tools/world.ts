import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach } from '@jest/globals'
import type { BuiltIn } from '../../src/tools/index.ts'
import type { Pin, ToolPins } from '../../src/tools/pin.ts'
import { pins as ourPins } from '../../src/tools/pins.ts'
import { type FakeHost, type FakeWorld, fakeHost } from '../support/fake-host.ts'
import { sha256, tarGz } from './archives.ts'

/** The bytes of a release in these tests. */
export const executable = Buffer.from('#!/bin/sh\necho "Version: 0.74.0"\n')
export const archive = tarGz([
  { name: 'LICENSE', content: 'Apache' },
  { name: 'contrib/', type: '5' },
  { name: 'trivy', content: executable },
])
export const archiveName = 'trivy_0.74.0_Linux-64bit.tar.gz'
export const upstream = `https://github.com/aquasecurity/trivy/releases/download/v0.74.0/${archiveName}`
export const both: Pin = { asset: sha256(archive), executable: sha256(executable) }
export const assetOnly: Pin = { asset: sha256(archive) }

/** Our pins with other hashes for trivy 0.74.0 on linux/amd64. */
export function pinned(pin: Pin, more: Partial<ToolPins> = {}): BuiltIn {
  const trivy = { ...ourPins.trivy, versions: { '0.74.0': { 'linux/amd64': pin } }, ...more }
  return { pins: { ...ourPins, trivy }, platform: 'linux/amd64' }
}

/** A folder for one test, and what the tools service needs of it. */
export class World {
  folder = ''
  private hosts: FakeHost[] = []

  host(world: FakeWorld = {}): FakeHost {
    const host = fakeHost({ cacheDir: join(this.folder, 'cache'), ...world })
    this.hosts.push(host)
    return host
  }

  /** Answers every request with these bytes. */
  serving(bytes: Uint8Array): FakeHost {
    return this.host({ fetch: () => new Response(new Uint8Array(bytes)) })
  }

  /** A mirror folder with one file for trivy 0.74.0 on linux/amd64; gives its URL. */
  async mirror(name: string, bytes: Uint8Array): Promise<string> {
    const folder = join(this.folder, 'mirror', 'trivy', '0.74.0', 'linux-amd64')
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, name), bytes)
    return pathToFileURL(join(this.folder, 'mirror')).href
  }

  get cached(): string {
    return join(this.folder, 'cache/tools/trivy/0.74.0/x64/trivy')
  }

  /** Every file in the tool cache, by its path below it. */
  async files(): Promise<readonly string[]> {
    const root = join(this.folder, 'cache/tools')
    const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
      .sort()
  }

  /** A program of the user's own that prints this. */
  async program(name: string, script: string): Promise<string> {
    const path = join(this.folder, name)
    await writeFile(path, `#!/bin/sh\n${script}\n`)
    await chmod(path, 0o755)
    return path
  }

  async open(): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'tools-'))
  }

  async close(): Promise<void> {
    for (const host of this.hosts.splice(0)) await host.close()
    await rm(this.folder, { recursive: true, force: true })
  }
}

export function useWorld(): World {
  const world = new World()
  beforeEach(() => world.open())
  afterEach(() => world.close())
  return world
}
