import { access, constants, mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { InterruptedError, messageOf, UserError } from '../core/errors.ts'
import { type Command, childEnv, type Host } from '../core/host.ts'
import { parseSemver } from '../core/semver.ts'
import { ToolError } from '../core/tool-error.ts'
import type { Hasher } from './hasher.ts'
import { core, isBelow, type OwnChoice } from './inputs.ts'
import type { ToolPins } from './pin.ts'
import { refuseForbidden } from './proof.ts'
import type { Tool, ToolName } from './tool.ts'

/**
 * An executable of the user's own: hashed, then asked for its version. Nobody but the user vouches for it.
 *
 * @throws UserError for what is no executable, is known to be malicious or is too old
 */
export async function ownTool({ name, path }: OwnChoice, pins: ToolPins, host: Host, hasher: Hasher): Promise<Tool> {
  const wrong = (problem: string, cause?: unknown) =>
    new UserError(`tools: ${name}=${path} ${problem}.`, {
      cure: `Give the absolute path of ${name}'s executable, or leave the line away for the pinned one.`,
      ...(cause === undefined ? {} : { cause }),
    })
  // Links are followed but not resolved: version managers know by the name that they are called by what to run.
  const found = await stat(path).catch((error: unknown) => {
    throw wrong(`cannot be read: ${messageOf(error)}`, error)
  })
  if (!found.isFile()) throw wrong('is no regular file')
  await access(path, constants.X_OK | constants.R_OK).catch((error: unknown) => {
    throw wrong('may not be read and run by the user of this run', error)
  })
  const sha256 = await hasher.sha256(path)
  refuseForbidden(path, pins.forbiddenHashes, [sha256])
  const version = await versionOf(name, path, host).catch((error: unknown) => {
    if (error instanceof InterruptedError || host.signal.aborted) throw error
    throw wrong(`cannot be run: ${messageOf(error)}`, error)
  })
  const why = pins.forbiddenVersions[core(version)]
  if (why !== undefined) throw wrong(`is version ${version}, which is never run: ${why}`)
  if (isBelow(version, pins.minimum))
    throw wrong(`is version ${version}; ${pins.minimum} is the oldest that can be used`)
  host.log.info(`${name}${version === '' ? '' : ` ${version}`}, sha256 ${sha256}, your own (${path})`)
  if (version === '')
    host.log.warning(
      `${path} does not tell its version: whether it is ${name} ${pins.minimum} or newer is not known. Its results may be wrong.`,
    )
  return { name, version, path, sha256, trust: 'own' }
}

const questions: Readonly<Record<ToolName, readonly [argument: string, answer: RegExp]>> = {
  trivy: ['--version', /^Version:\s*v?(\S+)/m],
  gitleaks: ['version', /^(?:gitleaks version )?v?(\d\S*)\s*$/m],
  cosign: ['version', /^GitVersion:\s*v?(\S+)/m],
  syft: ['version', /^Version:\s*v?(\S+)/m],
}

/** How a tool is asked for its version: in an empty folder, because some read settings from where they are started. */
function versionCommand(name: ToolName, path: string, folder: string, host: Host): Command {
  return { tool: path, args: [questions[name][0]], env: childEnv(host.env, [], { HOME: folder }), cwd: folder }
}

/** '' where it is not told. */
export function readVersion(name: ToolName, output: string): string {
  return parseSemver(questions[name][1].exec(output)?.[1] ?? '')?.version ?? ''
}

async function versionOf(name: ToolName, path: string, host: Host): Promise<string> {
  const folder = join(await host.tempDir(), 'tool-versions')
  await mkdir(folder, { recursive: true })
  const patience = AbortSignal.timeout(30_000)
  try {
    const { stdout, stderr } = await host.exec({ ...versionCommand(name, path, folder, host), signal: patience })
    return readVersion(name, stdout) || readVersion(name, stderr)
  } catch (error) {
    const silent = patience.aborted && !host.signal.aborted
    if (!silent && !(error instanceof ToolError)) throw error
    host.log.debug(`${path}: ${silent ? 'it did not answer in 30 s' : messageOf(error)}`)
    return ''
  }
}
