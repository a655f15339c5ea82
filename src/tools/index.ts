import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { cached } from './cached.ts'
import { fetchRelease } from './fetch-release.ts'
import { type Hasher, hasher } from './hasher.ts'
import type { ToolsInputs } from './inputs.ts'
import { ownTool } from './own.ts'
import type { ToolPins } from './pin.ts'
import { pins as ourPins } from './pins.ts'
import { placeOf } from './place.ts'
import { machinePlatform } from './platform.ts'
import { releaseOf } from './release.ts'
import type { Tool, ToolName, Tools } from './tool.ts'

/** What the program has built in; tests give others. */
export interface BuiltIn {
  readonly pins: Readonly<Record<ToolName, ToolPins>>
  /** e.g. `linux/amd64` */
  readonly platform: string
}

/** The tools of a run. Nothing is fetched or read before `get` asks for it; then each tool once. */
export function openTools(inputs: ToolsInputs, host: Host, builtIn: Partial<BuiltIn> = {}): Tools {
  const { pins = ourPins, platform = machinePlatform() } = builtIn
  const hashes = hasher(host.signal)
  const asked = new Map<ToolName, Promise<Tool>>()
  return {
    get(name) {
      const known = asked.get(name) ?? open(name, pins[name], inputs, platform, host, hashes)
      asked.set(name, known)
      return known
    },
  }
}

async function open(
  name: ToolName,
  pins: ToolPins,
  inputs: ToolsInputs,
  platform: string,
  host: Host,
  hashes: Hasher,
): Promise<Tool> {
  const choice = inputs.tools.find((line) => line.name === name)
  if (choice !== undefined && 'path' in choice) return ownTool(choice, pins, host, hashes)
  const release = releaseOf(name, choice, pins, platform)
  const place = placeOf(release, host)
  const tool = (sha256: string, from: string, path: string): Tool => {
    const vouched = release.trust === 'pinned' ? 'as pinned' : 'as given'
    host.log.info(`${name} ${release.version}, sha256 ${sha256.slice(0, 8)}… ${vouched} (from ${from})`)
    return { name, version: release.version, path, sha256, trust: release.trust }
  }
  const own = await mkdtemp(join(await host.tempDir(), `tool-${name}-`))
  const look = () => cached(release, place, join(own, release.executable), hashes)
  const here = await look()
  if (here.state === 'verified') return tool(here.sha256, 'the tool cache', here.path)
  if (here.state === 'wrong') {
    host.log.warning(`${place.executable} ${here.why}: it is removed, and ${name} is fetched anew.`)
    await here.remove()
  }
  try {
    const { sha256, from } = await fetchRelease(release, place, inputs.toolsMirror, host)
    const kept = await look()
    if (kept.state !== 'verified' || kept.sha256 !== sha256) throw notKept(place.executable)
    return tool(sha256, from, kept.path)
  } catch (error) {
    // Another run on this cache may have had more luck meanwhile, or holds the file that Windows does not let us replace.
    const now = host.signal.aborted ? undefined : await look()
    if (now?.state !== 'verified') throw error
    return tool(now.sha256, 'the tool cache', now.path)
  }
}

function notKept(path: string): UserError {
  return new UserError(`${path} changed as soon as it was written: it is not run.`, {
    cure: 'Find out who writes there. Give this run a tool cache of its own: RUNNER_TOOL_CACHE.',
  })
}
