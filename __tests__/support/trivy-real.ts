import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { runProcess } from '../../src/core/process.ts'
import { openTools } from '../../src/tools/index.ts'
import { mirrorKind } from '../../src/tools/mirror-kind.ts'
import { cacheArch, machinePlatform } from '../../src/tools/platform.ts'
import type { Tool } from '../../src/tools/tool.ts'
import type { FakeHost, FakeWorld } from './fake-host.ts'
import { onlineHost } from './online-host.ts'

/** The pinned Trivy, through the tools service, from the toolchain's mirror. Kept for all tests; verified each time. */
export async function realTrivy(mirror: string | undefined): Promise<Tool> {
  if (mirror === undefined) throw new Error('the toolchain has no mirror of tools for this machine')
  const host = processHost({ cacheDir: join(tmpdir(), 'image-pipeline-test-tools') })
  const inputs = { tools: [], toolsMirror: await mirrorKind.parse(mirror) }
  const tool = await openTools(inputs, host).get('trivy')
  // The run's own copy goes with its host.
  await host.close()
  const folder = join(host.cacheDir, 'tools', 'trivy', tool.version, cacheArch(machinePlatform()))
  return { ...tool, path: join(folder, basename(tool.path)) }
}

/** A host that remembers what was said, but runs real programs, at the real time, and reaches loopback. */
export function processHost(world: FakeWorld = {}): FakeHost {
  // A folder that is there: programs are started in it.
  const host = onlineHost({ env: process.env, now: new Date(), cwd: tmpdir(), ...world })
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
