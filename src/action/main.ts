import { dirname } from 'node:path'
import * as core from '@actions/core'
import { describe } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { interruption } from '../core/interruption.ts'
import { makeSecrets } from '../core/secrets.ts'
import { summaryOf } from '../pipeline/report/report.ts'
import { brokenDown, type Outcome, run } from '../pipeline/run.ts'
import { actionInputs } from './action-inputs.ts'
import type { SubAction } from './peers/index.ts'
import type { PeerDoor } from './peers/open-door.ts'
import { runnerHost } from './runner-host.ts'

/** The action's main step: inputs from the runner, the pipeline, outputs to the runner. A sub-action has words of its own. */
export async function main(sub?: SubAction): Promise<void> {
  const secrets = makeSecrets()
  const host = runnerHost(process.env, interruption(), secrets)
  const { report, inputs, passed } = await stepOf(sub, host)
  let handedOut = false
  try {
    for (const [name, value] of Object.entries(report.outputs)) core.setOutput(name, secrets.redact(value))
    for (const [name, value] of Object.entries(report.variables)) core.exportVariable(name, secrets.redact(value))
    // Inputs that could not be read cannot say that no summary is wanted.
    if (inputs?.summary ?? true) await writeSummary(secrets.redact(summaryOf(report)))
    handedOut = true
  } catch (error) {
    host.log.error(describe(error))
  } finally {
    await host.close()
  }
  const path = report.outputs['report-json']
  if (path !== undefined && report.sarif.length > 0) host.log.info(`report, SARIF, SBOMs: ${dirname(path)}`)
  host.log.info(report.headline)
  process.exitCode = passed && handedOut ? 0 : 1
}

/** Never throws: a door that cannot be opened is told as a run that fails. */
async function stepOf(sub: SubAction | undefined, host: Host): Promise<Outcome & { readonly passed: boolean }> {
  try {
    const peer = sub && (await (await import('./peers/open-door.ts')).openDoor(sub, host))
    const outcome = await run(peer?.door ?? actionInputs(process.env), host)
    return { ...outcome, passed: peer ? await finish(peer, outcome, host) : outcome.status === 0 }
  } catch (error) {
    return { ...brokenDown(error, host), passed: false }
  }
}

/** What a peer hands out in its own way; where that fails the step fails, and says so as the run does. */
async function finish(peer: PeerDoor, outcome: Outcome, host: Host): Promise<boolean> {
  try {
    Object.assign(outcome.report.outputs, await peer.finish(outcome))
    return outcome.status === 0
  } catch (error) {
    host.log.error(describe(error))
    outcome.report.error ??= describe(error)
    return false
  }
}

async function writeSummary(markdown: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write()
}
