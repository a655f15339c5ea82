import { copyFile, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import type { Host, Log } from '../core/host.ts'
import type { Tool } from '../tools/tool.ts'
import { type Conversion, convertArguments } from './arguments.ts'
import { invoke } from './invoke.ts'
import type { Pass } from './report.ts'

/**
 * Writes a pass in another format, from its JSON: nothing is scanned again.
 *
 * @param output the file, whose folder is there
 * @throws UserError when Trivy fails or writes nothing
 */
export async function convert(
  { path, platform }: Pass,
  format: Conversion,
  output: string,
  tool: Tool,
  host: Host,
  log: Log = host.log,
): Promise<void> {
  // Trivy reads `.trivyignore` of the folder it runs in here too.
  const home = await mkdtemp(join(await host.tempDir(), 'convert-'))
  const part = join(home, 'converted')
  const what = `the ${format} of ${platform}`
  try {
    await invoke({ args: convertArguments(format, path, part), home, what }, tool, host, log)
    const written = await stat(part).catch(() => undefined)
    if (!written || written.size === 0)
      throw new UserError(`${what} failed: Trivy ended well, but wrote nothing`, {
        cure: 'Run again; if it stays so, choose another version by `tools`.',
      })
    await moveTo(part, output)
  } finally {
    await rm(home, { recursive: true, force: true })
  }
}

/** The temporary folder may be on another disk. */
async function moveTo(from: string, to: string): Promise<void> {
  const beside = `${to}.part`
  await copyFile(from, beside)
  await rename(beside, to)
}
