import { dirname } from 'node:path'
import type { Facts } from '../../core/facts.ts'
import type { Annotation, Counts, Shown } from '../../core/shown.ts'
import type { Stage, Timed } from '../../core/stage.ts'
import type { Tags } from '../../core/tags.ts'
import type { Verdict } from '../../core/verdict.ts'
import type { Digest } from '../../oci/digest.ts'
import type { TrendPoint } from '../../page/data.ts'
import type { Pass } from '../../trivy/report.ts'
import type { Gathered } from '../parts/gathered.ts'
import type { Weakness } from '../parts/part.ts'
import type { Looked } from './page/looked.ts'

/** What a run has to tell, gathered as it goes, so that a run that fails midway tells what it had. */
export interface Report {
  /** The summary's first line and the log's last one. */
  headline: string
  /** Size against budget, as the stage analyze tells it. */
  size?: string
  readonly outputs: Record<string, string>
  readonly variables: Record<string, string>
  /** Markdown of each stage, in the order in which they ended. */
  readonly sections: Section[]
  /** Each stage's own JSON. */
  readonly stages: Partial<Record<Stage, unknown>>
  readonly verdicts: Verdict[]
  /** Of all stages, the worst of each first. */
  readonly annotations: StageAnnotation[]
  /** SARIF files of this run, absolute paths. */
  readonly sarif: string[]
  /** Findings by stage. */
  readonly findings: Partial<Record<Stage, Counts>>
  /** Seconds by stage. */
  readonly seconds: Partial<Record<Timed, number>>
  /** From each stage's first part to its last, in milliseconds since 1970. */
  readonly spans: Partial<Record<Timed, { readonly began: number; readonly ended: number }>>
  /** Digests that were pushed before a later step failed: nobody finds them by a tag. */
  readonly untagged: string[]
  /** What was judged; `layout` where its folder outlives the run. */
  image?: { readonly name: string; readonly digest: Digest; readonly layout?: string }
  /** What was found in the layers, for the HTML report. */
  looked?: Looked
  /** What the run is about, once it is known. */
  named?: { readonly facts: Facts; readonly tags: Tags | undefined }
  /** All that the scan found, of what counts. */
  weaknesses?: readonly Weakness[]
  /** Sizes of earlier runs and of this one, for the HTML report. */
  trend?: readonly TrendPoint[]
  /** For the job that merges, in a job of one platform. */
  part?: Gathered
  /** Trivy’s own reports, for a door that hands them out; their files go with the run. */
  passes?: readonly Pass[]
  /** Calls of the docker command line. */
  dockerCalls: number
  error?: string
}

export interface StageAnnotation extends Annotation {
  readonly stage: Stage
}

interface Section {
  readonly stage: Stage | 'trend'
  readonly text: string
}

export function makeReport(): Report {
  return {
    headline: '',
    outputs: {},
    variables: {},
    sections: [],
    stages: {},
    verdicts: [],
    annotations: [],
    sarif: [],
    findings: {},
    seconds: {},
    spans: {},
    untagged: [],
    dockerCalls: 0,
  }
}

export function addShown(report: Report, stage: Stage, shown: Shown): void {
  Object.assign(report.outputs, shown.outputs)
  Object.assign(report.variables, shown.variables)
  if (shown.size !== undefined) report.size = shown.size
  if (shown.section !== '') report.sections.push({ stage, text: shown.section })
  report.annotations.push(...(shown.annotations ?? []).map((annotation) => ({ stage, ...annotation })))
  if (shown.counts) {
    report.findings[stage] = shown.counts
    report.outputs.findings = JSON.stringify(report.findings)
  }
  report.stages[stage] = shown.report
}

/** @param began milliseconds since 1970, of the part of a stage that ended now */
export function addTime(report: Report, stage: Timed, milliseconds: number, began: number): void {
  report.seconds[stage] = Math.round((report.seconds[stage] ?? 0) * 1000 + milliseconds) / 1000
  report.spans[stage] = { began: report.spans[stage]?.began ?? began, ended: began + milliseconds }
}

/** All lie in one folder, which is what goes to code scanning. */
export function addSarif(report: Report, files: readonly string[]): void {
  const [first] = files
  if (first === undefined) return
  report.sarif.push(...files)
  report.outputs.sarif = dirname(first)
}

export function failedGates(report: Report): readonly string[] {
  return report.verdicts.filter(({ passed }) => !passed).map(({ gate }) => gate)
}

export function gateOutputs(report: Report): Readonly<Record<string, string>> {
  const failed = failedGates(report)
  const gate = failed.length > 0 ? 'failed' : report.verdicts.length > 0 ? 'passed' : 'skipped'
  return { gate, 'failed-gates': JSON.stringify(failed) }
}

/** The job summary is dropped whole above 1 MiB; this stays far below. */
const longestSummary = 200_000

/** Their sections say why they failed, and stand first. */
const judging: readonly string[] = ['scan', 'secrets', 'lint'] satisfies readonly Stage[]

/** The headline first, then what the scans found, why other gates failed, then a section a stage. */
export function summaryOf(report: Report): string {
  const sectionsOf = (judges: boolean) =>
    report.sections
      .filter(({ stage }) => judging.includes(stage) === judges)
      .sort((one, other) => (judges ? judging.indexOf(one.stage) - judging.indexOf(other.stage) : 0))
      .map(({ text }) => text)
  const told = new Set<string>(report.sections.map(({ stage }) => stage).filter((stage) => judging.includes(stage)))
  const gates = report.verdicts
    .filter(({ gate, passed }) => !passed && !told.has(gate))
    .map(({ gate, reason }) => `- **${gate}** failed: ${cell(reason ?? 'no reason given')}`)
  const passed = report.verdicts.filter((verdict) => verdict.passed).map(({ gate }) => gate)
  const times = Object.entries(report.seconds)
    .filter(([, seconds]) => seconds > 0)
    .map(([stage, seconds]) => `${stage} ${seconds.toFixed(1)} s`)
  const parts = [
    `**${cell(report.headline)}**`,
    gates.join('\n'),
    passed.length > 0 ? `Gates passed: ${passed.map(cell).join(', ')}.` : '',
    report.error === undefined ? '' : `\`\`\`\n${report.error.replaceAll('```', "'''")}\n\`\`\``,
    untaggedSection(report.untagged),
    ...sectionsOf(true),
    ...sectionsOf(false),
    times.length === 0 ? '' : `<sub>${times.join(' · ')}</sub>`,
  ]
  const text = `${parts.filter(Boolean).join('\n\n')}\n`
  return text.length <= longestSummary
    ? text
    : `${text.slice(0, longestSummary)}\n\n(cut: the whole is in the report)\n`
}

function untaggedSection(untagged: readonly string[]): string {
  if (untagged.length === 0) return ''
  return `Pushed before that, by digest; look above for the tags that name them:\n${untagged.map((reference) => `- \`${reference}\``).join('\n')}`
}

/** The JSON report: a stable shape that other tools may read. */
export function reportJson(report: Report): string {
  const { headline, image, stages, verdicts, findings, seconds, untagged, dockerCalls, error } = report
  return `${JSON.stringify({ version: 1, headline, image, gates: verdicts, findings, stages, seconds, untagged, dockerCalls, error }, null, 2)}\n`
}

/** Text that cannot break out of a line of Markdown. */
function cell(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[|[\]!`]/g, '\\$&')
    .replace(/\s*\n\s*/g, ' ')
}
