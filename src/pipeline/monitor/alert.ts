import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import { plain } from '../../core/plain.ts'
import { findIssue, whyNoIssue, writeIssue } from '../../github/issues.ts'
import { apiUrlOf } from '../../github/workflow.ts'
import { type Alert, issueBody, issueMarker, issueTitle, postAlerts, type RunRecord } from '../../history/index.ts'
import type { Inputs } from '../inputs/read-inputs.ts'

export interface AlertWorld {
  readonly inputs: Inputs
  readonly facts: Facts
  readonly host: Host
  /** The run of a pull request tells its own readers, and nobody else. */
  readonly onlyAnnotate: boolean
}

/** Tells whom `alert-to` names. What cannot be told is a warning; an alert fails nothing. */
export async function alertEverybody(alerts: readonly Alert[], run: RunRecord, world: AlertWorld): Promise<void> {
  if (alerts.length === 0) return
  const { inputs, facts, host, onlyAnnotate } = world
  const to = onlyAnnotate ? (['annotation'] as const) : inputs.alertTo
  for (const { rule, text } of alerts) {
    const words = `alert ${rule}: ${plain(text, 500)}`
    if (to.includes('annotation')) host.log.warning(words)
    else host.log.info(words)
  }
  if (to.includes('issue')) {
    const why = await tellIssue(alerts, run, inputs, facts, host)
    if (why !== undefined) host.log.warning(`the issue of the alerts could not be written: ${why}`)
  }
  if (to.includes('webhook')) {
    const why = await postAlerts(inputs.alertWebhook, alerts, run, host)
    if (why !== undefined) host.log.warning(`the webhook of the alerts did not take them: ${why}`)
    else host.log.info('the webhook took the alerts')
  }
}

async function tellIssue(
  alerts: readonly Alert[],
  run: RunRecord,
  { githubToken: token }: Inputs,
  { repository: { fullName } }: Facts,
  host: Host,
): Promise<string | undefined> {
  if (token === '' || fullName === '') return 'github-token is empty, or the repository is not known here'
  const account = { apiUrl: apiUrlOf(host.env), token }
  try {
    const before = await findIssue(fullName, issueMarker(run), account, host)
    const text = { title: issueTitle(run), body: host.redact(issueBody(alerts, run, before?.body ?? '')) }
    const { url } = await writeIssue(fullName, before, text, account, host)
    host.log.info(`the alerts stand in ${url}`)
    return undefined
  } catch (error) {
    if (host.signal.aborted) throw error
    return whyNoIssue(error)
  }
}
