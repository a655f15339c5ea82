import { homedir } from 'node:os'
import type { PlatformAnalysis } from '../analyze/analysis.ts'
import { interruption } from '../core/interruption.ts'
import { plain } from '../core/plain.ts'
import { makeSecrets } from '../core/secrets.ts'
import { version } from '../core/version.ts'
import { run } from '../pipeline/run.ts'
import { parseArguments } from './arguments.ts'
import { parseCompare } from './compare-arguments.ts'
import { compareHelp } from './compare-help.ts'
import { help, verifyHelp } from './help.ts'
import { parseMirror } from './mirror-arguments.ts'
import { mirrorHelp } from './mirror-help.ts'
import { plainText } from './plain-text.ts'
import { parsePromote } from './promote-arguments.ts'
import { promoteHelp } from './promote-help.ts'
import { terminalHost } from './terminal-host.ts'
import { parseVerify } from './verify-arguments.ts'

/** The terminal's door: `image-pipeline [stage…] [--input value…]`. The exit status is the outcome's. */
export async function main(args: readonly string[] = process.argv.slice(2)): Promise<void> {
  const secrets = makeSecrets()
  const verifying = args[0] === 'verify' ? parseVerify(args.slice(1), process.env) : undefined
  const comparing = args[0] === 'compare' ? parseCompare(args.slice(1), process.env) : undefined
  const mirroring = args[0] === 'mirror' ? parseMirror(args.slice(1), process.env) : undefined
  const promoting = args[0] === 'promote' ? parsePromote(args.slice(1), process.env) : undefined
  const asked = verifying ?? comparing ?? mirroring ?? promoting ?? parseArguments(args, process.env)
  if (asked.help) {
    const own = verifying
      ? verifyHelp
      : comparing
        ? compareHelp
        : mirroring
          ? mirrorHelp
          : promoting
            ? promoteHelp
            : help
    process.stdout.write(own())
    return
  }
  if (asked.version) {
    process.stdout.write(`${version}\n`)
    return
  }
  const host = terminalHost({
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    signal: interruption(),
    secrets,
    verbose: asked.verbose,
  })
  if (asked.mistakes.length > 0) {
    for (const mistake of asked.mistakes) host.log.error(mistake)
    process.exitCode = 2
    return
  }
  if (verifying) {
    const { runVerify } = await import('./verify.ts')
    process.exitCode = await runVerify(verifying, host, (text) => process.stdout.write(secrets.redact(text)))
    await host.close()
    return
  }
  if (comparing) {
    const { runCompare } = await import('./compare.ts')
    process.exitCode = await runCompare(comparing, host, (text) => process.stdout.write(secrets.redact(text)))
    await host.close()
    return
  }
  if (mirroring) {
    const { runMirror } = await import('./mirror.ts')
    process.exitCode = await runMirror(mirroring, host, (text) => process.stdout.write(secrets.redact(text)))
    await host.close()
    return
  }
  if (promoting) {
    const { runPromote } = await import('./promote.ts')
    process.exitCode = await runPromote(promoting, host, (text) => process.stdout.write(secrets.redact(text)))
    await host.close()
    return
  }
  const { status, report } = await run(asked, host)
  await host.close()
  for (const { text } of report.sections)
    process.stdout.write(`${secrets.redact(plainText(text, process.stdout.columns)).trim()}\n\n`)
  if ('tree' in asked && asked.tree !== undefined) await showTrees(report.stages.analyze, asked.tree)
  const path = report.outputs['report-json']
  if (report.outputs.layout !== undefined) host.log.info(`layout: ${report.outputs.layout}`)
  // metadata alone has told all it knows.
  if (path !== undefined && Object.keys(report.stages).some((stage) => stage !== 'metadata'))
    host.log.info(`report: ${report.outputs.report ?? path}`)
  host.log.info(report.headline)
  process.exitCode = status
}

/** Below the tables, as high as the terminal; in a pipe forty lines. */
async function showTrees(analyzed: unknown, depth: number): Promise<void> {
  const { platforms } = (analyzed ?? {}) as { readonly platforms?: readonly Weighed[] }
  if (!platforms) return
  const { treeView } = await import('./tree-view.ts')
  const { stdout } = process
  const view = { rows: stdout.rows || 40, columns: stdout.columns || 120, depth }
  for (const { platform, tree } of platforms)
    stdout.write(`${treeView(`What weighs in ${plain(platform, 80)}`, tree, view).join('\n')}\n\n`)
}

type Weighed = Pick<PlatformAnalysis, 'platform' | 'tree'>
