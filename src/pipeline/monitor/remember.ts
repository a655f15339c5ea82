import { describe } from '../../core/errors.ts'
import type { Facts } from '../../core/facts.ts'
import type { Host } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import { alertsOf, labelOf, lastRuns, openStore, readRecord, seriesOf, trendSection } from '../../history/index.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { openRegistry } from '../open-registry.ts'
import { decidePush } from '../push.ts'
import type { Report } from '../report/report.ts'
import { endedBy } from '../stage-clock.ts'
import { alertEverybody } from './alert.ts'
import { reasonOf, recordOf, trendPoints } from './record.ts'

/** Milliseconds for reading and writing the history, and for telling of alerts. */
const patience = 60_000

/** The run's line goes into the history, what came before it becomes the trend, and what became worse is told. */
export async function remember(inputs: Inputs, host: Host, report: Report, began: Date): Promise<void> {
  const time = AbortSignal.timeout(patience)
  const failed = (error: unknown) => {
    if (host.signal.aborted) return
    const why = time.aborted ? `it took longer than ${patience / 1000} s` : reasonOf(error)
    const { cure } = (error ?? {}) as { readonly cure?: string }
    host.log.warning(`history: ${why}${!time.aborted && cure ? `. ${cure}` : ''}`)
    host.log.debug(describe(error))
  }
  try {
    const run = recordOf(inputs, report, began, host)
    if (!run || !report.named) return
    const { facts } = report.named
    const own = endedBy(host, time)
    const store = await openStore(inputs.history, run.image, await outsideOf(inputs, facts, own), own)
    if (!store) return
    const series = await store.read().then(
      (lines) =>
        seriesOf(
          lines.flatMap((line) => readRecord(line) ?? []),
          { image: run.image, refs: refsOf(facts) },
        ),
      (error: unknown) => {
        failed(error)
        return undefined
      },
    )
    // Where it cannot be read, nothing is known of what came before; and who writes reads first.
    if (!series) return
    const runs = lastRuns(series, run)
    const alerts = alertsOf(inputs.alertOn, run, series)
    report.trend = trendPoints(runs, labelOf)
    const section = trendSection(runs, alerts)
    if (section !== '') report.sections.push({ stage: 'trend', text: section })
    const why = whyNotWritten(inputs, host, facts)
    await alertEverybody(alerts, run, { inputs, facts, host: own, onlyAnnotate: why !== undefined })
    if (why !== undefined) host.log.info(`history: this run is not written to ${store.name}: ${why}`)
    else {
      await store.append(host.redact(JSON.stringify(run)))
      host.log.info(`history: ${store.name} has this run`)
    }
  } catch (error) {
    failed(error)
  }
}

async function outsideOf(inputs: Inputs, { serverUrl, repository }: Facts, host: Host) {
  const url = repository.fullName === '' ? undefined : `${serverUrl}/${repository.fullName}`
  return {
    origin: { url, serverUrl, token: inputs.githubToken },
    registry: async () => (await openRegistry(inputs, host.env)).registry(host),
  }
}

/** A pull request's base and the default branch stand in for a ref without runs. */
function refsOf({ ref, payload, repository }: Facts): readonly string[] {
  const { pull_request: pull, merge_group: group } = payload
  const branch = isRecord(pull) && isRecord(pull.base) ? pull.base.ref : undefined
  const base = isRecord(group) ? group.base_ref : undefined
  return [
    ref,
    ...(typeof branch === 'string' ? [`refs/heads/${branch}`] : []),
    ...(typeof base === 'string' ? [base] : []),
    ...(repository.defaultBranch === '' ? [] : [`refs/heads/${repository.defaultBranch}`]),
  ]
}

/** Who may not publish may not write either; what is recorded needs no publication. undefined: it is written. */
function whyNotWritten(inputs: Inputs, { kind }: Pick<Host, 'kind'>, facts: Facts): string | undefined {
  if (kind === 'terminal' && (inputs.history.in === 'file' || inputs.push === 'true')) return undefined
  const { push, why } = decidePush('auto', kind, facts)
  return push ? undefined : why
}
