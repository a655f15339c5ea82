import { bytesText } from '../core/bytes-text.ts'
import { code, escaped, folded, link } from '../core/markdown.ts'
import { severities } from '../core/shown.ts'
import { table } from '../core/table.ts'
import type { Alert } from './alerts/alert.ts'
import type { RunRecord } from './record.ts'
import { labelOf } from './series.ts'
import { sparkline } from './sparkline.ts'

/** Runs that are shown, with the one that tells of them. */
const mostShown = 10

/** Platforms that have a column; of more there is no room. */
const mostPlatforms = 4

/** The last runs with this one at the end. */
export function lastRuns(series: readonly RunRecord[], run: RunRecord): readonly RunRecord[] {
  return [...series.slice(1 - mostShown), run]
}

/** A part of the summary: what became worse, a line a platform, and the runs in a table, the newest first. */
export function trendSection(runs: readonly RunRecord[], alerts: readonly Alert[]): string {
  const platforms = [...new Set(runs.flatMap((run) => Object.keys(run.platforms)))].slice(0, mostPlatforms)
  if (runs.length < 2 && alerts.length === 0) return ''
  return [
    '### Trend',
    '',
    ...alerts.map(({ text }) => `- ⚠️ ${escaped(text, 500)}`),
    ...(alerts.length > 0 ? [''] : []),
    ...table({
      head: ['', 'the runs', 'first:', 'now:'],
      items: [...platforms.map((platform) => sizeLine(platform, runs)), ...timeLine(runs)],
      row: (cells) => cells,
      room: {},
    }),
    '',
    ...folded(`The last ${runs.length} runs`, [
      ...table({
        head: ['when', 'what', ...platforms.map((platform) => `${code(platform)}:`), 'build:', 'found', 'gates'],
        items: runs.toReversed(),
        row: (run) => [
          run.date.slice(0, 16).replace('T', ' '),
          run.run?.url ? link(labelOf(run), run.run.url) : code(labelOf(run)),
          ...platforms.map((platform) => bytesOf(run.platforms[platform]?.compressed)),
          run.build ? `${run.build.seconds.toFixed(1)} s` : '',
          foundIn(run),
          gatesOf(run),
        ],
        room: {},
      }),
    ]),
  ].join('\n')
}

function sizeLine(platform: string, runs: readonly RunRecord[]): readonly string[] {
  const sizes = runs.map((run) => run.platforms[platform]?.compressed)
  return [code(platform), drawn(sizes), ...ends(sizes, bytesText)]
}

function timeLine(runs: readonly RunRecord[]): readonly (readonly string[])[] {
  const times = runs.map(({ build }) => build?.seconds)
  if (times.every((time) => time === undefined)) return []
  return [['build', drawn(times), ...ends(times, (time) => `${time.toFixed(1)} s`)]]
}

function ends(values: readonly (number | undefined)[], words: (value: number) => string): readonly string[] {
  const [first, last] = [values.find((value) => value !== undefined), values.at(-1)]
  return [first, last].map((value) => (value === undefined ? '' : words(value)))
}

function bytesOf(bytes: number | undefined): string {
  return bytes === undefined ? '' : bytesText(bytes)
}

/** What the scan found on the platform that has most of it: `2 critical, 5 high`. */
export function foundIn({ findings }: Pick<RunRecord, 'findings'>): string {
  const counts = Object.values(findings.scan ?? {})
  const told = severities.slice(0, 2).flatMap((severity) => {
    const most = Math.max(0, ...counts.map((of) => of[severity] ?? 0))
    return most === 0 ? [] : [`${most} ${severity.toLowerCase()}`]
  })
  if (counts.length === 0) return ''
  return told.join(', ') || 'none high'
}

function gatesOf({ gates, outcome }: RunRecord): string {
  const failed = Object.entries(gates).flatMap(([gate, passed]) => (passed ? [] : [gate]))
  if (failed.length > 0) return `**${escaped(failed.join(', '), 100)}** failed`
  return outcome === 'broken' ? 'broke down' : 'passed'
}

/** Bars are ours: escaped, nobody could read the text as it stands. */
function drawn(values: readonly (number | undefined)[]): string {
  return `<code>${sparkline(values)}</code>`
}
