import { join } from 'node:path'
import { describe, InputError, InterruptedError } from '../core/errors.ts'
import type { Host } from '../core/host.ts'
import { tellPullRequest } from './comment/tell.ts'
import { type Door, inWordsOf } from './inputs/door.ts'
import { type Inputs, readInputs } from './inputs/read-inputs.ts'
import { monitor } from './monitor/monitor.ts'
import { pipeline } from './pipeline.ts'
import { writePage } from './report/page/file.ts'
import { failedGates, gateOutputs, makeReport, type Report } from './report/report.ts'
import { writeReport } from './report/report-file.ts'
import { emptyReportFolder, reportFolder } from './report/report-folder.ts'

export interface Outcome {
  /** 0 done, 1 a gate or a step failed, 2 the inputs were wrong, 130 interrupted. */
  readonly status: 0 | 1 | 2 | 130
  readonly report: Report
  /** undefined when they could not be read. */
  readonly inputs: Inputs | undefined
}

/**
 * One run from inputs to report. Never throws: whatever went wrong is told by the log and stands in the report, and
 * what was done until then is reported all the same. The door shows the outcome in its own way and closes the host.
 */
export async function run(door: Door, host: Host): Promise<Outcome> {
  const report = makeReport()
  const began = host.now()
  const outcome = await carryOut(door, host, report)
  const { inputs } = outcome
  if (!inputs || inputs.dryRun) return outcome
  await monitor(inputs, host, report, began)
  const isLeft =
    inputs.job !== 'platform' || (await (await import('./parts/leave-part.ts')).leavePart(report, inputs, host))
  await Promise.all([writeReport(report, host), writePage(report, host), tellPullRequest(inputs, report, host)])
  return isLeft ? outcome : { ...outcome, status: outcome.status || 1 }
}

async function carryOut(door: Door, host: Host, report: Report): Promise<Outcome> {
  let inputs: Inputs | undefined
  try {
    inputs = await readInputs(door, host)
    const folder = reportFolder(inputs, host)
    if (!inputs.dryRun) await emptyReportFolder(folder, host)
    if (inputs.job === 'platform' && !inputs.dryRun)
      await (await import('./parts/leave-part.ts')).emptyPartFolder(inputs, host)
    report.outputs['report-json'] = join(folder, 'report.json')
    if (inputs.dryRun) {
      const { dryRun } = await import('./dry-run.ts')
      await dryRun(inputs, host, report)
    } else {
      await pipeline(inputs, host, report)
    }
    Object.assign(report.outputs, gateOutputs(report))
    return { status: failedGates(report).length > 0 ? 1 : 0, report, inputs }
  } catch (thrown) {
    return { ...brokenDown(inWordsOf(door, thrown), host, report), inputs }
  }
}

/** The outcome of a run, or of a door that did not come as far, that threw `error`: told, and in the report. */
export function brokenDown(error: unknown, host: Host, report = makeReport()): Outcome {
  report.error = describe(error)
  tellError(error, host)
  for (const reference of report.untagged) host.log.info(`pushed before that: ${reference}`)
  report.headline = headlineOf(error, report.headline)
  // A run that broke down has passed no gate, whatever was judged until then.
  Object.assign(report.outputs, gateOutputs(report), { gate: 'failed' })
  return { status: statusOf(error, host), report, inputs: undefined }
}

function statusOf(error: unknown, host: Host): Outcome['status'] {
  if (error instanceof InterruptedError || host.signal.aborted) return 130
  return error instanceof InputError ? 2 : 1
}

/** The runner shows ten annotations a step: a long list of mistakes becomes one. */
function tellError(error: unknown, host: Host): void {
  if (error instanceof InputError && error.mistakes.length <= 10)
    for (const line of error.message.split('\n')) host.log.error(line)
  else host.log.error(describe(error))
}

function headlineOf(error: unknown, before: string): string {
  if (error instanceof InputError)
    return `nothing was started: ${error.mistakes.length} input ${error.mistakes.length === 1 ? 'mistake' : 'mistakes'}`
  const what = error instanceof InterruptedError ? 'interrupted' : `failed: ${firstWords(describe(error))}`
  // What was only computed would read as if it had been done.
  return before === '' || /^(?:tags: |no tag rule|dry run)/.test(before) ? what : `${what} (before that: ${before})`
}

/** The first line; where that only announces a list, with the list's first entry. */
function firstWords(text: string): string {
  const [first = '', second = ''] = text.split('\n')
  return first.endsWith(':') ? `${first} ${second.trim()}` : first
}
