import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runProcess } from '../../src/core/process.ts'
import { digestOf, hexOf } from '../../src/oci/digest.ts'
import type { Tool } from '../../src/tools/tool.ts'
import type { FakeHost, FakeWorld } from './fake-host.ts'
import { onlineHost } from './online-host.ts'

/** The Trivy of the toolchain's mirror, as the tools service would hand it out. */
export async function realTrivy(mirror: string | undefined, version = '0.74.0'): Promise<Tool> {
  if (mirror === undefined) throw new Error('the toolchain has no mirror of tools for this machine')
  const machine = process.arch === 'x64' ? 'amd64' : process.arch
  const path = join(fileURLToPath(mirror), 'trivy', version, `linux-${machine}`, 'trivy')
  return { name: 'trivy', version, path, sha256: hexOf(digestOf(await readFile(path))), trust: 'pinned' }
}

/** A host that remembers what was said, but runs real programs, at the real time, and reaches loopback. */
export function processHost(world: FakeWorld = {}): FakeHost {
  const host = onlineHost({ env: process.env, now: new Date(), ...world })
  const commands = [...host.commands]
  return {
    ...host,
    commands,
    exec(command) {
      commands.push(command)
      return runProcess(command, host.cwd, [host.signal])
    },
  }
}
