import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from '@jest/globals'
import { runProcess } from '../../src/core/process.ts'
import { openTools } from '../../src/tools/index.ts'
import { mirrorKind } from '../../src/tools/mirror-kind.ts'
import type { Tool } from '../../src/tools/tool.ts'
import type { FakeHost, FakeWorld } from './fake-host.ts'
import { onlineHost } from './online-host.ts'

const hosts: FakeHost[] = []

// What is run is a copy, as large as Trivy.
afterAll(async () => {
  for (const host of hosts.splice(0)) await host.close()
})

/** The pinned Trivy, through the tools service, from the toolchain's mirror. Kept for all tests; verified each time. */
export async function realTrivy(mirror: string | undefined): Promise<Tool> {
  if (mirror === undefined) throw new Error('the toolchain has no mirror of tools for this machine')
  const host = processHost({ cacheDir: join(tmpdir(), 'image-pipeline-test-tools') })
  hosts.push(host)
  return openTools({ tools: [], toolsMirror: await mirrorKind.parse(mirror) }, host).get('trivy')
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
