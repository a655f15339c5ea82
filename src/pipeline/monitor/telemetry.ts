import type { Host } from '../../core/host.ts'
import { isRecord } from '../../core/is-record.ts'
import { type Result, send, settingsOf, type Task, type Told } from '../../telemetry/index.ts'
import type { Inputs } from '../inputs/read-inputs.ts'
import { failedGates, type Report } from '../report/report.ts'
import { buildOf, reasonOf, recordOf, runOf, sizesOf } from './record.ts'

/** Sends the run to the collector that the inputs or the environment name. */
export async function tellTelemetry(inputs: Inputs, host: Host, report: Report, began: Date): Promise<void> {
  const settings = settingsOf(inputs, host.env)
  if (!settings || !report.named) return
  try {
    const why = await send(toldOf(inputs, host, report, began), settings, host)
    if (why === undefined) host.log.info('telemetry: the collector took the trace and the figures of this run')
    else host.log.warning(`telemetry was not taken: ${why}`)
  } catch (error) {
    host.log.warning(`telemetry could not be sent: ${reasonOf(error)}`)
  }
}

function toldOf(inputs: Inputs, host: Host, report: Report, began: Date): Told {
  const { env } = host
  const facts = report.named?.facts
  const build = buildOf(report)
  const number = isRecord(facts?.payload.pull_request) ? facts.payload.pull_request.number : undefined
  return {
    pipeline: env.GITHUB_WORKFLOW || 'image-pipeline',
    run: runOf({ runUrl: facts?.runUrl }, env),
    repository: { fullName: facts?.repository.fullName ?? '', url: facts?.repository.htmlUrl ?? '' },
    ref: facts?.ref ?? '',
    commit: facts?.sha ?? '',
    change: typeof number === 'number' ? String(number) : '',
    began: began.getTime(),
    ended: host.now().getTime(),
    result: resultOf(report, host),
    reason: report.headline,
    tasks: tasksOf(report),
    image: {
      name: recordOf(inputs, report, began, host)?.image ?? '',
      digest: report.image?.digest ?? '',
      tags: (report.outputs.published ?? '')
        .split('\n')
        .filter(Boolean)
        .map((reference) => reference.slice(reference.lastIndexOf(':') + 1)),
    },
    sizes: Object.fromEntries(Object.entries(sizesOf(report)).map(([platform, sizes]) => [platform, { ...sizes }])),
    build: build && { seconds: build.seconds, cached: build.steps?.cached ?? 0, total: build.steps?.total ?? 0 },
    findings: report.findings as Told['findings'],
  }
}

function resultOf(report: Report, host: Host): Result {
  if (host.signal.aborted) return 'cancellation'
  if (report.error !== undefined) return 'error'
  return failedGates(report).length > 0 ? 'failure' : 'success'
}

function tasksOf({ spans, seconds, verdicts, stages }: Report): readonly Task[] {
  return Object.entries(spans).map(([name, { began, ended }]) => {
    const judged = verdicts.filter(({ gate }) => gate === name)
    const told = name in stages ? 'success' : undefined
    const result = judged.length === 0 ? told : judged.every(({ passed }) => passed) ? 'success' : 'failure'
    return { name, began, ended, seconds: seconds[name as keyof typeof seconds] ?? 0, result }
  })
}
