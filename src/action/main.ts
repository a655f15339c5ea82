import { dirname } from 'node:path'
import * as core from '@actions/core'
import { interruption } from '../core/interruption.ts'
import { makeSecrets } from '../core/secrets.ts'
import { summaryOf } from '../pipeline/report/report.ts'
import { run } from '../pipeline/run.ts'
import { actionInputs } from './action-inputs.ts'
import { runnerHost } from './runner-host.ts'

/** The action's main step: inputs from the runner, the pipeline, outputs to the runner. */
export async function main(given: Readonly<Record<string, string>> = {}): Promise<void> {
  const secrets = makeSecrets()
  const host = runnerHost(process.env, interruption(), secrets)
  const { status, report, inputs } = await run(actionInputs(process.env, given), host)
  try {
    for (const [name, value] of Object.entries(report.outputs)) core.setOutput(name, secrets.redact(value))
    for (const [name, value] of Object.entries(report.variables)) core.exportVariable(name, secrets.redact(value))
    // Inputs that could not be read cannot say that no summary is wanted.
    if (inputs?.summary ?? true) await writeSummary(secrets.redact(summaryOf(report)))
  } finally {
    await host.close()
  }
  const path = report.outputs['report-json']
  if (path !== undefined && report.sarif.length > 0) host.log.info(`report, SARIF, SBOMs: ${dirname(path)}`)
  host.log.info(report.headline)
  process.exitCode = status === 0 ? 0 : 1
}

async function writeSummary(markdown: string): Promise<void> {
  if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(markdown).write()
}
