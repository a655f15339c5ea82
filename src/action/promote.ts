import * as core from '@actions/core'
import { interruption } from '../core/interruption.ts'
import { escaped } from '../core/markdown.ts'
import { makeSecrets } from '../core/secrets.ts'
import { promoteOutcome } from '../pipeline/promote/outcome.ts'
import { actionInputs } from './action-inputs.ts'
import { runnerHost } from './runner-host.ts'

/** The main step of `promote/`: an image that is proven gets other tags. */
export async function promote(): Promise<void> {
  const secrets = makeSecrets()
  const host = runnerHost(process.env, interruption(), secrets)
  try {
    const { status, headline, text, refusals, outputs } = await promoteOutcome(actionInputs(process.env), host)
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, secrets.redact(value))
    const reasons = refusals.map((line) => `- ${escaped(line, 1000)}`)
    const summary = [`**${escaped(headline, 1000)}**`, '', ...reasons, '', text].join('\n')
    if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(secrets.redact(summary)).write()
    host.log.info(headline)
    process.exitCode = status === 0 ? 0 : 1
  } finally {
    await host.close()
  }
}
